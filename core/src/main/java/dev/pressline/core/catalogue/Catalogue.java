package dev.pressline.core.catalogue;

import dev.pressline.core.catalogue.NameHit.Bearer;
import dev.pressline.core.catalogue.NameTrie.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An immutable snapshot of the entities that may be linked and tagged, made for finding their names
 * in a text: one pass, longest name first, whatever the number of entries.
 *
 * <p>Blocked entries take part in the search, so that {@code York} is not found in a blocked {@code
 * New York Post}; they are never among the entries found.
 */
public final class Catalogue {
  /** No entry at all. */
  public static final Catalogue EMPTY = of(List.of());

  private final NameTrie names;
  private final NameStatistics statistics;
  private final int size;
  private final String fingerprint;

  private Catalogue(NameTrie names, NameStatistics statistics, Collection<CatalogueEntry> entries) {
    this.names = names;
    this.statistics = statistics;
    this.size = entries.size();
    this.fingerprint = CatalogueFingerprint.of(entries);
  }

  /** The snapshot of the given entries, whose ids differ. */
  public static Catalogue of(Collection<CatalogueEntry> entries) {
    NameTrie names = new NameTrie();
    for (CatalogueEntry entry : entries) {
      Set<String> taken = new HashSet<>(Set.of(entry.name()));
      names.add(new Name(entry, entry.name(), NameKind.CANONICAL));
      for (String alias : entry.aliases()) {
        if (taken.add(alias)) {
          names.add(new Name(entry, alias, NameKind.ALIAS));
        }
      }
      NameVariants.of(entry)
          .forEach(
              (variant, kind) -> {
                if (taken.add(variant)) {
                  names.add(new Name(entry, variant, kind));
                }
              });
    }
    return new Catalogue(names, NameStatistics.of(entries), entries);
  }

  /** How many entries there are, blocked ones included. */
  public int size() {
    return size;
  }

  /** Catalogues with equal fingerprints have the same entries in the same order. */
  public String fingerprint() {
    return fingerprint;
  }

  /** What the names of all entries tell about single words. */
  public NameStatistics statistics() {
    return statistics;
  }

  /** The longest name that starts at the token with the given number. */
  public Optional<NameHit> longestAt(Tokens tokens, int first) {
    int state = names.step(NameTrie.START, tokens.get(first));
    if (state == NameTrie.NOWHERE || !WordBoundary.before(tokens, first)) {
      return Optional.empty();
    }
    Optional<NameHit> longest = Optional.empty();
    int last = first;
    while (state != NameTrie.NOWHERE) {
      List<Name> written = names.namesAt(state);
      if (!written.isEmpty() && WordBoundary.after(tokens, last)) {
        Optional<NameHit> longer = hit(tokens, first, last, written);
        longest = longer.isPresent() ? longer : longest;
      }
      last++;
      if (last == tokens.size() || tokens.get(last).gap() == Token.Gap.BREAK) {
        break;
      }
      state = names.step(state, tokens.get(last));
    }
    return longest;
  }

  private static Optional<NameHit> hit(Tokens tokens, int first, int last, List<Name> written) {
    List<Name> allowed = new ArrayList<>();
    for (Name name : written) {
      if (LetterCase.allows(name.written(), tokens, first, last)) {
        allowed.add(name);
      }
    }
    if (allowed.isEmpty()) {
      return Optional.empty();
    }
    allowed.sort(Comparator.comparing(Name::kind));
    Set<CatalogueEntry> seen = new HashSet<>();
    List<Bearer> bearers = new ArrayList<>();
    for (Name name : allowed) {
      if (!name.entry().blocked() && seen.add(name.entry())) {
        bearers.add(new Bearer(name.entry(), name.kind()));
      }
    }
    return Optional.of(new NameHit(first, last, bearers));
  }
}
