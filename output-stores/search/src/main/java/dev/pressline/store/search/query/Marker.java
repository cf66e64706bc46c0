package dev.pressline.store.search.query;

import dev.pressline.store.search.index.Fields;
import dev.pressline.store.search.index.WordAnalyzer;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Marks what was looked for in the posts that were found; the result is HTML, escaped. */
final class Marker {
  private static final int PASSAGES = 2;
  private static final int USUAL_PASSAGE = 140;
  private static final float AROUND_MIDDLE = 0.5f;

  /** Of a text that goes on behind it nothing is shown: that is the length of a short book. */
  private static final int LONGEST_TEXT = 200_000;

  private static final DefaultPassageFormatter HTML =
      new DefaultPassageFormatter("<mark>", "</mark>", " … ", true);
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Snapshot snapshot;
  private final QueryMaker queries;

  Marker(Snapshot snapshot, QueryMaker queries) {
    this.snapshot = snapshot;
    this.queries = queries;
  }

  /** The title of each hit that has something marked in it. */
  List<Optional<String>> titles(Wish wish, TopDocs hits) throws IOException {
    return marked(Fields.TITLE, wish, hits, WholeBreakIterator::new);
  }

  /** Passages of the text of each hit that has something marked in it. */
  List<Optional<String>> passages(Wish wish, TopDocs hits) throws IOException {
    return marked(
        Fields.TEXT,
        wish,
        hits,
        () ->
            LengthGoalBreakIterator.createClosestToLength(
                BreakIterator.getSentenceInstance(Locale.ROOT), USUAL_PASSAGE, AROUND_MIDDLE));
  }

  /** Plain text as HTML in which nothing is marked. */
  static String unmarked(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#x27;");
  }

  private List<Optional<String>> marked(
      String field, Wish wish, TopDocs hits, Supplier<BreakIterator> passages) throws IOException {
    Optional<Query> query = queries.marks(wish, field);
    if (query.isEmpty() || hits.scoreDocs.length == 0) {
      return Collections.nCopies(hits.scoreDocs.length, Optional.empty());
    }
    UnifiedHighlighter highlighter =
        UnifiedHighlighter.builder(snapshot, WordAnalyzer.INSTANCE)
            .withMaskedFieldsFunc(
                shown ->
                    snapshot.rules().stream()
                        .map(rule -> Fields.by(rule, shown))
                        .collect(Collectors.toSet()))
            .withBreakIterator(passages)
            .withFormatter(HTML)
            .withMaxLength(LONGEST_TEXT)
            .withMaxNoHighlightPassages(0)
            .build();
    List<Optional<String>> marked = new ArrayList<>();
    for (String html : highlighter.highlight(field, query.get(), hits, PASSAGES)) {
      marked.add(
          Optional.ofNullable(html).map(text -> BLANKS.matcher(text).replaceAll(" ").strip()));
    }
    return marked;
  }
}
