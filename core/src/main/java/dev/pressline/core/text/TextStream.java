package dev.pressline.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The text of an HTML fragment as one string, with the way back to its text nodes.
 *
 * <p>The stream is the data of all text nodes in document order, unchanged, under three rules:
 *
 * <ol>
 *   <li>Where a block element (paragraph, heading, list item, table cell, {@code pre} …) starts or
 *       ends, or a {@code br} stands, the stream has one U+000A, unless it is still empty, ends
 *       here, or the text before already ends in U+000A. Runs of boundaries count once.
 *   <li>A text node of white space only (U+0009, U+000A, U+000C, U+000D, U+0020) is left out at a
 *       boundary: it is the source's layout. Inside {@code pre} it counts.
 *   <li>Text of elements that are never shown ({@code script}, {@code style}, {@code template},
 *       {@code head}, {@code title}) and attributes such as {@code alt} are not part of it.
 * </ol>
 *
 * <p>Positions are UTF-16 code units (W3C Web Annotation {@code TextPositionSelector}, as every
 * Java and JavaScript string counts). A position inside a segment is the same distance from the
 * start of the node's {@link TextNode#getWholeText()}.
 *
 * <p>The DOM handed out belongs to the caller, who may split nodes while walking the segments from
 * the last to the first.
 */
public final class TextStream {
  private static final Set<String> BLOCKS =
      Set.of(
          ("address article aside audio blockquote body br caption center col colgroup dd details"
                  + " dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1"
                  + " h2 h3 h4 h5 h6 header hgroup hr html iframe legend li listing main menu nav"
                  + " ol optgroup option p plaintext pre section summary table tbody td tfoot th"
                  + " thead tr ul video xmp")
              .split(" "));
  private static final Set<String> UNSHOWN = Set.of("script", "style", "template", "head", "title");

  private final Element body;
  private final StringBuilder text = new StringBuilder();
  private final List<Segment> segments = new ArrayList<>();

  private TextStream(Element body) {
    this(body, Optional.empty(), _ -> false);
  }

  private TextStream(Element body, Optional<Node> end, Predicate<Element> leftOut) {
    this.body = body;
    Collector collector = new Collector(end, leftOut);
    NodeTraversor.traverse(collector, body);
  }

  /**
   * A text node and where its text stands in the stream.
   *
   * @param start inclusive, in UTF-16 code units
   */
  public record Segment(TextNode node, int start) {
    /** Exclusive end in the stream; of the node as it was when parsed, if it was not split yet. */
    public int end() {
      return start + node.getWholeText().length();
    }
  }

  /** The text stream of the HTML fragment. */
  public static String of(String html) {
    return parse(html).text();
  }

  /** The text stream of a fragment that is parsed already: all that is in the element. */
  public static String of(Element body) {
    return new TextStream(body).text();
  }

  /** The text stream of what stands in the element before a node in it, without some elements. */
  public static String before(Element body, Node end, Predicate<Element> leftOut) {
    return new TextStream(body, Optional.of(end), leftOut).text();
  }

  /** The text stream of the HTML fragment with its DOM. */
  public static TextStream parse(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    return new TextStream(document.body());
  }

  /** The stream. */
  public String text() {
    return text.toString();
  }

  /** The text nodes that make up the stream, in order. */
  public List<Segment> segments() {
    return List.copyOf(segments);
  }

  /** The element whose inner HTML is the fragment; changes to it show in {@link #html()}. */
  public Element body() {
    return body;
  }

  /** The fragment as it is now, on the same terms as it was parsed: nothing is indented. */
  public String html() {
    return body.html();
  }

  private final class Collector implements NodeVisitor {
    private boolean boundary = true;
    private int unshown;
    private int pre;
    private final List<TextNode> held = new ArrayList<>();
    private final Optional<Node> end;
    private final Predicate<Element> isUnshown;
    private boolean ended;

    Collector(Optional<Node> end, Predicate<Element> leftOut) {
      this.end = end;
      this.isUnshown = element -> UNSHOWN.contains(element.normalName()) || leftOut.test(element);
    }

    @Override
    public void head(Node node, int depth) {
      ended |= end.isPresent() && end.get().equals(node);
      switch (node) {
        case TextNode words -> add(words);
        case Element element -> enter(element);
        default -> {}
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        leave(element);
      }
    }

    private void enter(Element element) {
      String name = element.normalName();
      unshown += isUnshown.test(element) ? 1 : 0;
      meetBoundary(name);
      pre += name.equals("pre") ? 1 : 0;
    }

    private void leave(Element element) {
      String name = element.normalName();
      unshown -= isUnshown.test(element) ? 1 : 0;
      pre -= name.equals("pre") ? 1 : 0;
      meetBoundary(name);
    }

    private void meetBoundary(String name) {
      if (BLOCKS.contains(name)) {
        boundary = true;
        held.clear();
      }
    }

    private void add(TextNode node) {
      if (ended || unshown > 0 || node.getWholeText().isEmpty()) {
        return;
      }
      if (pre == 0 && isLayout(node.getWholeText())) {
        if (!boundary) {
          held.add(node);
        }
        return;
      }
      if (boundary && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
        text.append('\n');
      }
      held.forEach(this::append);
      held.clear();
      append(node);
      boundary = false;
    }

    private void append(TextNode node) {
      segments.add(new Segment(node, text.length()));
      text.append(node.getWholeText());
    }

    private boolean isLayout(String words) {
      for (int i = 0; i < words.length(); i++) {
        if (" \t\n\f\r".indexOf(words.charAt(i)) < 0) {
          return false;
        }
      }
      return true;
    }
  }
}
