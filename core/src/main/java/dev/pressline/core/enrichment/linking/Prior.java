package dev.pressline.core.enrichment.linking;

import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.catalogue.NameHit.Bearer;
import dev.pressline.core.catalogue.NameKind;
import dev.pressline.core.catalogue.Renown;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whom a name means before the text is asked. An entry's own name weighs more than an alias, and
 * renown decides between equals.
 */
final class Prior {
  private static final Comparator<CatalogueEntry> KNOWN_FIRST =
      Comparator.comparingLong(Renown::rank);

  private static final Comparator<Bearer> LIKELY_FIRST =
      Comparator.comparingInt((Bearer bearer) -> rank(bearer.kind()))
          .thenComparing(Bearer::entry, KNOWN_FIRST);

  private Prior() {}

  /** The likeliest; none when nothing tells the first two apart. */
  static Optional<Bearer> likeliest(List<Bearer> bearers) {
    if (bearers.size() <= 1) {
      return bearers.stream().findFirst();
    }
    List<Bearer> ordered = bearers.stream().sorted(LIKELY_FIRST).limit(2).toList();
    return LIKELY_FIRST.compare(ordered.getFirst(), ordered.getLast()) == 0
        ? Optional.empty()
        : Optional.of(ordered.getFirst());
  }

  /** The best known of people who share a surname; none when nothing tells. */
  static Optional<CatalogueEntry> bestKnown(List<CatalogueEntry> people) {
    if (people.size() <= 1) {
      return people.stream().findFirst();
    }
    List<CatalogueEntry> ordered =
        people.stream().sorted(Comparator.comparingLong(Renown::rank)).limit(2).toList();
    return Renown.rank(ordered.getFirst()) == Renown.rank(ordered.getLast())
        ? Optional.empty()
        : Optional.of(ordered.getFirst());
  }

  /** Whether the entity is far better known than all others that have the name. */
  static boolean isOutstanding(CatalogueEntry entry, List<CatalogueEntry> bearers) {
    return bearers.stream()
        .filter(other -> !other.equals(entry))
        .allMatch(other -> Renown.isFarGreater(entry, other));
  }

  private static int rank(NameKind kind) {
    return switch (kind) {
      case CANONICAL, VARIANT -> 0;
      case ALIAS -> 1;
      case SHORTENED -> 2;
      case ACRONYM -> 3;
      case NATIONALITY -> 4;
    };
  }
}
