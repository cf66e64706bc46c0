package dev.pressline.core.enrichment.semantic;

import dev.pressline.core.enrichment.keyphrase.Keyphrase;
import dev.pressline.core.enrichment.keyphrase.Keyphrases.Judge;
import java.util.List;

/** Judges the keyphrases of one text by what they and the text mean. */
public final class MeaningJudge implements Judge {
  /** Digits that do not hang on the last bits of a processor's arithmetic. */
  private static final double ROUNDING = 1e4;

  private final Embedder embedder;
  private final String gist;
  private final MeaningModel model;

  /**
   * A judge for one text.
   *
   * @param gist title and beginning of the text, enough to tell its meaning
   */
  public MeaningJudge(Embedder embedder, String gist) {
    this(embedder, gist, MeaningModel.ENGLISH);
  }

  MeaningJudge(Embedder embedder, String gist, MeaningModel model) {
    this.embedder = embedder;
    this.gist = gist;
    this.model = model;
  }

  @Override
  public List<Double> likelihoods(List<Keyphrase> likeliest) {
    return model.likelihoods(MeaningFeatures.of(likeliest, embedder, gist)).stream()
        .map(likelihood -> Math.round(ROUNDING * likelihood) / ROUNDING)
        .toList();
  }
}
