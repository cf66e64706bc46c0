package dev.pressline.core.admission.body;

import dev.pressline.core.admission.body.tree.Siblings;
import dev.pressline.core.admission.source.DraftRefusedException;
import dev.pressline.core.admission.source.Notes;
import dev.pressline.core.post.Citation;
import dev.pressline.core.text.TextStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** The body of a post on its way from any HTML to its canonical form. */
public final class BodyDom {
  private static final int MAX_STABILISING_ROUNDS = 4;

  private final Element body;
  private final Optional<Comment> mark;
  private final List<Element> headings;
  private final List<Element> attributed;
  private String excerptStart = "";

  private BodyDom(HtmlSanitiser.Sanitised sanitised) {
    this.body = sanitised.body();
    this.mark = sanitised.mark();
    this.headings = sanitised.headings();
    this.attributed = sanitised.attributed();
  }

  /**
   * A body in its canonical form.
   *
   * @param html sanitised HTML, one block a line
   * @param text text stream of the HTML
   * @param excerpt text before Hexo's {@code <!-- more -->}
   */
  public record Canonical(String html, String text, Optional<String> excerpt) {}

  /**
   * Sanitises a fragment of HTML; what is taken out or mended is noted.
   *
   * @throws DraftRefusedException if it has too many elements
   */
  public static BodyDom sanitised(String html, Notes notes) {
    BodyLimits.check(html, notes);
    RemovedElements.warn(html, notes);
    return sanitised(Jsoup.parseBodyFragment(BrokenAnchors.closed(html)).body(), notes);
  }

