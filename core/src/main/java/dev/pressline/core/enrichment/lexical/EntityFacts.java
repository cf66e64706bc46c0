package dev.pressline.core.enrichment.lexical;

import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.catalogue.EntityType;
import dev.pressline.core.enrichment.linking.Clue;
import dev.pressline.core.enrichment.linking.Mention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One entity of a post with everything found of it.
 *
 * @param mentions at least one, in text order
 * @param inTitle whether the title names it, too
 */
record EntityFacts(CatalogueEntry entry, List<Mention> mentions, boolean inTitle) {
  private static final double FREQUENCY = 0.5;
  private static final double TITLE = 0.3;
  private static final double POSITION = 0.2;
  private static final double HALF_FREQUENT = 2;
  private static final int OFTEN = 3;

  /** In UTF-16 code units for each mention. */
  private static final int SHORT = 600;

  /** The entities of the mentions, in the order of their first mention. */
  static List<EntityFacts> of(List<Mention> mentions, Set<String> inTitle) {
    Map<String, List<Mention>> byEntity = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      byEntity.computeIfAbsent(mention.entry().entityId(), _ -> new ArrayList<>()).add(mention);
    }
    return byEntity.entrySet().stream()
        .map(
            entity ->
                new EntityFacts(
                    entity.getValue().getFirst().entry(),
                    List.copyOf(entity.getValue()),
                    inTitle.contains(entity.getKey())))
        .toList();
  }

  /**
   * Whether the post says more of the entity than its name in passing. People are; others when the
   * title or three mentions name them, or two in a short text. A surname alone may be anything.
   */
  boolean isSubject(int textLength) {
    boolean named =
        mentions.stream().anyMatch(mention -> !mention.clues().contains(Clue.BARE_SURNAME));
    return named
        && (inTitle
            || entry.type() == EntityType.PERSON
            || mentions.size() >= OFTEN
            || textLength <= SHORT * mentions.size());
  }

  /**
   * How much the post is about the entity, between 0 and 1: how often it is named (two mentions are
   * half way), whether the title names it, and how early the text does.
   */
  double weight(int textLength) {
    double frequency = mentions.size() / (mentions.size() + HALF_FREQUENT);
    double earliness = 1 - (double) mentions.getFirst().start() / Math.max(1, textLength);
    return FREQUENCY * frequency + (inTitle ? TITLE : 0) + POSITION * earliness;
  }

  /** Whether it has the name or the id, or the text calls it so, in any case. */
  boolean isCalled(String name, PostText text) {
    return entry.entityId().equalsIgnoreCase(name)
        || entry.name().equalsIgnoreCase(name)
        || entry.aliases().stream().anyMatch(name::equalsIgnoreCase)
        || mentions.stream()
            .map(mention -> text.text().substring(mention.start(), mention.end()))
            .anyMatch(name::equalsIgnoreCase);
  }
}
