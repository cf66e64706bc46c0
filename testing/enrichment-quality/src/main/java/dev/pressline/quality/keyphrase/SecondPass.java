package dev.pressline.quality.keyphrase;

import dev.pressline.core.enrichment.keyphrase.Keyphrase;
import dev.pressline.core.enrichment.keyphrase.Keyphrases;
import dev.pressline.core.enrichment.keyphrase.Keyphrases.Judge;
import dev.pressline.core.enrichment.keyphrase.Manuscript;
import dev.pressline.core.enrichment.semantic.Embedder;
import dev.pressline.core.enrichment.semantic.EmbeddingModels;
import dev.pressline.core.enrichment.semantic.MeaningFeatures;
import dev.pressline.core.enrichment.semantic.MeaningJudge;
import dev.pressline.quality.CpuTime;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;

/** Keyphrases as the second pass chooses them, beside those of the first. */
final class SecondPass {
  private static final int TEN = 10;
  private static final int TAGS = 5;
  private static final Map<String, Double> WANTED =
      Map.of("Inspec", 37.5, "SemEval2017", 34.0, "500N-KPCrowd-v1.1", 18.0);

  private final Path corpus;
  private final GoldSet.Stems stems = KeyphraseMeasurement.stems("en");

  SecondPass(Path corpus) {
    this.corpus = corpus;
  }

  String measure() throws IOException {
    StringBuilder table =
        new StringBuilder(
            """

            The second pass chooses among the 50 likeliest by meaning (all-MiniLM-L6-v2, quantised). Micro F@10 of the
            test halves; "nearness alone" is EmbedRank over the same 50. Then the tags it would give, as above: how many a
            text, precision exact and contained. Last the CPU time of one text, embeddings and all.

            | set | wanted | first pass | nearness alone | second pass | tags a text, first / second | exact | contained | ms |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- |
            """);
    try (EmbeddingModels models =
        ServiceLoader.load(EmbeddingModels.class).findFirst().orElseThrow()) {
      Embedder embedder = models.of("en").orElseThrow();
      for (String set : RankerTraining.SETS) {
        table.append(row(GoldSet.read(corpus, set, stems), embedder));
      }
    }
    return table.toString();
  }

  private String row(GoldSet gold, Embedder embedder) {
    Agreement first = new Agreement(TEN);
    Agreement nearness = new Agreement(TEN);
    Agreement second = new Agreement(TEN);
    Tags before = new Tags(stems);
    Tags after = new Tags(stems);
    double[] millis = new double[1];
    for (GoldSet.Document document : gold.test()) {
      Manuscript manuscript = Manuscript.of(document.text(), "en");
      Map<String, float[]> known = new HashMap<>();
      Embedder once = text -> known.computeIfAbsent(text, embedder::embed);
      Judge judge = new MeaningJudge(once, document.text());
      millis[0] += CpuTime.millis(1, () -> Keyphrases.of(manuscript, 3 * TEN, judge));
      first.add(labels(Keyphrases.of(manuscript, 3 * TEN)), document.keys(), stems);
      second.add(labels(Keyphrases.of(manuscript, 3 * TEN, judge)), document.keys(), stems);
      nearness.add(
          labels(Keyphrases.of(manuscript, 3 * TEN, nearest(once, document.text()))),
          document.keys(),
          stems);
      before.add(Keyphrases.forTags(manuscript, TAGS, List.of()), document);
      after.add(Keyphrases.forTags(manuscript, TAGS, List.of(), judge), document);
    }
    return String.format(
        Locale.ROOT,
        "| %s | ≥ %.1f | %.1f | %.1f | **%.1f** | %.1f / %.1f | %.2f / %.2f | %.2f / %.2f | %.0f"
            + " |%n",
        gold.name(),
        WANTED.get(gold.name()),
        first.microF(),
        nearness.microF(),
        second.microF(),
        before.aText(),
        after.aText(),
        before.exact(),
        after.exact(),
        before.contained(),
        after.contained(),
        millis[0] / gold.test().size());
  }

  private static Judge nearest(Embedder embedder, String text) {
    int nearness = MeaningFeatures.NAMES.indexOf("nearness");
    return phrases ->
        MeaningFeatures.of(phrases, embedder, text).ofPhrases().stream()
            .map(numbers -> numbers[nearness])
            .toList();
  }

  private static List<String> labels(List<Keyphrase> keyphrases) {
    return keyphrases.stream().map(Keyphrase::label).toList();
  }

  /** Counts tags and how many of them people gave. */
  private static final class Tags {
    private final GoldSet.Stems stems;
    private int texts;
    private int given;
    private int exact;
    private int contained;

    Tags(GoldSet.Stems stems) {
      this.stems = stems;
    }

    void add(List<Keyphrase> tags, GoldSet.Document document) {
      texts++;
      for (Keyphrase tag : tags) {
        String stem = stems.of(tag.label());
        given++;
        exact += document.keys().contains(stem) ? 1 : 0;
        contained +=
            document.keys().stream().anyMatch(key -> TagPrecision.overlaps(key, stem)) ? 1 : 0;
      }
    }

    double aText() {
      return (double) given / texts;
    }

    double exact() {
      return (double) exact / Math.max(1, given);
    }

    double contained() {
      return (double) contained / Math.max(1, given);
    }
  }
}
