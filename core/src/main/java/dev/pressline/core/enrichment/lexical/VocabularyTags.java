package dev.pressline.core.enrichment.lexical;

import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.enrichment.decision.SiteTags;
import dev.pressline.core.enrichment.related.VocabularyChoice;
import dev.pressline.core.enrichment.related.VocabularyTag;
import dev.pressline.core.site.Slug;
import java.util.List;
import java.util.Optional;

/** Which tags of the site's own vocabulary a post gets, as the editors of its site have decided. */
public final class VocabularyTags {
  private final VocabularyChoice choice;
  private final SiteTags decided;

  /**
   * Tags within the limits that the operator sets.
   *
   * @param decided by the editors of the post's site
   */
  public VocabularyTags(EnrichmentSettings settings, SiteTags decided) {
    this.choice = settings.vocabularyChoice();
    this.decided = decided;
  }

  /**
   * The tags with those of the vocabulary that are likely enough; empty when the vocabulary has
   * nothing to say, so that a post gets phrases of its text instead.
   *
   * @param tags of other origin
   * @param proposed by the site's memory
   */
  public Optional<List<EnrichedTag>> added(
      List<EnrichedTag> tags, List<String> authorTags, List<VocabularyTag> proposed) {
    List<VocabularyTag> shown =
        proposed.stream().map(this::shown).flatMap(Optional::stream).toList();
    return choice.isWanted() && !shown.isEmpty()
        ? Optional.of(choice.added(tags, decided.withOtherNames(authorTags), shown))
        : Optional.empty();
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
