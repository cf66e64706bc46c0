package dev.pressline.store.markdown.body;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Where the words of a Markdown text stand in it, without markup and without links. */
final class SourceText {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  /** How much of the surroundings tells one place from another. */
  private static final int CONTEXT = 16;

  private final String markdown;
  private final List<SourceSpan> words = new ArrayList<>();
  private final List<SourceSpan> html = new ArrayList<>();

  private SourceText(String markdown) {
    this.markdown = markdown;
  }

  static SourceText of(String markdown) {
    SourceText text = new SourceText(markdown);
    PARSER.parse(markdown).accept(text.new Collector());
    return text;
  }

  /**
   * A place at which words stand.
   *
   * @param isHtml whether in a block of HTML, where Markdown's markup means nothing
   */
  record Place(int at, boolean isHtml) {}

  /**
   * Where the words stand, those places first whose surroundings are most alike to the ones given.
   */
  List<Place> placesOf(String exact, String prefix, String suffix) {
    List<Place> places = new ArrayList<>();
    words.forEach(span -> addPlaces(exact, span, false, places));
    html.forEach(span -> addPlaces(exact, span, true, places));
    places.sort(
        Comparator.comparingInt((Place place) -> -likeness(place.at(), exact, prefix, suffix))
            .thenComparing(Place::at));
    return places;
  }

  private void addPlaces(String exact, SourceSpan span, boolean isHtml, List<Place> places) {
    int end = span.getInputIndex() + span.getLength();
    int at = markdown.indexOf(exact, span.getInputIndex());
    while (at >= 0 && at + exact.length() <= end) {
      places.add(new Place(at, isHtml));
      at = markdown.indexOf(exact, at + 1);
    }
  }

  private int likeness(int at, String exact, String prefix, String suffix) {
    int alike = 0;
    while (alike < CONTEXT
        && alike < prefix.length()
        && alike < at
        && prefix.charAt(prefix.length() - 1 - alike) == markdown.charAt(at - 1 - alike)) {
      alike++;
    }
    int behind = at + exact.length();
    int after = 0;
    while (after < CONTEXT
        && after < suffix.length()
        && behind + after < markdown.length()
        && suffix.charAt(after) == markdown.charAt(behind + after)) {
      after++;
    }
    return alike + after;
  }

  private final class Collector extends AbstractVisitor {
    @Override
    public void visit(Text text) {
      words.addAll(text.getSourceSpans());
    }

    @Override
    public void visit(HtmlBlock block) {
      html.addAll(block.getSourceSpans());
    }

    /** No link stands in another. */
    @Override
    public void visit(Link link) {}

    @Override
    public void visit(Image image) {}
  }
}
