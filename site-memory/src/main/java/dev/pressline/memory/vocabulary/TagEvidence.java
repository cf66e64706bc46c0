package dev.pressline.memory.vocabulary;

import dev.pressline.memory.index.Company;
import dev.pressline.memory.index.KnownWord;
import dev.pressline.memory.index.Neighbour;
import dev.pressline.memory.words.TagKeys;
import dev.pressline.memory.words.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What speaks for the tags of a vocabulary as tags of one post.
 *
 * @param words of the post
 * @param named tags that the post names, each with the words of its label
 * @param nearest posts of the site, nearest first
 * @param companies the post's weightiest words and the tags they are met with; a word that is only
 *     here because it names a tag has no weight
 * @param alike posts that mean much the same, nearest first; none where meaning is not known
 */
public record TagEvidence(
    Words words,
    SortedMap<String, List<String>> named,
    List<Neighbour> nearest,
    Map<KnownWord, Company> companies,
    List<Alike> alike) {
  /** Names of the features, in order; the first is the same for every tag. */
  public static final List<String> FEATURES =
      List.of(
          "one",
          "near",
          "nearest",
          "words",
          "surprise",
          "title",
          "text",
          "trust",
          "prior",
          "recent");

  /** Names of the features that follow where meaning is known. */
  public static final List<String> OF_MEANING = List.of("near-in-meaning", "nearest-in-meaning");

  private static final int NEAREST = 5;
  private static final int NEAR = 20;
  private static final double SHRINK = 2;

  /** Cosines of posts of one site lie close together; so that the nearest count for much more. */
  private static final int SHARPNESS = 4;

  /** The features of every tag for which something speaks. */
  public SortedMap<String, List<Double>> features(Vocabulary.View vocabulary) {
    Map<String, double[]> found = new HashMap<>();
    shares(NEAR).forEach((tag, share) -> of(tag, found)[1] = Math.sqrt(share));
    shares(NEAREST).forEach((tag, share) -> of(tag, found)[2] = Math.sqrt(share));
    if (!alike.isEmpty()) {
      int first = FEATURES.size();
      sharesInMeaning(NEAR).forEach((tag, share) -> of(tag, found)[first] = Math.sqrt(share));
      sharesInMeaning(NEAREST)
          .forEach((tag, share) -> of(tag, found)[first + 1] = Math.sqrt(share));
    }
    companies.forEach((word, company) -> add(word, company, found));
    Map<String, Company> byWord = new HashMap<>();
    companies.forEach((word, company) -> byWord.put(word.word(), company));
    named.forEach((tag, label) -> name(tag, label, byWord, of(tag, found)));
    Map<String, Double> recent = vocabulary.recent();
    found.keySet().removeIf(tag -> vocabulary.label(tag).isEmpty());
    double all = weights();
    TreeMap<String, List<Double>> features = new TreeMap<>();
    found.forEach(
        (tag, values) -> {
          double prior = vocabulary.share(tag);
          values[0] = 1;
          values[3] = all == 0 ? 0 : Math.sqrt(values[3] / all);
          values[4] = surprise(tag, prior, all);
          values[8] = Math.log(prior);
          values[9] = Math.sqrt(recent.getOrDefault(tag, 0.0));
          features.put(tag, Arrays.stream(values).boxed().toList());
        });
    return features;
  }

  /** The share of the nearest posts that has each tag, where nearer ones count more. */
  private Map<String, Double> shares(int of) {
    Map<String, Double> shares = new HashMap<>();
    List<Neighbour> counted = nearest.stream().limit(of).toList();
    double all = counted.stream().mapToDouble(TagEvidence::closeness).sum();
    for (Neighbour post : counted) {
      for (String tag : TagKeys.of(post.facts().tags())) {
        shares.merge(tag, closeness(post) / all, Double::sum);
      }
    }
    return shares;
  }

  /** The same of those nearest in meaning. */
  private Map<String, Double> sharesInMeaning(int of) {
    Map<String, Double> shares = new HashMap<>();
    List<Alike> counted = alike.stream().limit(of).toList();
    double all = counted.stream().mapToDouble(TagEvidence::closeness).sum();
    for (Alike post : counted) {
      post.tags().forEach(tag -> shares.merge(tag, closeness(post) / all, Double::sum));
    }
    return all == 0 ? Map.of() : shares;
  }

  private static double closeness(Alike post) {
    return Math.pow(Math.max(0, post.nearness()), SHARPNESS);
  }

  private static double closeness(Neighbour neighbour) {
    return neighbour.score() * neighbour.score();
  }

  /** A classifier whose weights are read off the index: the tags of the posts with the word. */
  private void add(KnownWord word, Company company, Map<String, double[]> found) {
    company
        .tags()
        .forEach(
            (tag, posts) ->
                of(tag, found)[3] += word.weight() * posts / (company.posts() + SHRINK));
  }

  private double weights() {
    return companies.keySet().stream().mapToDouble(KnownWord::weight).sum();
  }

  /** How much likelier the words make the tag than it is anyway; naive Bayes, as a mean. */
  private double surprise(String tag, double prior, double all) {
    double sum = 0;
    for (Map.Entry<KnownWord, Company> entry : companies.entrySet()) {
      Company company = entry.getValue();
      double posts = company.tags().getOrDefault(tag, 0);
      double likely = (posts + SHRINK * prior) / (company.posts() + SHRINK);
      sum += entry.getKey().weight() * Math.log(likely / prior);
    }
    return all == 0 ? 0 : sum / all;
  }

  /** The post names the tag; how often that means something, its other posts tell. */
  private void name(
      String tag, List<String> label, Map<String, Company> companies, double[] values) {
    int times = Integer.MAX_VALUE;
    double trust = 1;
    for (String word : label) {
      times = Math.min(times, words.weights().getOrDefault(word, 0));
      Company company = companies.getOrDefault(word, Company.NONE);
      double posts = company.tags().getOrDefault(tag, 0);
      trust = Math.min(trust, (posts + 0.5) / (company.posts() + SHRINK));
    }
    values[5] = words.inTitle().containsAll(label) ? 1 : 0;
    values[6] = Math.log1p(times);
    values[7] = trust;
  }

  private double[] of(String tag, Map<String, double[]> found) {
    int size = FEATURES.size() + (alike.isEmpty() ? 0 : OF_MEANING.size());
    return found.computeIfAbsent(tag, _ -> new double[size]);
  }
}
