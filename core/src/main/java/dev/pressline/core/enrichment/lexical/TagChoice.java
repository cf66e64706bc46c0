package dev.pressline.core.enrichment.lexical;

import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.catalogue.EntityType;
import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.enrichment.Origin;
import dev.pressline.core.enrichment.TextRange;
import dev.pressline.core.enrichment.decision.SiteTags;
import dev.pressline.core.site.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which entities become tags. */
final class TagChoice {
  private static final int MAX_EVIDENCE = 5;
  private static final double SETTING = 1.5;

  private final EnrichmentSettings settings;
  private final SiteTags decided;

  TagChoice(EnrichmentSettings settings, SiteTags decided) {
    this.settings = settings;
    this.decided = decided;
  }

  /** The strongest entities that the author's tags do not name already, strongest first. */
  List<EnrichedTag> tags(List<EntityFacts> entities, List<String> authorTags, String text) {
    Set<String> taken = new HashSet<>();
    decided.withOtherNames(authorTags).forEach(tag -> taken.add(Slug.of(tag)));
    List<EntityFacts> strongest =
        entities.stream()
            .filter(entity -> entity.isSubject(text.length()))
            .filter(entity -> entity.weight(text.length()) >= least(entity))
            .sorted(
                Comparator.comparingDouble((EntityFacts entity) -> entity.weight(text.length()))
                    .reversed()
                    .thenComparingInt(entity -> entity.mentions().getFirst().start()))
            .toList();
    List<EnrichedTag> tags = new ArrayList<>();
    for (EntityFacts entity : strongest) {
      String label = decided.shown(entity.entry().name()).orElse("");
      String slug = Slug.of(label);
      boolean wanted = tags.size() < settings.maxTags() && !slug.isEmpty();
      if (wanted && isNew(entity.entry(), taken) && taken.add(slug)) {
        tags.add(tag(entity, label, text));
      }
    }
    return tags;
  }

  /** A post is about a place that its title names; others are mostly where somebody is. */
  private double least(EntityFacts entity) {
    boolean mereSetting = entity.entry().type() == EntityType.PLACE && !entity.inTitle();
    return settings.minTagScore() * (mereSetting ? SETTING : 1);
  }

  /** An author's tag under any name of the entity counts as the same tag. */
  private static boolean isNew(CatalogueEntry entry, Set<String> taken) {
    return !taken.contains(Slug.of(entry.name()))
        && entry.aliases().stream().map(Slug::of).noneMatch(taken::contains);
  }

  private static EnrichedTag tag(EntityFacts entity, String label, String text) {
    List<TextRange> evidence =
        entity.mentions().stream()
            .limit(MAX_EVIDENCE)
            .map(mention -> TextRange.of(text, mention.start(), mention.end()))
            .toList();
    double score = entity.weight(text.length());
    return new EnrichedTag(label, Slug.of(label), Origin.CATALOGUE, score, evidence);
  }
}
