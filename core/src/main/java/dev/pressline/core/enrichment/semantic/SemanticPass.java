package dev.pressline.core.enrichment.semantic;

import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.enrichment.Origin;
import dev.pressline.core.enrichment.decision.EnrichmentWish;
import dev.pressline.core.enrichment.decision.SiteTags;
import dev.pressline.core.enrichment.lexical.EnrichmentSettings;
import dev.pressline.core.enrichment.lexical.KeyphraseTags;
import dev.pressline.core.enrichment.lexical.StepFailures;
import dev.pressline.core.post.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Enriches a post once more, with a model that knows what words mean: its keyphrases are chosen
 * anew. What the author, the catalogue and the site's vocabulary gave stays as it is.
 *
 * <p>The same post, first enrichment, model and settings give the same enrichment on a machine; no
 * other post has a part in it, so that it does not matter when it is done.
 */
public final class SemanticPass {
  /** Version of this pass, put behind that of the first. */
  public static final String VERSION = "semantic-1";

  /** Level of its enrichments. */
  public static final int LEVEL = 2;

  private static final String STEP = "semantic";

  private final EmbeddingModels models;
  private final StepFailures failures;

  /** A pass that tells when it could not judge a post. */
  public SemanticPass(EmbeddingModels models, StepFailures failures) {
    this.models = models;
    this.failures = failures;
  }

  /**
   * The enrichment of the higher level. It says what the first says where the author wants no tags,
   * where no model knows the language, where the vocabulary gives the tags, and where the model
   * fails.
   *
   * @param decided by the editors of the post's site
   */
  public Enrichment enrich(
      Post post, Enrichment first, SiteTags decided, EnrichmentSettings settings) {
    try {
      return better(
          first, tags(post, first, new KeyphraseTags(settings, decided)), first.degraded());
    } catch (RuntimeException e) {
      failures.stepFailed(post.postId(), STEP, e);
      List<String> degraded = new ArrayList<>(first.degraded());
      degraded.add(STEP);
      return better(first, first.tags(), degraded);
    }
  }

  private List<EnrichedTag> tags(Post post, Enrichment first, KeyphraseTags keyphrases) {
    boolean vocabulary = first.tags().stream().anyMatch(tag -> tag.origin() == Origin.VOCABULARY);
    boolean unwanted = !EnrichmentWish.of(post.content().extra()).tags();
    Optional<Embedder> embedder =
        vocabulary || unwanted ? Optional.empty() : models.of(first.language());
    return embedder
        .map(
            model ->
                keyphrases.chosenAnew(
                    first.tags(),
                    post.content(),
                    first.language(),
                    gist -> new MeaningJudge(model, gist)))
        .orElseGet(first::tags);
  }

  private static Enrichment better(
      Enrichment first, List<EnrichedTag> tags, List<String> degraded) {
    return new Enrichment(
        first.enricherVersion() + "+" + VERSION,
        LEVEL,
        first.language(),
        first.wordCount(),
        first.readingTimeSeconds(),
        first.excerpt(),
        tags,
        first.links(),
        first.entities(),
        first.related(),
        degraded);
  }
}
