package dev.pressline.quality.links;

import dev.pressline.core.catalogue.Catalogue;
import dev.pressline.core.catalogue.Tokens;
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
import java.util.HashMap;
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
      or the inner ones are wanted. Texts with an even number in their set are for development (weights were learned
      and rules found there), the others for the test. R is recall of the wanted marks, F1 from P and R.

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
    private final Map<GoldText, List<Mention>> mentions = new HashMap<>();

    Run(Path corpus) throws IOException {
      texts = GoldTexts.read(corpus);
      var entries = CatalogueFile.read(corpus);
      entries.forEach(entry -> known.add(entry.entityId()));
      catalogue = Catalogue.of(entries);
      linker = new EntityLinker(catalogue);
      for (GoldText text : texts) {
        mentions.put(
            text, linker.all(Tokens.of(""), GoldTokens.of(text.text()), _ -> false).inText());
      }
    }

    void appendOverall(StringBuilder report) {
      report.append("| all six sets | P | R | F1 | wanted |\n| --- | --- | --- | --- | --- |\n");
      for (int half = 0; half < 2; half++) {
        Predicate<GoldText> chosen = half(half);
        String texts = half == 0 ? "development" : "test";
        String wanted = "P ≥ .80, F1 ≥ .72";
        line(report, "names that mean one entry (baseline), " + texts, baseline(chosen), "");
        line(report, "linker, " + texts, likely(chosen, EntityLinker.LIKELY), wanted);
        line(report, "linker, overlap, " + texts, overlap(chosen), "");
        line(report, "linker, all marks wanted, " + texts, allMarks(chosen), "");
        line(report, "automatic insertion, " + texts, automatic(chosen), "P ≥ .95");
      }
      Predicate<GoldText> every = _ -> true;
      line(report, "linker, both halves", likely(every, EntityLinker.LIKELY), "P ≥ .80, F1 ≥ .72");
      line(report, "automatic insertion, both halves", automatic(every), "P ≥ .95");
    }

    void appendSets(StringBuilder report) {
      report.append("\n| set, both halves | P | R | F1 | wanted marks found |\n");
      report.append("| --- | --- | --- | --- | --- |\n");
      for (String set : GoldTexts.SETS) {
        Tally tally = likely(text -> text.set().equals(set), EntityLinker.LIKELY);
        line(report, set, tally, tally.found() + " of " + tally.wanted());
      }
    }

    void appendThresholds(StringBuilder report) {
      report.append("\n| test half, links at least so sure | P | R | F1 | links |\n");
      report.append("| --- | --- | --- | --- | --- |\n");
      for (double least : new double[] {0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95}) {
        Tally tally = likely(half(1), least);
        line(report, "%.2f".formatted(least), tally, Integer.toString(tally.proposed()));
      }
    }

    void appendBacked(StringBuilder report) {
      report.append("\n| both halves, inserted at an earlier mention at least so sure |");
      report.append(" P | R | F1 | links |\n| --- | --- | --- | --- | --- |\n");
      for (double backed : new double[] {0.45, 0.5, 0.6, 0.7, 0.8, AUTOMATIC}) {
        Tally tally = backed(_ -> true, backed);
        line(report, "%.2f".formatted(backed), tally, Integer.toString(tally.proposed()));
      }
    }

    void appendAblations(StringBuilder report) {
      report.append("\n| test half, without | P | R | F1 | |\n| --- | --- | --- | --- | --- |\n");
      for (Ablation ablation : Ablation.values()) {
        Tally tally =
            sum(half(1), Match.SAME_STRETCH, this::isName, text -> ablation.of(atLeast(text, 0)));
        line(report, ablation.title(), tally, "");
      }
    }

    private Tally baseline(Predicate<GoldText> chosen) {
      return sum(chosen, Match.SAME_STRETCH, this::isName, text -> Baseline.of(text, catalogue));
    }

    private Tally likely(Predicate<GoldText> chosen, double least) {
      return sum(chosen, Match.SAME_STRETCH, this::isName, text -> atLeast(text, least));
    }

    private Tally overlap(Predicate<GoldText> chosen) {
      return sum(chosen, Match.OVERLAP, this::isName, text -> atLeast(text, EntityLinker.LIKELY));
    }

    private Tally allMarks(Predicate<GoldText> chosen) {
      BiPredicate<GoldText, Label> inCatalogue = (_, label) -> known.contains(label.entityId());
      return sum(
          chosen, Match.SAME_STRETCH, inCatalogue, text -> atLeast(text, EntityLinker.LIKELY));
    }

    private Tally automatic(Predicate<GoldText> chosen) {
      return backed(chosen, LinkChoice.BACKED);
    }

    private Tally backed(Predicate<GoldText> chosen, double backed) {
      return sum(chosen, Match.SAME_STRETCH, this::isName, text -> inserted(text, backed));
    }

    /** What becomes a link by itself: of each entity the first mention to be trusted. */
    private List<Mention> inserted(GoldText text, double backed) {
      Map<String, List<Mention>> byEntity = new LinkedHashMap<>();
      for (Mention mention : atLeast(text, EntityLinker.LIKELY)) {
        byEntity.computeIfAbsent(mention.entry().entityId(), _ -> new ArrayList<>()).add(mention);
      }
      return byEntity.values().stream()
          .flatMap(mentions -> LinkChoice.trusted(mentions, AUTOMATIC, backed).limit(1))
          .toList();
    }

    private List<Mention> atLeast(GoldText text, double least) {
      return mentions.getOrDefault(text, List.of()).stream()
          .filter(mention -> mention.confidence() >= least)
          .toList();
    }

    private boolean isName(GoldText text, Label label) {
      return known.contains(label.entityId()) && Tally.isName(text, label);
    }

    private Tally sum(
        Predicate<GoldText> chosen, Match match, BiPredicate<GoldText, Label> wanted, Links links) {
      Tally sum = Tally.NOTHING;
      for (GoldText text : texts) {
        if (chosen.test(text)) {
          sum = sum.plus(Tally.of(text, links.in(text), match, label -> wanted.test(text, label)));
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

  /** The links of a text. */
  private interface Links {
    List<Mention> in(GoldText text);
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
