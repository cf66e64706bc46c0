package dev.pressline.core.enrichment;

import dev.pressline.core.text.TextStream;
import dev.pressline.core.text.TextStream.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Puts links over stretches of a post's HTML. The text stream stays the same.
 *
 * <p>A link is left out when its stretch is not one piece of one text node or is not the text the
 * link was made for, when it overlaps an earlier link or lies in a link, a control or code, and
 * when its address is neither a path of the site nor {@code http} or {@code https}. What the author
 * asked for looks like a link of the author.
 */
public final class LinkedHtml {
  private static final String LAYOUT = " \t\n\f\r";
  private static final Set<String> NO_LINKS_IN =
      Set.of("a", "button", "summary", "label", "select", "textarea", "code", "pre", "kbd", "samp");

  private final TextStream stream;
  private final String text;
  private final List<Segment> segments;
  private final int[] ends;

  private LinkedHtml(TextStream stream) {
    this.stream = stream;
    this.text = stream.text();
    this.segments = stream.segments();
    this.ends = segments.stream().mapToInt(Segment::end).toArray();
  }

  /** The HTML with the links in place, each with its origin and entity as {@code data-} values. */
  public static String apply(String html, List<EnrichedLink> links) {
    return links.isEmpty() ? html : new LinkedHtml(TextStream.parse(html)).linked(links);
  }

  private String linked(List<EnrichedLink> links) {
    int segment = segments.size() - 1;
    // From the last to the first: splitting a text node leaves positions before it as they are.
    for (EnrichedLink link : fitting(links).reversed()) {
      while (segment >= 0 && segments.get(segment).start() > link.range().start()) {
        segment--;
      }
      if (segment >= 0 && isPieceOf(segment, link.range()) && mayHoldLinks(segment)) {
        put(link, segment);
      }
    }
    return stream.html();
  }

  /** The links in text order that do not overlap, fit the text and lead somewhere harmless. */
  private List<EnrichedLink> fitting(List<EnrichedLink> links) {
    List<EnrichedLink> fitting = new ArrayList<>();
    int end = 0;
    List<EnrichedLink> ordered =
        links.stream().sorted(Comparator.comparingInt(link -> link.range().start())).toList();
    for (EnrichedLink link : ordered) {
      TextRange range = link.range();
      boolean free = range.start() >= end && range.start() < range.end();
      if (free && isQuoted(range) && isHarmless(link.url())) {
        fitting.add(link);
        end = range.end();
      }
    }
    return fitting;
  }

  private boolean isQuoted(TextRange range) {
    return range.end() <= text.length()
        && text.substring(range.start(), range.end()).equals(range.exact());
  }

  private static boolean isHarmless(String url) {
    String address = url.toLowerCase(Locale.ROOT);
    return address.startsWith("https://")
        || address.startsWith("http://")
        || address.startsWith("./")
        || address.startsWith("../")
        || (address.startsWith("/") && !address.startsWith("//") && !address.startsWith("/\\"));
  }

  private boolean isPieceOf(int segment, TextRange range) {
    return range.end() <= ends[segment];
  }

  private boolean mayHoldLinks(int segment) {
    for (Node node = segments.get(segment).node().parent(); node != null; node = node.parent()) {
      if (NO_LINKS_IN.contains(node.normalName())) {
        return false;
      }
    }
    return true;
  }

  private void put(EnrichedLink link, int segment) {
    TextNode node = segments.get(segment).node();
    int offset = segments.get(segment).start();
    int start = startOfLink(segment, link.range().start());
    int end = endOfLink(segment, link.range().end());
    if (end - offset < node.getWholeText().length()) {
      node.splitText(end - offset);
    }
    TextNode linked = start == offset ? node : node.splitText(start - offset);
    Element anchor = new Element("a").attr("href", link.url());
    if (link.origin() != Origin.AUTHOR) {
      anchor.attr("class", link.entityId().isPresent() ? "entity" : "post-link");
      anchor.attr("data-origin", link.origin().name().toLowerCase(Locale.ROOT));
    }
    link.entityId().ifPresent(id -> anchor.attr("data-entity", id));
    linked.replaceWith(anchor);
    anchor.appendChild(linked);
  }

  /**
   * White space alone at the start of a block is not part of the text stream: rather than leaving
   * it alone, the link takes it in, where it shows as little as before.
   */
  private int startOfLink(int segment, int start) {
    int first = segments.get(segment).start();
    boolean startsBlock =
        segment == 0 || first > ends[segment - 1] || text.charAt(first - 1) == '\n';
    return startsBlock && isLayout(first, start) ? first : start;
  }

  /** The same for white space at the end of a block. */
  private int endOfLink(int segment, int end) {
    int last = ends[segment];
    boolean endsBlock =
        segment == ends.length - 1
            || segments.get(segment + 1).start() > last
            || text.charAt(last - 1) == '\n';
    return endsBlock && isLayout(end, last) ? last : end;
  }

  private boolean isLayout(int start, int end) {
    return text.substring(start, end).chars().allMatch(c -> LAYOUT.indexOf(c) >= 0);
  }
}
