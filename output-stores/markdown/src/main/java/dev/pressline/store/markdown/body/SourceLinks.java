package dev.pressline.store.markdown.body;

import dev.pressline.core.enrichment.EnrichedLink;
import dev.pressline.core.enrichment.LinkedHtml;
import dev.pressline.core.enrichment.TextRange;
import dev.pressline.core.post.PostContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.nodes.Entities;

/**
 * Puts links into Markdown without touching anything else. Each has to stand, when the text is read
 * again, where the enrichment put it in the HTML; one that cannot be put so is left out.
 */
final class SourceLinks {
  /** Places tried for one link before it is left out. */
  private static final int MOST_PLACES = 3;

  private final Rereading rereading;
  private final String markdown;
  private final PostContent plain;
  private final SourceText text;

  private SourceLinks(Rereading rereading, String markdown, PostContent plain) {
    this.rereading = rereading;
    this.markdown = markdown;
    this.plain = plain;
    this.text = SourceText.of(markdown);
  }

  /**
   * The Markdown with the links.
   *
   * @param plain what the Markdown is read as without them
   */
  static String put(
      Rereading rereading, String markdown, PostContent plain, List<EnrichedLink> links) {
    return links.isEmpty() ? markdown : new SourceLinks(rereading, markdown, plain).with(links);
  }

  private record Placed(EnrichedLink link, SourceText.Place place) {
    int at() {
      return place.at();
    }

    String written() {
      String exact = link.range().exact();
      return place.isHtml()
          ? "<a href=\""
              + Entities.escape(link.url()).replace("\"", "&quot;")
              + "\">"
              + exact
              + "</a>"
          : "[" + exact + "](" + destination(link.url()) + ")";
    }
  }

  private String with(List<EnrichedLink> links) {
    List<Placed> likely = new ArrayList<>();
    List<EnrichedLink> ordered =
        links.stream().sorted(Comparator.comparingInt(link -> link.range().start())).toList();
    for (EnrichedLink link : ordered) {
      places(link).stream().findFirst().ifPresent(place -> likely.add(new Placed(link, place)));
    }
    return written(likely)
        .filter(_ -> likely.size() == links.size())
        .orElseGet(() -> oneByOne(ordered));
  }

  private String oneByOne(List<EnrichedLink> links) {
    List<Placed> placed = new ArrayList<>();
    String best = markdown;
    for (EnrichedLink link : links) {
      for (SourceText.Place place : places(link)) {
        List<Placed> more = new ArrayList<>(placed);
        more.add(new Placed(link, place));
        Optional<String> written = written(more);
        if (written.isPresent()) {
          placed = more;
          best = written.get();
          break;
        }
      }
    }
    return best;
  }

  private List<SourceText.Place> places(EnrichedLink link) {
    TextRange range = link.range();
    return text.placesOf(range.exact(), range.prefix(), range.suffix()).stream()
        .limit(MOST_PLACES)
        .toList();
  }

  /** The text with these links, if reading it gives the HTML with these links. */
  private Optional<String> written(List<Placed> links) {
    Map<Integer, Placed> byPlace = new TreeMap<>(Comparator.reverseOrder());
    links.forEach(link -> byPlace.put(link.at(), link));
    if (byPlace.size() < links.size()) {
      return Optional.empty();
    }
    StringBuilder written = new StringBuilder(markdown);
    byPlace.forEach(
        (at, placed) ->
            written.replace(at, at + placed.link().range().exact().length(), placed.written()));
    String wanted =
        LinkedHtml.apply(plain.body().html(), links.stream().map(Placed::link).toList());
    return rereading
        .of(written.toString())
        .filter(read -> SameHtml.of(read.body().html()).equals(SameHtml.of(wanted)))
        .map(_ -> written.toString());
  }

  /** https://spec.commonmark.org/0.31.2/#link-destination. */
  static String destination(String url) {
    boolean plain = url.chars().noneMatch(c -> c <= ' ' || "()<>\\".indexOf(c) >= 0);
    return plain
        ? url
        : "<"
            + url.replace("\\", "%5C").replace("<", "%3C").replace(">", "%3E").replace("\n", "")
            + ">";
  }
}
