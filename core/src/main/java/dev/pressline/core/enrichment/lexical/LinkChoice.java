package dev.pressline.core.enrichment.lexical;

import dev.pressline.core.enrichment.EnrichedLink;
import dev.pressline.core.enrichment.Origin;
import dev.pressline.core.enrichment.TextRange;
import dev.pressline.core.enrichment.Zones;
import dev.pressline.core.enrichment.linking.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which mentions become links: of each entity the first that stands in ordinary prose. */
public final class LinkChoice {
  /** How sure a mention must be by itself when another one of its entity is sure enough. */
  public static final double BACKED = 0.8;

  private final EnrichmentSettings settings;
  private final Zones zones;
  private final String text;

  LinkChoice(EnrichmentSettings settings, Zones zones, String text) {
    this.settings = settings;
    this.zones = zones;
    this.text = text;
  }

  /** The links in text order; of too many, those of the weightiest entities. */
  List<EnrichedLink> links(List<EntityFacts> entities, int words) {
    int room = (int) Math.min(Integer.MAX_VALUE, roomFor(words));
    Set<String> linked = new HashSet<>();
    List<EnrichedLink> links = new ArrayList<>();
    entities.stream()
        .sorted(
            Comparator.comparingDouble((EntityFacts entity) -> entity.weight(text.length()))
                .reversed())
        .forEach(
            entity -> {
              Optional<EnrichedLink> link = linkTo(entity);
              if (link.isPresent() && links.size() < room && linked.add(link.get().url())) {
                links.add(link.get());
              }
            });
    links.sort(Comparator.comparingInt(link -> link.range().start()));
    return links;
  }

  private long roomFor(int words) {
    return ((long) words * settings.linksPerThousandWords() + 999) / 1000;
  }

  /** None when the author links the entity already, under whatever words. */
  private Optional<EnrichedLink> linkTo(EntityFacts entity) {
    Optional<String> url = entity.entry().url().filter(address -> !address.isBlank());
    if (url.isEmpty() || zones.authorLinksTo(url.get()) || isLinkedByAuthor(entity)) {
      return Optional.empty();
    }
    return trusted(entity.mentions(), settings.minLinkScore(), BACKED)
        .filter(mention -> zones.isLinkable(mention.start(), mention.end()))
        .filter(mention -> !isInCompound(mention))
        .findFirst()
        .map(mention -> link(mention, url.get()));
  }

  /**
   * The mentions of one entity that may become a link: none unless one of them is sure enough,
   * which then backs the others.
   *
   * @param mentions in text order
   * @param sure probability that one of them must reach
   * @param backed probability that the mention itself must reach then
   */
  public static Stream<Mention> trusted(List<Mention> mentions, double sure, double backed) {
    List<Mention> full = mentions.stream().filter(mention -> !mention.isShortForm()).toList();
    return full.stream().anyMatch(mention -> mention.confidence() >= sure)
        ? full.stream().filter(mention -> mention.confidence() >= Math.min(sure, backed))
        : Stream.empty();
  }

  /** {@code GitHub-flavored} says what something is like. */
  private boolean isInCompound(Mention mention) {
    int hyphen = mention.end();
    return hyphen + 1 < text.length()
        && (text.charAt(hyphen) == '-' || text.charAt(hyphen) == '\u2011')
        && Character.isLetter(text.charAt(hyphen + 1));
  }

  private boolean isLinkedByAuthor(EntityFacts entity) {
    return entity.mentions().stream()
        .anyMatch(mention -> zones.touchesAuthorLink(mention.start(), mention.end()));
  }

  private EnrichedLink link(Mention mention, String url) {
    return new EnrichedLink(
        TextRange.of(text, mention.start(), mention.end()),
        url,
        Optional.of(mention.entry().entityId()),
        Origin.CATALOGUE,
        mention.confidence());
  }
}