  /** Sanitises what is in the element; what is taken out or mended is noted. */
  public static BodyDom sanitised(Element dirty, Notes notes) {
    List<Element> anchors = new ArrayList<>();
    List<Element> frames = new ArrayList<>();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof Element element) {
            switch (element.normalName()) {
              case "a" -> addIf(element.hasAttr("href"), element, anchors);
              case "iframe", "frame" -> frames.add(element);
              default -> {}
            }
          }
        },
        dirty);
    Set<Node> dropped = BrokenAnchors.mend(anchors, notes);
    dropped.addAll(Embeds.replaceFrames(frames, notes));
    return new BodyDom(HtmlSanitiser.sanitised(dirty, dropped));
  }

  private static void addIf(boolean wanted, Element element, List<Element> elements) {
    if (wanted) {
      elements.add(element);
    }
  }

  /**
   * The heading that is the title of the text: the first one, if no other is of its rank or higher.
   */
  public Optional<String> titleHeading() {
    return soleTopHeading().map(Element::text).filter(text -> !text.isBlank());
  }

  /** The first heading of any rank. */
  public Optional<String> firstHeading() {
    return headings.stream().findFirst().map(Element::text).filter(text -> !text.isBlank());
  }

  /** The first words of the text, at most so many code units. */
  public Optional<String> firstWords(int length) {
    String text = body.text().strip();
    if (text.length() <= length) {
      return Optional.of(text).filter(words -> !words.isEmpty());
    }
    int blank = text.lastIndexOf(' ', length);
    int end = blank > length / 2 ? blank : length;
    int whole = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    return Optional.of(text.substring(0, whole).strip() + "…");
  }

  /** Takes the heading at the very start out when it only repeats the title. */
  public void removeLeading(String title) {
    soleTopHeading()
        .filter(heading -> heading.text().strip().equalsIgnoreCase(title.strip()))
        .filter(heading -> isFirst(heading))
        .ifPresent(this::takeOut);
  }

  /** Marks the last list as the author's sources and reads its items. */
  public List<Citation> markSources() {
    Elements lists = body.select("ul");
    if (lists.isEmpty()) {
      return List.of();
    }
    lists.getLast().addClass("sources");
    return Sources.citations(lists.getLast().children());
  }

  /** Address of the first picture. */
  public Optional<String> firstPicture() {
    return Optional.ofNullable(body.selectFirst("img[src]")).map(img -> img.attr("src"));
  }

  /** Lets every address that readers may load or follow be changed. */
  public void changeAddresses(AddressChange change) {
    for (Element element : attributed) {
      String picture = element.normalName().equals("img") ? element.attr("src") : "";
      change(element, "src", change::shown);
      change.sizeOf(picture).ifPresent(size -> PictureSizes.complete(element, size));
      change(element, "poster", change::shown);
      change(element, "href", change::linked);
      change(element, "srcset", candidates -> changed(candidates, change));
    }
  }

  private static void change(Element element, String attribute, UnaryOperator<String> change) {
    if (element.hasAttr(attribute)) {
      element.attr(attribute, change.apply(element.attr(attribute)));
    }
  }

  /** Each candidate is an address and, after a blank, for which screens it is. */
  private static String changed(String candidates, AddressChange change) {
    return Arrays.stream(candidates.split(","))
        .map(String::strip)
        .filter(candidate -> !candidate.isEmpty())
        .map(
            candidate -> {
              String[] parts = candidate.split("\\s+", 2);
              return change.shown(parts[0]) + (parts.length > 1 ? " " + parts[1] : "");
            })
        .collect(Collectors.joining(", "));
  }

  /** Finishes the body. */
  public Canonical canonical() {
    Autolinks.link(body);
    Headings.demote(headings);
    WhiteSpace.normalise(body);
    Optional<String> excerpt = mark.map(this::textBefore).filter(text -> !text.isEmpty());
    mark.ifPresent(Node::remove);
    Contents contents = Contents.of(body);
    Headings.identify(contents);
    for (Element link : contents.links()) {
      if (SafeUrl.isExternal(link.attr("href"))) {
        link.attr("rel", "noopener");
      }
    }
    return PlainHtml.of(body)
        .map(html -> new Canonical(html, TextStream.of(body), excerpt))
        .orElseGet(() -> stable(written(body), excerpt));
  }

  /** An excerpt keeps its title. */
  private void takeOut(Element heading) {
    excerptStart = mark.map(this::textBefore).orElse("").isEmpty() ? "" : heading.text() + " ";
    heading.remove();
    Set<Element> gone = Siblings.identitySet();
    gone.addAll(heading.getAllElements());
    headings.removeIf(gone::contains);
    attributed.removeIf(gone::contains);
  }

  private String textBefore(Node node) {
    return (excerptStart + TextStream.before(body, node, BodyDom::isFootnoteMark))
        .replace('\n', ' ')
        .strip();
  }

  /** Means nothing where the notes are not. */
  private static boolean isFootnoteMark(Element element) {
    return element.normalName().equals("sup") && element.hasClass("footnote-ref");
  }

  private Optional<Element> soleTopHeading() {
    if (headings.isEmpty()) {
      return Optional.empty();
    }
    Element first = headings.getFirst();
    Map<String, Integer> ranks = new TreeMap<>();
    headings.forEach(heading -> ranks.merge(heading.normalName(), 1, Integer::sum));
    String top = ranks.keySet().iterator().next();
    return first.normalName().equals(top) && ranks.getOrDefault(top, 0) == 1
        ? Optional.of(first)
        : Optional.empty();
  }

  private boolean isFirst(Element heading) {
    for (Node node = heading; node != null && !node.equals(body); node = node.parent()) {
      for (Node before = node.previousSibling();
          before != null;
          before = before.previousSibling()) {
        boolean blank = before instanceof TextNode words && words.isBlank();
        boolean comment = before instanceof Comment;
        boolean empty = before instanceof Element element && !element.hasText();
        if (!blank && !empty && !comment) {
          return false;
        }
      }
    }
    return true;
  }

  /** HTML that browsers would nest differently when they read it again is read again until not. */
  private static Canonical stable(String html, Optional<String> excerpt) {
    String now = html;
    Element read = Jsoup.parseBodyFragment(now).body();
    for (int i = 0; i < MAX_STABILISING_ROUNDS; i++) {
      String next = written(read);
      if (next.equals(now)) {
        break;
      }
      now = next;
      read = Jsoup.parseBodyFragment(now).body();
    }
    return new Canonical(now, TextStream.of(read), excerpt);
  }

  private static String written(Element body) {
    Document document = body.ownerDocument();
    if (document != null) {
      document
          .outputSettings()
          .prettyPrint(false)
          .charset(StandardCharsets.UTF_8)
          .escapeMode(Entities.EscapeMode.xhtml);
    }
    StringBuilder html = new StringBuilder();
    for (Node node : body.childNodes()) {
      if (node instanceof TextNode words && words.isBlank() && endsBlock(words.previousSibling())) {
        continue;
      }
      boolean block = node instanceof Element element && Blocks.isBoundary(element);
      // Text of this level begins where the block ends: a line end would be read as part of it.
      if (!html.isEmpty()
          && !(node instanceof TextNode)
          && html.charAt(html.length() - 1) != '\n'
          && (block || endsBlock(node.previousSibling()))) {
        html.append('\n');
      }
      html.append(node.outerHtml());
    }
    return html.toString();
  }

  private static boolean endsBlock(@Nullable Node node) {
    return node == null || node instanceof Element element && Blocks.isBoundary(element);
  }
}
