package dev.pressline.quality.keyphrase;

import dev.pressline.core.enrichment.keyphrase.Keyphrase;
import dev.pressline.core.enrichment.keyphrase.Keyphrases;
import dev.pressline.core.enrichment.keyphrase.Manuscript;
import dev.pressline.quality.CpuTime;
import dev.pressline.quality.Measurement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import opennlp.tools.stemmer.PorterStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;

/** Keyphrases against those that annotators gave. */
public final class KeyphraseMeasurement implements Measurement {
  private static final int TEN = 10;
  private static final int SPEED_ROUNDS = 2_000;
  private static final int SPEED_TEXT = 4_096;

  /** Each set with the figure that is wanted of it; 0 for none. */
  private record Wanted(String set, String language, int figure) {}

  private static final List<Wanted> ALL =
      List.of(
          new Wanted("Inspec", "en", 29),
          new Wanted("SemEval2017", "en", 30),
          new Wanted("500N-KPCrowd-v1.1", "en", 13),
          new Wanted("wiki20", "en", 0),
          new Wanted("110-PT-BN-KP", "pt", 0));

  @Override
  public String name() {
    return "keyphrases";
  }

  @Override
  public String title() {
    return "Keyphrases";
  }

  @Override
  public String measure(Path corpus) throws IOException {
    StringBuilder report = new StringBuilder(EXPLANATION);
    for (Wanted wanted : ALL) {
      GoldSet.Stems stems = stems(wanted.language());
      GoldSet set = GoldSet.read(corpus, wanted.set(), stems);
      boolean trained = wanted.figure() > 0;
      List<GoldSet.Document> documents = trained ? set.test() : set.documents();
      report.append(row(wanted, documents, stems));
    }
    report.append(new TagPrecision(corpus).measure());
    report.append(new SecondPass(corpus).measure());
    report.append(new BlogAgreement(corpus).measure());
    report.append(new ChineseTags(corpus).measure());
    report.append(new Ablations(corpus).measure());
    return report.append(speed(corpus)).toString();
  }

  private static final String EXPLANATION =
      """
      F@10 in percent, stemmed exact match, over all documents as one (micro) and as the mean of the documents (macro).
      Inspec, SemEval2017 and 500N-KPCrowd are halved by an FNV hash of the document's name: the ranker was trained on
      one half of each, the figures are of the other. wiki20 (topics chosen from Wikipedia, most of them not in the text)
      and 110-PT-BN-KP (Portuguese news, which shares nothing with the training but the weights) are as a whole out of
      its domain. The baseline is tf with first position over the same candidates, without anything learned.

      | set | documents | wanted | micro F@10 | macro F@10 | micro F@5 | baseline micro F@10 |
      | --- | --- | --- | --- | --- | --- | --- |
      """;

  private static String row(Wanted wanted, List<GoldSet.Document> documents, GoldSet.Stems stems) {
    Agreement ten = new Agreement(TEN);
    Agreement five = new Agreement(5);
    Agreement baseline = new Agreement(TEN);
    for (GoldSet.Document document : documents) {
      Manuscript manuscript = Manuscript.of(document.text(), wanted.language());
      List<String> phrases = labels(Keyphrases.of(manuscript, 3 * TEN));
      ten.add(phrases, document.keys(), stems);
      five.add(phrases, document.keys(), stems);
      baseline.add(Baseline.phrases(manuscript), document.keys(), stems);
    }
    return String.format(
        Locale.ROOT,
        "| %s | %d | %s | %.1f | %.1f | %.1f | %.1f |%n",
        wanted.set(),
        documents.size(),
        wanted.figure() > 0 ? "≥ " + wanted.figure() : "",
        ten.microF(),
        ten.macroF(),
        five.microF(),
        baseline.microF());
  }

  private static List<String> labels(List<Keyphrase> keyphrases) {
    return keyphrases.stream().map(Keyphrase::label).toList();
  }

  static GoldSet.Stems stems(String language) {
    if (language.equals("pt")) {
      SnowballStemmer portuguese = new SnowballStemmer(ALGORITHM.PORTUGUESE);
      return word -> portuguese.stem(word).toString();
    }
    return new PorterStemmer()::stem;
  }

  private static String speed(Path corpus) throws IOException {
    GoldSet set = GoldSet.read(corpus, "500N-KPCrowd-v1.1", stems("en"));
    String text =
        String.join("\n", set.test().stream().map(GoldSet.Document::text).toList())
            .substring(0, SPEED_TEXT);
    int found = find(text);
    double milliseconds = CpuTime.millis(SPEED_ROUNDS, () -> find(text));
    return String.format(
        Locale.ROOT,
        "%nA text of 4 KB of news takes %.2f ms of one core once warm; wanted: at most 2 (mean of"
            + " %,d runs).%n",
        milliseconds,
        found / TEN);
  }

  private static int find(String text) {
    int found = 0;
    for (int i = 0; i < SPEED_ROUNDS; i++) {
      found += Keyphrases.of(Manuscript.of(text, "en"), TEN).size();
    }
    return found;
  }
}
