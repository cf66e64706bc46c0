package dev.pressline.core.enrichment.lexical;

import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.enrichment.Origin;
import dev.pressline.core.enrichment.decision.SiteTags;
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
  private final SiteTags decided;

  KeyphraseTags(EnrichmentSettings settings, SiteTags decided) {
    this.settings = settings;
    this.decided = decided;
  }

  /** The tags with the likeliest keyphrases behind them, as far as there is room. */
  List<EnrichedTag> added(
      List<EnrichedTag> tags, PostContent content, PostText text, String language) {
    int room = Math.min(settings.maxKeyphrases(), settings.maxTags() - tags.size());
    if (room <= 0) {
      return tags;
    }
    List<String> taken = new ArrayList<>(decided.withOtherNames(content.tags()));
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
    int asked = room + decided.decisions().size();
    for (Keyphrase keyphrase : Keyphrases.forTags(manuscript, asked, taken)) {
      String label = decided.shown(keyphrase.label()).orElse("");
      boolean wanted = all.size() < tags.size() + room && !Slug.of(label).isEmpty();
      if (wanted && slugs.add(Slug.of(label))) {
        all.add(tag(keyphrase, label));
      }
    }
    return all;
  }

  private static EnrichedTag tag(Keyphrase keyphrase, String label) {
    return new EnrichedTag(
        label, Slug.of(label), Origin.KEYPHRASE, keyphrase.score(), keyphrase.evidence());
  }
}
