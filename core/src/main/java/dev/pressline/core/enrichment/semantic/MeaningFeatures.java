package dev.pressline.core.enrichment.semantic;

import dev.pressline.core.enrichment.keyphrase.Keyphrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What is known of the phrases of a text once the meaning of both is known, as numbers: how near a
 * phrase is to the text (EmbedRank, Bennani-Smires et al., 2018), how near to the other phrases,
 * which of them it holds or is a part of, and its own vector, which tells things from manners of
 * speaking.
 */
public final class MeaningFeatures {
  /** What the numbers of a phrase mean, in order; behind them stands its vector. */
  public static final List<String> NAMES =
      List.of(
          "first-pass",
          "rank",
          "nearness",
          "nearness-among-phrases",
          "mean-nearness-to-phrases",
          "nearest-phrase",
          "one-word",
          "two-words",
          "three-words",
          "letters",
          "early",
          "often",
          "best-holder",
          "best-part",
          "has-holder",
          "has-part",
          "on-its-own");

  /** Brings the small numbers of a vector near those of the rest. */
  private static final double VECTOR_SCALE = 5;

  private static final double NO_RIVAL = -6;
  private static final int MOST_LETTERS = 40;
  private static final double LETTERS_A_WORD = 6;

  private final List<Keyphrase> phrases;
  private final float[] text;
  private final float[][] vectors;
  private final double[] nearness;
  private final double mean;
  private final double deviation;

  private MeaningFeatures(List<Keyphrase> phrases, Embedder embedder, String gist) {
    this.phrases = phrases;
    text = embedder.embed(gist);
    vectors = new float[phrases.size()][];
    nearness = new double[phrases.size()];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = embedder.embed(phrases.get(i).label());
      nearness[i] = product(vectors[i], text);
    }
    mean = Arrays.stream(nearness).average().orElse(0);
    deviation =
        Math.sqrt(
            Arrays.stream(nearness).map(one -> (one - mean) * (one - mean)).average().orElse(0));
  }

  /**
   * The numbers of the phrases of a text.
   *
   * @param phrases likeliest first
   * @param gist of the text, enough to tell its meaning
   */
  public static MeaningFeatures of(List<Keyphrase> phrases, Embedder embedder, String gist) {
    return new MeaningFeatures(List.copyOf(phrases), embedder, gist);
  }

  /** The vector of the text. */
  public double[] ofText() {
    double[] numbers = new double[text.length];
    put(text, numbers, 0);
    return numbers;
  }

  /** The numbers of each phrase, in their order. */
  public List<double[]> ofPhrases() {
    List<double[]> all = new ArrayList<>();
    for (int i = 0; i < vectors.length; i++) {
      double[] numbers = Arrays.copyOf(of(i), NAMES.size() + text.length);
      put(vectors[i], numbers, NAMES.size());
      all.add(numbers);
    }
    return all;
  }

  private static void put(float[] vector, double[] numbers, int at) {
    for (int i = 0; i < vector.length; i++) {
      numbers[at + i] = VECTOR_SCALE * vector[i];
    }
  }

  private double[] of(int phrase) {
    Keyphrase own = phrases.get(phrase);
    Rivals rivals = rivals(phrase);
    int words = own.label().split(" ", -1).length;
    int start = own.evidence().isEmpty() ? 0 : own.evidence().getFirst().start();
    return new double[] {
      logit(own),
      1 / Math.log(Math.E + phrase),
      nearness[phrase],
      (nearness[phrase] - mean) / (deviation + 1e-6),
      rivals.meanNearness(),
      rivals.nearest(),
      words == 1 ? 1 : 0,
      words == 2 ? 1 : 0,
      words == 3 ? 1 : 0,
      Math.min(MOST_LETTERS, own.label().length()) / 20.0,
      1 / Math.log(Math.E + start / LETTERS_A_WORD),
      Math.log(count(own)),
      rivals.holder(),
      rivals.part(),
      rivals.inHolders() > 0 ? 1 : 0,
      rivals.part() > NO_RIVAL ? 1 : 0,
      Math.log(1 + Math.max(0, count(own) - rivals.inHolders()))
    };
  }

  /**
   * The other phrases as one sees them.
   *
   * @param holder how much likelier the likeliest is that holds it
   * @param part the same of those that it holds
   * @param inHolders how often those stand in the text that hold it
   */
  private record Rivals(
      double meanNearness, double nearest, double holder, double part, int inHolders) {}

  private Rivals rivals(int phrase) {
    Keyphrase own = phrases.get(phrase);
    double sum = 0;
    double nearest = -1;
    double holder = NO_RIVAL;
    double part = NO_RIVAL;
    int inHolders = 0;
    for (int i = 0; i < vectors.length; i++) {
      if (i != phrase) {
        Keyphrase other = phrases.get(i);
        double near = product(vectors[phrase], vectors[i]);
        sum += near;
        nearest = Math.max(nearest, near);
        if (holds(other, own)) {
          holder = Math.max(holder, logit(other) - logit(own));
          inHolders += count(other);
        } else if (holds(own, other)) {
          part = Math.max(part, logit(other) - logit(own));
        }
      }
    }
    return new Rivals(sum / Math.max(1, vectors.length - 1), nearest, holder, part, inHolders);
  }

  private static double logit(Keyphrase phrase) {
    double score = Math.clamp(phrase.score(), 1e-6, 1 - 1e-6);
    return Math.log(score / (1 - score));
  }

  private static int count(Keyphrase phrase) {
    return Math.max(1, phrase.evidence().size());
  }

  private static boolean holds(Keyphrase longer, Keyphrase shorter) {
    return longer.label().length() > shorter.label().length()
        && words(longer).contains(words(shorter));
  }

  private static String words(Keyphrase phrase) {
    return " " + phrase.label().toLowerCase(Locale.ROOT) + " ";
  }

  private static double product(float[] one, float[] other) {
    double product = 0;
    for (int i = 0; i < one.length; i++) {
      product += one[i] * other[i];
    }
    return product;
  }
}
