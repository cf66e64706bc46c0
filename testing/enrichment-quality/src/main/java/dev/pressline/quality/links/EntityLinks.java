package dev.pressline.quality.links;

import dev.pressline.core.catalogue.Catalogue;
import dev.pressline.core.enrichment.lexical.EnrichmentSettings;
import dev.pressline.core.enrichment.lexical.LinkChoice;
import dev.pressline.core.enrichment.linking.Clue;
import dev.pressline.core.enrichment.linking.EntityLinker;
import dev.pressline.core.enrichment.linking.Mention;
import dev.pressline.quality.Measurement;
import dev.pressline.quality.links.GoldText.Label;
import dev.pressline.quality.links.Tally.Match;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Links to entities of the catalogue against what annotators marked in six gold sets. */
public final class EntityLinks implements Measurement {
  private static final String HEAD =
      """
      A gold mark is wanted when the catalogue has its entity and it is a name: it has a capital letter and is no
      pronoun (the rule by which ELEVANT tells named entities). A link inside the marked part is right when a mark of
      the same stretch has its entity; with no mark, another stretch or another entity it is wrong, also where the
      annotators mark only certain types. Optional marks count neither way; of marks inside each other either the outer
      or the inner ones are wanted. R is recall of the wanted marks, F1 from P and R.

      Each fifth of the texts is judged by weights learned from the other four, four cuts taken together; what ships was
      learned from all of them.
      Rules were found with the texts of even numbers in sight, so the odd ones tell better what to expect of new texts.

      """;

  @Override
  public String name() {
    return "entity-links";
  }

  @Override
  public String title() {
    return "Entity links";
  }

  @Override
  public String measure(Path corpus) throws IOException {
    Run run = new Run(corpus);
    StringBuilder report = new StringBuilder(HEAD);
    run.appendOverall(report);
    run.appendSets(report);
    run.appendThresholds(report);
    run.appendBacked(report);
    run.appendAblations(report);
    report.append(run.speed());
    return report.toString();
  }

  /** The texts with every mention in them, found once. */
  private static final class Run {
    private static final double AUTOMATIC = EnrichmentSettings.DEFAULTS.minLinkScore();
    private final List<GoldText> texts;
    private final Set<String> known = new HashSet<>();
    private final Catalogue catalogue;
    private final EntityLinker linker;
    private final LinkFolds folds;

    Run(Path corpus) throws IOException {
      texts = GoldTexts.read(corpus);
      var entries = CatalogueFile.read(corpus);
      entries.forEach(entry -> known.add(entry.entityId()));
      catalogue = Catalogue.of(entries);
      linker = new EntityLinker(catalogue);
      folds = LinkFolds.of(texts, linker);
    }

    void appendOverall(StringBuilder report) {
      report.append("| all six sets | P | R | F1 | wanted |\n| --- | --- | --- | --- | --- |\n");
      for (int half = 0; half < 2; half++) {
        Predicate<GoldText> chosen = half(half);
        String texts = half == 0 ? "even texts" : "odd texts";
        String wanted = "P ≥ .80, F1 ≥ .72";
        line(report, "names that mean one entry (baseline), " + texts, baseline(chosen), "");
        line(report, "linker, " + texts, likely(chosen, EntityLinker.LIKELY), wanted);
        line(report, "linker, overlap, " + texts, overlap(chosen), "");
        line(report, "linker, all marks wanted, " + texts, allMarks(chosen), "");
        line(
            report,
            "automatic insertion, " + texts,
            automatic(chosen, AUTOMATIC, Match.SAME_STRETCH),
            "P ≥ .95");
      }
      Predicate<GoldText> every = _ -> true;
      line(report, "linker, all texts", likely(every, EntityLinker.LIKELY), "P ≥ .80, F1 ≥ .72");
      Tally exact = automatic(every, AUTOMATIC, Match.SAME_STRETCH);
      line(report, "automatic insertion, all texts", exact, "P ≥ .95");
      Tally overlap = automatic(every, AUTOMATIC, Match.OVERLAP);
      line(report, "automatic insertion, overlap, all texts", overlap, "");
    }

    void appendSets(StringBuilder report) {
      report.append("\n| set, all texts | P | R | F1 | wanted marks found |\n");
      report.append("| --- | --- | --- | --- | --- |\n");
      for (String set : GoldTexts.SETS) {
        Tally tally = likely(text -> text.set().equals(set), EntityLinker.LIKELY);
        line(
            report,
            set,
            tally,
            "%d of %d".formatted(tally.found() / LinkFolds.CUTS, tally.wanted() / LinkFolds.CUTS));
      }
    }

    void appendThresholds(StringBuilder report) {
      report.append(
          "\n| odd texts, links at least so sure | P | R | F1 | automatic insertion: P |\n");
      report.append("| --- | --- | --- | --- | --- |\n");
      for (double least : new double[] {0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.92, 0.94}) {
        String automatic =
            "%.3f".formatted(automatic(half(1), least, Match.SAME_STRETCH).precision());
        line(report, "%.2f".formatted(least), likely(half(1), least), automatic);
      }
    }

