package dev.pressline.core.admission.body;

import dev.pressline.core.admission.source.DraftRefusedException;
import dev.pressline.core.admission.source.Notes;
import dev.pressline.core.post.Citation;
import dev.pressline.core.text.TextStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** The body of a post on its way from any HTML to its canonical form. */
public final class BodyDom {
  private static final Pattern MORE =
      Pattern.compile("<!--\\s*more\\b[^>]*-->", Pattern.CASE_INSENSITIVE);
  private static final Pattern DANGEROUS =
      Pattern.compile("<(script|style|template|embed|svg)\\b", Pattern.CASE_INSENSITIVE);
  private static final int MAX_STABILISING_ROUNDS = 4;

  private final Element body;

  private BodyDom(Element body) {
    this.body = body;
  }

  /**
   * A body in its canonical form.
   *
   * @param html sanitised HTML, one block a line
   * @param text text stream of the HTML
   */
  public record Canonical(String html, String text) {}

  /**
   * Sanitises a fragment of HTML; what is taken out or mended is noted.
   *
   * @throws DraftRefusedException if it has too many elements
   */
  public static BodyDom sanitised(String html, Notes notes) {
    BodyLimits.check(html, notes);
    warnOfRemovals(html, notes);
    Document dirty = Jsoup.parseBodyFragment(BrokenAnchors.closed(html));
    BrokenAnchors.mend(dirty.body(), notes);
    Embeds.replaceFrames(dirty.body(), notes);
    return new BodyDom(HtmlSanitiser.sanitised(dirty).body());
  }

  /** The part of the HTML before Hexo's {@code <!-- more -->}, which is the author's excerpt. */
  public static Optional<String> beforeMore(String html) {
    Matcher more = MORE.matcher(html);
    return more.find() ? Optional.of(html.substring(0, more.start())) : Optional.empty();
  }

  /**
   * The heading that is the title of the text: the first one, if no other is of its rank or higher.
   */
  public Optional<String> titleHeading() {
    return soleTopHeading().map(Element::text).filter(text -> !text.isBlank());
  }

  /** The first heading of any rank. */
  public Optional<String> firstHeading() {
    return Optional.ofNullable(body.selectFirst("h1, h2, h3, h4, h5, h6"))
        .map(Element::text)
        .filter(text -> !text.isBlank());
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
        .ifPresent(Node::remove);
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

  /** Finishes the body. */
  public Canonical canonical() {
    Autolinks.link(body);
    Headings.demote(body);
    WhiteSpace.normalise(body);
    body.select("p:empty, div:empty:not([id]), span:empty:not([id]), figure:empty").remove();
    Headings.identify(body);
    for (Element link : body.select("a[href]")) {
      if (SafeUrl.isExternal(link.attr("href"))) {
        link.attr("rel", "noopener");
      }
    }
    return stable(written(body));
  }

  private Optional<Element> soleTopHeading() {
    Elements headings = body.select("h1, h2, h3, h4, h5, h6");
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
        boolean empty = before instanceof Element element && !element.hasText();
        if (!blank && !empty) {
          return false;
        }
      }
    }
    return true;
  }

  /** HTML that browsers would nest differently when they read it again is read again until not. */
  private static Canonical stable(String html) {
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
    return new Canonical(now, TextStream.of(read));
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
      if (!html.isEmpty()
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

  private static void warnOfRemovals(String html, Notes notes) {
    Matcher found = DANGEROUS.matcher(html);
    Map<String, Integer> counts = new TreeMap<>();
    while (found.find()) {
      counts.merge(found.group(1).toLowerCase(Locale.ROOT), 1, Integer::sum);
    }
    counts.forEach(
        (name, count) -> {
          notes.warn(
              notes.offsetOf("<" + name),
              "ELEMENT_REMOVED",
              count == 1
                  ? "A <%s> element was removed: posts run nothing.".formatted(name)
                  : "%d <%s> elements were removed: posts run nothing.".formatted(count, name));
        });
  }
}
