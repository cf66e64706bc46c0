package dev.pressline.quality.site;

import dev.pressline.memory.vocabulary.TagEvidence;
import dev.pressline.memory.vocabulary.TagModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** Tags of the vocabulary where the meaning of posts is known, beside those of the first pass. */
final class SecondPassTags {
  private static final int NONE_LEFT_OUT = -1;
  private static final double WANTED_PRECISION = 0.8;
  private static final double WANTED_RECALL = 0.45;

  private final List<TaggedBlog> blogs;
  private final List<TagTrial.Trials> trials;
  private final List<TagWeights> firstModels;

  /**
   * Second passes over the blogs.
   *
   * @param firstModels for each blog what the features count in the first pass
   */
  SecondPassTags(
      List<TaggedBlog> blogs, List<TagTrial.Trials> trials, List<TagWeights> firstModels) {
    this.blogs = blogs;
    this.trials = trials;
    this.firstModels = firstModels;
  }

  String measure() {
    List<TagWeights> models = models(NONE_LEFT_OUT);
    System.out.println("Weights with meaning: " + learnedOnAll());
    return """
    The second pass knows what posts mean, too (all-MiniLM-L6-v2, quantised, a byte a dimension): its two further \
    features are the shares of the tag among the 20 and the 5 posts nearest in meaning. Where no model knows the \
    language it is the first pass. Wanted: F1@5 at least 1.15 times the baseline.

    %s
    | second pass without | F1@5 |
    |---|---|
    %s
    Given automatically by the second pass:

    %s
    By blog, what no threshold can exceed, as it is chosen with the later posts in sight, and what a threshold gives \
    that the site learns from its own earlier posts, each asked as if it were not there (the lowest at which eight of \
    ten tags are right):

    %s\
    """
        .formatted(
            figures(models),
            ablations(),
            VocabularyTagsMeasurement.automatic(second(), models),
            thresholds(models));
  }

  /** With the evidence of the second pass, where there is any. */
  private List<List<TagTrial>> second() {
    return trials.stream()
        .map(blog -> blog.later().stream().map(TagTrial::second).toList())
        .toList();
  }

  private boolean hasMeaning(int blog) {
    return trials.get(blog).later().stream().anyMatch(TagTrial::hasMeaning);
  }

  /** For each blog what was learned on those of other owners whose meaning is known. */
  private List<TagWeights> models(int without) {
    List<TagWeights> models = new ArrayList<>();
    for (int i = 0; i < blogs.size(); i++) {
      String owner = blogs.get(i).owner();
      TagModel first = firstModels.get(i).first();
      models.add(
          hasMeaning(i)
              ? new TagWeights(
                  first,
                  TagTraining.fit(withMeaning(other -> !other.owner().equals(owner)), without))
              : firstModels.get(i));
    }
    return models;
  }

  private TagModel learnedOnAll() {
    return TagTraining.fit(withMeaning(_ -> true), NONE_LEFT_OUT);
  }

  private List<List<TagTrial>> withMeaning(Predicate<TaggedBlog> wanted) {
    List<List<TagTrial>> chosen = new ArrayList<>();
    List<List<TagTrial>> second = second();
    for (int i = 0; i < blogs.size(); i++) {
      if (wanted.test(blogs.get(i)) && hasMeaning(i)) {
        chosen.add(
            second.get(i).stream()
                .filter(
                    trial ->
                        trial.evidence().values().stream()
                            .allMatch(f -> f.size() > TagEvidence.FEATURES.size()))
                .toList());
      }
    }
    return chosen;
  }

  private String figures(List<TagWeights> models) {
    StringBuilder table =
        new StringBuilder(
            "| blog | kNN BM25 | first pass | second pass | ratio |\n|---|---|---|---|---|\n");
    double[] sums = new double[3];
    for (int i = 0; i < blogs.size(); i++) {
      List<TagTrial> later = trials.get(i).later();
      double[] figures = {
        VocabularyTagsMeasurement.baseline(later),
        VocabularyTagsMeasurement.f1(later, firstModels.get(i)),
        VocabularyTagsMeasurement.f1(second().get(i), models.get(i))
      };
      for (int j = 0; j < sums.length; j++) {
        sums[j] += figures[j] / blogs.size();
      }
      table.append(row(blogs.get(i).name(), figures));
    }
    return table.append(row("**mean**", sums)).toString();
  }

