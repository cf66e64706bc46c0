package dev.pressline.core.enrichment.semantic;

import dev.pressline.core.enrichment.keyphrase.Keyphrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What is known of a phrase once the meaning of text and phrases is known, as numbers: how near it
 * is to the text (EmbedRank, Bennani-Smires et al., 2018), how near to the other phrases, and which
 * of them it holds or is a part of.
 */
public final class MeaningFeatures {
  /** What the numbers mean, in order. */
  public static final List<String> NAMES =
      List.of(
          "first-pass",
          "nearness",
          "nearness-among-phrases",
          "mean-nearness-to-phrases",
          "nearest-phrase",
          "single-word",
          "letters",
          "best-holder",
          "best-part",
          "has-holder",
          "has-part",
          "on-its-own");

  private static final double NO_RIVAL = -6;
  private static final int MOST_LETTERS = 40;

  private final List<Keyphrase> phrases;
  private final float[][] vectors;
  private final double[] nearness;
  private final double mean;
  private final double deviation;

  private MeaningFeatures(List<Keyphrase> phrases, Embedder embedder, String gist) {
    this.phrases = phrases;
    float[] text = embedder.embed(gist);
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

  /** The numbers of each phrase of a text, of which the gist is enough to tell its meaning. */
  public static List<double[]> of(List<Keyphrase> phrases, Embedder embedder, String gist) {
    MeaningFeatures features = new MeaningFeatures(phrases, embedder, gist);
    List<double[]> all = new ArrayList<>();
    for (int i = 0; i < phrases.size(); i++) {
      all.add(features.of(i));
    }
    return all;
  }

  private double[] of(int phrase) {
    double sum = 0;
    double nearest = -1;
    double holder = NO_RIVAL;
    double part = NO_RIVAL;
    int inHolders = 0;
    double own = logit(phrases.get(phrase));
    for (int i = 0; i < vectors.length; i++) {
      if (i != phrase) {
        double near = product(vectors[phrase], vectors[i]);
        sum += near;
        nearest = Math.max(nearest, near);
        if (holds(phrases.get(i), phrases.get(phrase))) {
          holder = Math.max(holder, logit(phrases.get(i)) - own);
          inHolders += count(phrases.get(i));
        } else if (holds(phrases.get(phrase), phrases.get(i))) {
          part = Math.max(part, logit(phrases.get(i)) - own);
        }
      }
    }
    String label = phrases.get(phrase).label();
    return new double[] {
      own,
      nearness[phrase],
      (nearness[phrase] - mean) / (deviation + 1e-6),
      sum / Math.max(1, vectors.length - 1),
      nearest,
      label.indexOf(' ') < 0 ? 1 : 0,
      Math.min(MOST_LETTERS, label.length()) / 20.0,
      holder,
      part,
      inHolders > 0 ? 1 : 0,
      part > NO_RIVAL ? 1 : 0,
      Math.log(1 + Math.max(0, count(phrases.get(phrase)) - inHolders))
    };
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
