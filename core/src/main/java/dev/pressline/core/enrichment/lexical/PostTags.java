package dev.pressline.core.enrichment.lexical;

import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.enrichment.decision.SiteTags;
import dev.pressline.core.enrichment.related.VocabularyChoice;
import dev.pressline.core.enrichment.related.VocabularyTag;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.site.Slug;
import java.util.List;
import java.util.Optional;

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
            "tags",
            List.of(),
            () -> new TagChoice(settings, decided).tags(entities, content.tags(), text.text()));
    VocabularyChoice vocabulary = settings.vocabularyChoice();
    List<VocabularyTag> shown =
        proposed.stream().map(this::shown).flatMap(Optional::stream).toList();
    return vocabulary.isWanted() && !shown.isEmpty()
        ? vocabulary.added(tags, decided.withOtherNames(content.tags()), shown)
        : steps.run(
            "keyphrases",
            tags,
            () -> new KeyphraseTags(settings, decided).added(tags, content, text, language));
  }

  private Optional<VocabularyTag> shown(VocabularyTag tag) {
    return decided
        .shown(tag.label())
        .map(
            label ->
                label.equals(tag.label())
                    ? tag
                    : new VocabularyTag(label, Slug.of(label), tag.probability()));
  }
}