    void appendBacked(StringBuilder report) {
      report.append("\n| all texts, inserted at an earlier mention at least so sure |");
      report.append(" P | R | F1 | links |\n| --- | --- | --- | --- | --- |\n");
      for (double backed : new double[] {0.55, 0.6, 0.7, 0.8, AUTOMATIC}) {
        Tally tally = backed(_ -> true, backed);
        line(report, "%.2f".formatted(backed), tally, links(tally));
      }
    }

    void appendAblations(StringBuilder report) {
      report.append("\n| odd texts, without | P | R | F1 | |\n| --- | --- | --- | --- | --- |\n");
      for (Ablation ablation : Ablation.values()) {
        Tally tally = sum(half(1), Match.SAME_STRETCH, this::isName, (_, all) -> ablation.of(all));
        line(report, ablation.title(), tally, "");
      }
    }

    private Tally baseline(Predicate<GoldText> chosen) {
      return sum(
          chosen, Match.SAME_STRETCH, this::isName, (text, _) -> Baseline.of(text, catalogue));
    }

    private Tally likely(Predicate<GoldText> chosen, double least) {
      return sum(chosen, Match.SAME_STRETCH, this::isName, (_, all) -> atLeast(all, least));
    }

    private Tally overlap(Predicate<GoldText> chosen) {
      return sum(
          chosen, Match.OVERLAP, this::isName, (_, all) -> atLeast(all, EntityLinker.LIKELY));
    }

    private Tally allMarks(Predicate<GoldText> chosen) {
      BiPredicate<GoldText, Label> inCatalogue = (_, label) -> known.contains(label.entityId());
      return sum(
          chosen, Match.SAME_STRETCH, inCatalogue, (_, all) -> atLeast(all, EntityLinker.LIKELY));
    }

    private Tally automatic(Predicate<GoldText> chosen, double least, Match match) {
      return sum(chosen, match, this::isName, (_, all) -> inserted(all, least, LinkChoice.BACKED));
    }

    private Tally backed(Predicate<GoldText> chosen, double backed) {
      return sum(
          chosen, Match.SAME_STRETCH, this::isName, (_, all) -> inserted(all, AUTOMATIC, backed));
    }

    /** What becomes a link by itself: of each entity the first mention to be trusted. */
    private static List<Mention> inserted(List<Mention> all, double least, double backed) {
      Map<String, List<Mention>> byEntity = new LinkedHashMap<>();
      for (Mention mention : atLeast(all, EntityLinker.LIKELY)) {
        byEntity.computeIfAbsent(mention.entry().entityId(), _ -> new ArrayList<>()).add(mention);
      }
      return byEntity.values().stream()
          .flatMap(mentions -> LinkChoice.trusted(mentions, least, backed).limit(1))
          .toList();
    }

    private static List<Mention> atLeast(List<Mention> all, double least) {
      return all.stream().filter(mention -> mention.confidence() >= least).toList();
    }

    private static String links(Tally tally) {
      return Integer.toString(tally.proposed() / LinkFolds.CUTS);
    }

    private boolean isName(GoldText text, Label label) {
      return known.contains(label.entityId()) && Tally.isName(text, label);
    }

    private Tally sum(
        Predicate<GoldText> chosen, Match match, BiPredicate<GoldText, Label> wanted, Links links) {
      Tally sum = Tally.NOTHING;
      for (GoldText text : texts) {
        if (chosen.test(text)) {
          Predicate<Label> label = mark -> wanted.test(text, mark);
          sum = sum.plus(folds.sum(text, all -> Tally.of(text, links.in(text, all), match, label)));
        }
      }
      return sum;
    }

    String speed() {
      return "\nA text of 4,096 characters takes %.2f ms of one core, warm.\n"
          .formatted(LinkSpeed.millis(texts, linker));
    }

    private static Predicate<GoldText> half(int half) {
      return text -> text.isForDevelopment() == (half == 0);
    }

    private static void line(StringBuilder report, String what, Tally tally, String last) {
      report.append(
          "| %s | %.3f | %.3f | %.3f | %s |%n"
              .formatted(what, tally.precision(), tally.recall(), tally.f1(), last));
    }
  }

  /** The links of a text, of all mentions found in it. */
  private interface Links {
    List<Mention> in(GoldText text, List<Mention> all);
  }

  /** What the linker is measured without. */
  private enum Ablation {
    SHORT_FORMS("surnames and other short forms", Clue.SURNAME, Clue.GIVEN_NAME, Clue.BARE_SURNAME),
    VARIANTS("variants, acronyms, nationalities", Clue.VARIANT, Clue.ACRONYM, Clue.NATIONALITY),
    CONTESTED("names of several entries", Clue.CONTESTED, Clue.OUTSTANDING, Clue.INTRODUCED),
    CONFIDENCE("confidence (every name found)");

    private final String title;
    private final Set<Clue> dropped;

    Ablation(String title, Clue... dropped) {
      this.title = title;
      this.dropped = Set.of(dropped);
    }

    String title() {
      return title;
    }

    List<Mention> of(List<Mention> mentions) {
      return mentions.stream()
          .filter(mention -> this == CONFIDENCE || mention.confidence() >= EntityLinker.LIKELY)
          .filter(mention -> mention.clues().stream().noneMatch(dropped::contains))
          .toList();
    }
  }
}
