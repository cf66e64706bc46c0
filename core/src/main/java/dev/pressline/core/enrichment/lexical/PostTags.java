package dev.pressline.core.enrichment.lexical;

import static dev.pressline.core.enrichment.lexical.EnrichmentStep.KEYPHRASES;
import static dev.pressline.core.enrichment.lexical.EnrichmentStep.TAGS;

import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.enrichment.decision.SiteTags;
import dev.pressline.core.enrichment.related.VocabularyTag;
import dev.pressline.core.post.PostContent;
import java.util.List;

/** Which tags a post gets, as the editors of its site have decided. */
final class PostTags {
  private final EnrichmentSettings settings;
  private final SiteTags decided;
  private final Steps steps;

  PostTags(EnrichmentSettings settings, SiteTags decided, Steps steps) {
    this.settings = settings;
    this.decided = decided;
    this.steps = steps;
  }

  /** The tags, none of the author's, strongest first. */
  List<EnrichedTag> of(
      PostContent content,
      PostText text,
      String language,
      List<EntityFacts> entities,
      List<VocabularyTag> proposed) {
    List<EnrichedTag> tags =
        steps.run(
            TAGS,
            List.of(),
            () -> new TagChoice(settings, decided).tags(entities, content.tags(), text.text()));
    return new VocabularyTags(settings, decided)
        .added(tags, content.tags(), proposed)
        .orElseGet(
            () ->
                steps.run(
                    KEYPHRASES,
                    tags,
                    () ->
                        new KeyphraseTags(settings, decided).added(tags, content, text, language)));
  }
}
