package dev.pressline.quality.site;

import dev.pressline.memory.vocabulary.TagEvidence;
import dev.pressline.memory.vocabulary.TagModel;
import dev.pressline.quality.Measurement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tags onto the site's own vocabulary: the earlier 70 % of a blog are known, the author's tags of
 * the others are hidden. What the features count was learned on blogs of other owners.
 */
public final class VocabularyTagsMeasurement implements Measurement {
  private static final int ALL_FEATURES = -1;
  private static final double SHIPPED_THRESHOLD = 0.8;

  @Override
  public String name() {
    return "vocabulary-tags";
  }

  @Override
  public String title() {
    return "Tags onto the site's own vocabulary";
  }

  @Override
  public String measure(Path corpus) throws IOException {
    List<TaggedBlog> blogs = TaggedBlog.all(corpus);
    List<TagTrial.Trials> asked = new ArrayList<>();
    try (BlogMeanings meanings = new BlogMeanings()) {
      for (TaggedBlog blog : blogs) {
        asked.add(TagTrial.of(blog, meanings));
      }
    }
    List<List<TagTrial>> trials = asked.stream().map(TagTrial.Trials::later).toList();
    System.out.println("Weights learned on all blogs: " + TagTraining.fit(trials, ALL_FEATURES));
    List<TagWeights> models = models(blogs, trials, ALL_FEATURES);
    return """
    Earlier 70 %% of each blog known, author tags of the later posts hidden, categories left out everywhere. \
    What each kind of evidence counts was learned on the blogs of other owners. \
    Baseline: votes of the ten nearest posts by Lucene's BM25 (MoreLikeThis, tuned). \
    Wanted: F1@5 at least 1.08 times the baseline.

    %s
    What the features contribute (mean F1@5 over the blogs; each left out alone and the rest learned anew):

    %s
    Given automatically, all blogs taken together (wanted: precision 0.80 at recall 0.45):

    %s
    %s\
    """
        .formatted(
            figures(blogs, trials, models),
            ablations(blogs, trials),
            automatic(trials, models),
            new SecondPassTags(blogs, asked, models).measure());
  }

  /** For each blog what was learned on those of other owners. */
  static List<TagWeights> models(List<TaggedBlog> blogs, List<List<TagTrial>> trials, int without) {
    List<TagWeights> models = new ArrayList<>();
    for (TaggedBlog blog : blogs) {
      List<List<TagTrial>> others = new ArrayList<>();
      for (int i = 0; i < blogs.size(); i++) {
        if (!blogs.get(i).owner().equals(blog.owner())) {
          others.add(trials.get(i));
        }
      }
      TagModel learned = TagTraining.fit(others, without);
      models.add(new TagWeights(learned, learned));
    }
    return models;
  }

  private static String figures(
      List<TaggedBlog> blogs, List<List<TagTrial>> trials, List<TagWeights> models) {
    StringBuilder table =
        new StringBuilder(
            "| blog | language | posts asked | kNN BM25 | Pressline | ratio |\n"
                + "|---|---|---|---|---|---|\n");
    for (int i = 0; i < blogs.size(); i++) {
      double baseline = baseline(trials.get(i));
      double ours = f1(trials.get(i), models.get(i));
      TaggedBlog blog = blogs.get(i);
      table.append(row(blog.name(), blog.language(), trials.get(i).size(), baseline, ours));
    }
    double baseline =
        trials.stream().mapToDouble(VocabularyTagsMeasurement::baseline).average().orElse(0);
    return table
        .append(
            row(
                "**mean**",
                "",
                trials.stream().mapToInt(List::size).sum(),
                baseline,
                mean(trials, models)))
        .toString();
  }

  private static String row(String name, String language, int posts, double baseline, double ours) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %d | %.3f | %.3f | %.3f |%n",
        name,
        language,
        posts,
        baseline,
        ours,
        ours / baseline);
  }

  private static String ablations(List<TaggedBlog> blogs, List<List<TagTrial>> trials) {
    StringBuilder table = new StringBuilder("| without | F1@5 |\n|---|---|\n");
    for (int i = 1; i < TagEvidence.FEATURES.size(); i++) {
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %.3f |%n",
              TagEvidence.FEATURES.get(i),
              mean(trials, models(blogs, trials, i))));
    }
    return table.toString();
  }

  static String automatic(List<List<TagTrial>> trials, List<TagWeights> models) {
    StringBuilder table =
        new StringBuilder("| probability at least | precision | recall |\n|---|---|---|\n");
    for (double threshold : new double[] {0.4, 0.5, 0.6, 0.7, SHIPPED_THRESHOLD}) {
      int given = 0;
      int right = 0;
      int wanted = 0;
      for (int i = 0; i < trials.size(); i++) {
        for (TagTrial trial : trials.get(i)) {
          List<String> tags = above(threshold, trial, models.get(i));
          given += tags.size();
          right += (int) tags.stream().filter(trial.gold()::contains).count();
          wanted += trial.gold().size();
        }
      }
      table.append(
          String.format(
              Locale.ROOT,
              "| %.1f%s | %.2f | %.2f |%n",
              threshold,
              threshold == SHIPPED_THRESHOLD ? " (shipped)" : "",
              right / (double) Math.max(1, given),
              right / (double) wanted));
    }
    return table.toString();
  }

  private static List<String> above(double threshold, TagTrial trial, TagWeights model) {
    return probabilities(trial, model).entrySet().stream()
        .filter(tag -> tag.getValue() >= threshold)
        .map(tag -> tag.getKey())
        .collect(Collectors.toList());
  }

  private static double mean(List<List<TagTrial>> trials, List<TagWeights> models) {
    double sum = 0;
    for (int i = 0; i < trials.size(); i++) {
      sum += f1(trials.get(i), models.get(i));
    }
    return sum / trials.size();
  }

  static double baseline(List<TagTrial> trials) {
    return trials.stream().mapToDouble(trial -> trial.f1(trial.knn())).average().orElse(0);
  }

  static double f1(List<TagTrial> trials, TagWeights model) {
    return trials.stream()
        .mapToDouble(trial -> trial.f1(TagTrial.strongest(probabilities(trial, model))))
        .average()
        .orElse(0);
  }

  static SortedMap<String, Double> probabilities(TagTrial trial, TagWeights model) {
    TreeMap<String, Double> probabilities = new TreeMap<>();
    trial
        .evidence()
        .forEach((tag, features) -> probabilities.put(tag, model.probability(features)));
    return probabilities;
  }
}
