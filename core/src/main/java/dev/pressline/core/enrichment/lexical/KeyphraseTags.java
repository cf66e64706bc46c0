package dev.pressline.core.enrichment.lexical;

import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.enrichment.Origin;
import dev.pressline.core.enrichment.keyphrase.Keyphrase;
import dev.pressline.core.enrichment.keyphrase.Keyphrases;
import dev.pressline.core.enrichment.keyphrase.Manuscript;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.site.Slug;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which keyphrases of a post become tags, below those that the catalogue knows. */
final class KeyphraseTags {
  private final EnrichmentSettings settings;

  KeyphraseTags(EnrichmentSettings settings) {
    this.settings = settings;
  }

  /** The tags with the likeliest keyphrases behind them, as far as there is room. */
  List<EnrichedTag> added(
      List<EnrichedTag> tags, PostContent content, PostText text, String language) {
    int room = Math.min(settings.maxKeyphrases(), settings.maxTags() - tags.size());
    if (room <= 0) {
      return tags;
    }
    List<String> taken = new ArrayList<>(content.tags());
    tags.forEach(
        tag -> {
          taken.add(tag.label());
          tag.evidence().forEach(range -> taken.add(range.exact()));
        });
    Zones zones = text.zones();
    Manuscript manuscript =
        Manuscript.of(content.title(), text.text(), zones.breaks(), zones::touchesCode, language);
    List<EnrichedTag> all = new ArrayList<>(tags);
    Set<String> slugs = new HashSet<>();
    taken.forEach(label -> slugs.add(Slug.of(label)));
    for (Keyphrase keyphrase : Keyphrases.forTags(manuscript, room, taken)) {
      String slug = Slug.of(keyphrase.label());
      if (!slug.isEmpty() && slugs.add(slug)) {
        all.add(tag(keyphrase, slug));
      }
    }
    return all;
  }

  private static EnrichedTag tag(Keyphrase keyphrase, String slug) {
    return new EnrichedTag(
        keyphrase.label(), slug, Origin.KEYPHRASE, keyphrase.score(), keyphrase.evidence());
  }
}
