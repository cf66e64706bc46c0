package dev.pressline.core.catalogue;

import dev.pressline.core.catalogue.NameTrie.Name;
import java.util.Collection;
import java.util.LinkedHashSet;
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
  private final int size;

  private Catalogue(NameTrie names, int size) {
    this.names = names;
    this.size = size;
  }

  /** The snapshot of the given entries, whose ids differ. */
  public static Catalogue of(Collection<CatalogueEntry> entries) {
    NameTrie names = new NameTrie();
    for (CatalogueEntry entry : entries) {
      names.add(new Name(entry, entry.name(), true));
      for (String alias : entry.aliases()) {
        if (!alias.equals(entry.name())) {
          names.add(new Name(entry, alias, false));
        }
      }
    }
    return new Catalogue(names, entries.size());
  }

  /** How many entries there are, blocked ones included. */
  public int size() {
    return size;
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
    List<Name> allowed =
        written.stream()
            .filter(name -> LetterCase.allows(name.written(), tokens, first, last))
            .toList();
    if (allowed.isEmpty()) {
      return Optional.empty();
    }
    Set<CatalogueEntry> named = entries(allowed, true);
    Set<CatalogueEntry> aliased = entries(allowed, false);
    aliased.removeAll(named);
    return Optional.of(new NameHit(first, last, List.copyOf(named), List.copyOf(aliased)));
  }

  private static Set<CatalogueEntry> entries(List<Name> names, boolean canonical) {
    Set<CatalogueEntry> entries = new LinkedHashSet<>();
    for (Name name : names) {
      if (name.canonical() == canonical && !name.entry().blocked()) {
        entries.add(name.entry());
      }
    }
    return entries;
  }
}
