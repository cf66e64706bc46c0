package dev.pressline.core.enrichment.semantic;

import dev.pressline.core.enrichment.EnrichedEvent.EnrichedPost;
import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.enrichment.KeptEnrichment;
import dev.pressline.core.enrichment.Meaning;
import dev.pressline.core.enrichment.Origin;
import dev.pressline.core.enrichment.RelatedPost;
import dev.pressline.core.enrichment.decision.EnrichmentWish;
import dev.pressline.core.enrichment.decision.SiteTags;
import dev.pressline.core.enrichment.lexical.EnrichmentKnowledge;
import dev.pressline.core.enrichment.lexical.EnrichmentSettings;
import dev.pressline.core.enrichment.lexical.Gist;
import dev.pressline.core.enrichment.lexical.KeyphraseTags;
import dev.pressline.core.enrichment.lexical.StepFailures;
import dev.pressline.core.enrichment.lexical.VocabularyTags;
import dev.pressline.core.enrichment.related.Neighbourhood;
import dev.pressline.core.enrichment.related.SitePost;
import dev.pressline.core.post.Post;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Enriches a post once more, with a model that knows what words mean: its keyphrases, the tags of
 * the site's vocabulary and the related posts are chosen anew. What the author and the catalogue
 * gave stays as it is.
 *
 * <p>The same post, first enrichment, model and settings give the same enrichment on a machine. No
 * other post has a part in it but for related posts, which the site does not show, and for tags of
 * the vocabulary, which are given where the operator wants them.
 */
public final class SemanticPass {
  /** Version of this pass, put behind that of the first. */
  public static final String VERSION = "semantic-2";

  /** Level of its enrichments. */
  public static final int LEVEL = 2;

  /** As it is called in events, metrics and logs. */
  public static final String STEP = "semantic";

  private final EmbeddingModels models;
  private final StepFailures failures;

  /** A pass that tells when it could not judge a post. */
  public SemanticPass(EmbeddingModels models, StepFailures failures) {
    this.models = models;
    this.failures = failures;
  }

  /**
   * The enrichment of the higher level, with what the post means. It says what the first says where
   * no model knows the language, and where the model fails.
   */
  public EnrichedPost enrich(
      EnrichedPost first, EnrichmentKnowledge knowledge, EnrichmentSettings settings) {
    Enrichment before = first.enrichment();
    try {
      return models
          .of(before.language())
          .map(model -> enrich(first, remembering(model), knowledge, settings))
          .orElseGet(() -> asItWas(first, before.degraded()));
    } catch (RuntimeException e) {
      failures.stepFailed(first.post().postId(), STEP, e);
      return asItWas(first, Stream.concat(before.degraded().stream(), Stream.of(STEP)).toList());
    }
  }

  private static EnrichedPost enrich(
      EnrichedPost first,
      Embedder model,
      EnrichmentKnowledge knowledge,
      EnrichmentSettings settings) {
    Post post = first.post();
    Enrichment before = first.enrichment();
    Meaning meaning = Meaning.of(model.embed(Gist.of(post.content())));
    Neighbourhood site = around(first, meaning, knowledge);
    SiteTags decided = knowledge.tagDecisions().ofSite(post.site());
    List<EnrichedTag> tags =
        EnrichmentWish.of(post.content().extra()).tags()
            ? byVocabulary(first, site, new VocabularyTags(settings, decided))
                .orElseGet(() -> byPhrases(first, model, new KeyphraseTags(settings, decided)))
            : before.tags();
    List<RelatedPost> related = related(before, site, settings);
    return new EnrichedPost(
        post, better(before, tags, related, before.degraded()), Optional.of(meaning), first.anew());
  }

  /**
   * An enrichment of this level that stands but for the related posts, which it gets as they are
   * now.
   *
   * @param kept what this pass said before of the same post, first enrichment and decisions
   */
  public EnrichedPost relatedAnew(
      EnrichedPost first,
      KeptEnrichment kept,
      EnrichmentKnowledge knowledge,
      EnrichmentSettings settings) {
    try {
      Enrichment before = first.enrichment();
      List<RelatedPost> related =
          kept.meaning()
              .map(meaning -> related(before, around(first, meaning, knowledge), settings))
              .orElseGet(before::related);
      return new EnrichedPost(
          first.post(), kept.enrichment().withRelated(related), kept.meaning(), first.anew());
    } catch (RuntimeException e) {
      return enrich(first, knowledge, settings);
    }
  }

  private static Neighbourhood around(
      EnrichedPost first, Meaning meaning, EnrichmentKnowledge knowledge) {
    SitePost itself = SitePost.of(first.post(), first.enrichment().language());
    return knowledge.publishedPosts().around(itself, meaning);
  }

  private static List<RelatedPost> related(
      Enrichment before, Neighbourhood site, EnrichmentSettings settings) {
    return site.related().isEmpty()
        ? before.related()
        : site.related().stream().limit(settings.maxRelated()).toList();
  }

  /** A post with tags of the vocabulary has no phrases of its text beside them. */
  private static Optional<List<EnrichedTag>> byVocabulary(
      EnrichedPost first, Neighbourhood site, VocabularyTags vocabulary) {
    List<EnrichedTag> others =
        first.enrichment().tags().stream()
            .filter(tag -> tag.origin() != Origin.KEYPHRASE && tag.origin() != Origin.VOCABULARY)
            .toList();
    return vocabulary.added(others, first.post().content().tags(), site.tags());
  }

  private static List<EnrichedTag> byPhrases(
      EnrichedPost first, Embedder model, KeyphraseTags keyphrases) {
    Enrichment before = first.enrichment();
    boolean vocabulary = before.tags().stream().anyMatch(tag -> tag.origin() == Origin.VOCABULARY);
    return vocabulary
        ? before.tags()
        : keyphrases.chosenAnew(
            before.tags(),
            first.post().content(),
            before.language(),
            gist -> new MeaningJudge(model, gist));
  }

  /** The gist is asked for twice. */
  private static Embedder remembering(Embedder model) {
    Map<String, float[]> known = new HashMap<>();
    return text -> known.computeIfAbsent(text, model::embed);
  }

  private static EnrichedPost asItWas(EnrichedPost first, List<String> degraded) {
    Enrichment before = first.enrichment();
    return new EnrichedPost(
        first.post(),
        better(before, before.tags(), before.related(), degraded),
        Optional.empty(),
        first.anew());
  }

  private static Enrichment better(
      Enrichment first, List<EnrichedTag> tags, List<RelatedPost> related, List<String> degraded) {
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
        related,
        degraded);
  }
}
