package dev.pressline.core.enrichment.related;

import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.enrichment.Origin;
import dev.pressline.core.site.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which tags of the site's vocabulary a post gets without being asked.
 *
 * @param minProbability a tag needs at least this probability, between 0 and 1; with 1 there is
 *     none
 * @param limit tags a post gets at most, those of other origins among them
 */
public record VocabularyChoice(double minProbability, int limit) {
  /**
   * The tags chosen already, and those of the vocabulary that are likely enough, strongest first.
   * What the author gave, or what was chosen already, does not come again.
   */
  public List<EnrichedTag> added(
      List<EnrichedTag> chosen, List<String> authorTags, List<VocabularyTag> proposed) {
    Set<String> taken = new HashSet<>();
    authorTags.forEach(tag -> taken.add(VocabularyTag.key(Slug.of(tag))));
    chosen.forEach(tag -> taken.add(VocabularyTag.key(tag.slug())));
    List<EnrichedTag> tags = new ArrayList<>(chosen);
    for (VocabularyTag tag : proposed) {
      boolean likely = isWanted() && tag.probability() >= minProbability && !tag.slug().isEmpty();
      if (likely && taken.add(VocabularyTag.key(tag.slug()))) {
        tags.add(
            new EnrichedTag(
                tag.label(), tag.slug(), Origin.VOCABULARY, tag.probability(), List.of()));
      }
    }
    return tags.stream()
        .sorted(Comparator.comparingDouble(EnrichedTag::score).reversed())
        .limit(limit)
        .toList();
  }

  /** Whether a post may get any. */
  public boolean isWanted() {
    return minProbability < 1;
  }
}
