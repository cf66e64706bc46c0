package dev.pressline.quality.keyphrase;

import dev.pressline.core.enrichment.keyphrase.Keyphrase;
import dev.pressline.core.enrichment.keyphrase.Keyphrases;
import dev.pressline.core.enrichment.keyphrase.Manuscript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** How many of the keyphrases that would become tags annotators gave, too. */
final class TagPrecision {
  private static final int TAGS = 5;

  private final Path corpus;

  TagPrecision(Path corpus) {
    this.corpus = corpus;
  }

  String measure() throws IOException {
    StringBuilder table =
        new StringBuilder(
            """

            Keyphrases given as tags on their own, at most five a text, of the test halves. "Contained" counts what is a
            part of a gold phrase or holds one, too: an editor takes `solvers` for `eigenvalue solvers`.

            | set | tags a text | precision, exact | precision, contained | wanted |
            | --- | --- | --- | --- | --- |
            """);
    for (String set : RankerTraining.SETS) {
      GoldSet gold = GoldSet.read(corpus, set, KeyphraseMeasurement.stems("en"));
      table.append(row(set, gold.test(), "en"));
    }
    GoldSet portuguese = GoldSet.read(corpus, "110-PT-BN-KP", KeyphraseMeasurement.stems("pt"));
    table.append(row(portuguese.name(), portuguese.documents(), "pt"));
    return table.toString();
  }

  private static String row(String set, List<GoldSet.Document> documents, String language) {
    GoldSet.Stems stems = KeyphraseMeasurement.stems(language);
    int given = 0;
    int exact = 0;
    int contained = 0;
    for (GoldSet.Document document : documents) {
      Manuscript manuscript = Manuscript.of(document.text(), language);
      for (Keyphrase tag : Keyphrases.forTags(manuscript, TAGS, List.of())) {
        String stem = stems.of(tag.label());
        given++;
        exact += document.keys().contains(stem) ? 1 : 0;
        contained += document.keys().stream().anyMatch(key -> overlaps(key, stem)) ? 1 : 0;
      }
    }
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.2f | %.2f | ≥ 0.70 |%n",
        set,
        (double) given / documents.size(),
        (double) exact / given,
        (double) contained / given);
  }

  static boolean overlaps(String key, String tag) {
    String one = " " + key + " ";
    String other = " " + tag + " ";
    return one.contains(other) || other.contains(one);
  }
}