  private static String row(String name, double... figures) {
    return String.format(
        Locale.ROOT,
        "| %s | %.3f | %.3f | %.3f | %.3f |%n",
        name,
        figures[0],
        figures[1],
        figures[2],
        figures[2] / figures[0]);
  }

  private String ablations() {
    StringBuilder rows = new StringBuilder();
    for (String feature : TagEvidence.OF_MEANING) {
      int without = TagEvidence.FEATURES.size() + TagEvidence.OF_MEANING.indexOf(feature);
      List<TagWeights> models = models(without);
      double sum = 0;
      for (int i = 0; i < blogs.size(); i++) {
        sum += VocabularyTagsMeasurement.f1(second().get(i), models.get(i));
      }
      rows.append(String.format(Locale.ROOT, "| %s | %.3f |%n", feature, sum / blogs.size()));
    }
    return rows.toString();
  }

  private String thresholds(List<TagWeights> models) {
    StringBuilder table =
        new StringBuilder(
            "| blog | best recall at precision 0.80 | best precision at recall 0.45 | threshold of"
                + " its own | precision | recall |\n|---|---|---|---|---|---|\n");
    int given = 0;
    int right = 0;
    int wanted = 0;
    for (int i = 0; i < blogs.size(); i++) {
      Ranked later = Ranked.of(second().get(i), models.get(i));
      List<TagTrial> known = trials.get(i).earlier().stream().map(TagTrial::second).toList();
      double own = Ranked.of(known, models.get(i)).lowestWith(WANTED_PRECISION).orElse(1);
      Ranked chosen = later.above(own);
      given += chosen.tags().size();
      right += chosen.right();
      wanted += chosen.wanted();
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
              blogs.get(i).name(),
              later.bestRecall(),
              later.bestPrecision(),
              own,
              chosen.precision(),
              chosen.recall()));
    }
    return table
        .append(
            String.format(
                Locale.ROOT,
                "| **all together** | | | | %.2f | %.2f |%n",
                right / (double) Math.max(1, given),
                right / (double) Math.max(1, wanted)))
        .toString();
  }

  private record Judged(double probability, boolean right) {}

  /** Tags of all trials, likeliest first. */
  private record Ranked(List<Judged> tags, int wanted) {
    static Ranked of(List<TagTrial> trials, TagWeights model) {
      List<Judged> tags = new ArrayList<>();
      for (TagTrial trial : trials) {
        VocabularyTagsMeasurement.probabilities(trial, model)
            .forEach((tag, p) -> tags.add(new Judged(p, trial.gold().contains(tag))));
      }
      tags.sort(Comparator.comparingDouble(Judged::probability).reversed());
      return new Ranked(tags, trials.stream().mapToInt(trial -> trial.gold().size()).sum());
    }

    Ranked above(double threshold) {
      return new Ranked(
          tags.stream().filter(tag -> tag.probability() >= threshold).toList(), wanted);
    }

    int right() {
      return (int) tags.stream().filter(Judged::right).count();
    }

    double precision() {
      return right() / (double) Math.max(1, tags.size());
    }

    double recall() {
      return right() / (double) Math.max(1, wanted);
    }

    OptionalDouble lowestWith(double precision) {
      OptionalDouble lowest = OptionalDouble.empty();
      int right = 0;
      for (int i = 0; i < tags.size(); i++) {
        right += tags.get(i).right() ? 1 : 0;
        if (right >= precision * (i + 1)) {
          lowest = OptionalDouble.of(tags.get(i).probability());
        }
      }
      return lowest;
    }

    double bestRecall() {
      return lowestWith(WANTED_PRECISION).stream()
          .map(threshold -> above(threshold).recall())
          .findFirst()
          .orElse(0);
    }

    double bestPrecision() {
      int right = 0;
      double best = 0;
      for (int i = 0; i < tags.size(); i++) {
        right += tags.get(i).right() ? 1 : 0;
        if (right >= WANTED_RECALL * wanted) {
          best = Math.max(best, right / (i + 1.0));
        }
      }
      return best;
    }
  }
}
