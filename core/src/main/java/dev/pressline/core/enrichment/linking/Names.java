package dev.pressline.core.enrichment.linking;

import dev.pressline.core.catalogue.Catalogue;
import dev.pressline.core.catalogue.EntityType;
import dev.pressline.core.catalogue.NameHit;
import dev.pressline.core.catalogue.NameHit.Bearer;
import dev.pressline.core.catalogue.NameStatistics;
import dev.pressline.core.catalogue.Token;
import dev.pressline.core.catalogue.Token.Gap;
import dev.pressline.core.catalogue.Tokens;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The names of the catalogue in a text: from its beginning to its end always the longest.
 *
 * @param byFirst the names by the number of their first token
 * @param named tokens that belong to a name
 * @param excluded tokens that name nothing
 */
record Names(Tokens tokens, Map<Integer, NameHit> byFirst, BitSet named, BitSet excluded) {
  private static final int INITIAL_AND_SURNAME = 3;
  private static final Set<String> PARTS_OF_PLACES =
      Set.of("north", "south", "east", "west", "new", "central");

  static Names in(Tokens tokens, Catalogue catalogue, Predicate<Token> excluded) {
    Map<Integer, NameHit> byFirst = new HashMap<>();
    BitSet named = new BitSet(tokens.size());
    BitSet nothing = new BitSet(tokens.size());
    int at = 0;
    while (at < tokens.size()) {
      int length = 1;
      if (excluded.test(tokens.get(at))) {
        nothing.set(at);
      } else {
        Optional<NameHit> hit =
            withInitial(tokens, at, catalogue)
                .or(longest(tokens, at, catalogue))
                .filter(found -> !isPartOfPlace(found, tokens));
        if (hit.isPresent()) {
          length = hit.get().length();
          NameHit written = asWritten(hit.get(), tokens);
          byFirst.put(at, written);
          if (isSure(written, catalogue.statistics())) {
            named.set(at, at + length);
          }
        }
      }
      at += length;
    }
    return new Names(tokens, byFirst, named, nothing);
  }

  /** A word alone may just as well belong to its neighbours. */
  private static boolean isSure(NameHit hit, NameStatistics statistics) {
    return hit.bearers().stream()
        .map(Bearer::entry)
        .anyMatch(
            entry -> statistics.isPicked(entry) || hit.length() > 1 && isProper(entry.name()));
  }

  /** {@code Africa} of {@code South Africa}, when the catalogue does not know the whole. */
  private static boolean isPartOfPlace(NameHit hit, Tokens tokens) {
    int before = hit.first() - 1;
    return before >= 0
        && tokens.get(hit.first()).gap() == Gap.SPACE
        && tokens.isCapitalised(before)
        && PARTS_OF_PLACES.contains(tokens.get(before).folded())
        && hit.bearers().stream().allMatch(bearer -> bearer.entry().type() == EntityType.PLACE);
  }

  private static Supplier<Optional<NameHit>> longest(Tokens tokens, int at, Catalogue catalogue) {
    return () -> catalogue.longestAt(tokens, at);
  }

  /** Many add the initial of a second given name: {@code Gerald R. Ford} is Gerald Ford. */
  private static Optional<NameHit> withInitial(Tokens tokens, int at, Catalogue catalogue) {
    int last = at + INITIAL_AND_SURNAME;
    boolean initial =
        last < tokens.size()
            && tokens.get(at + 1).folded().length() == 1
            && tokens.get(at + 2).folded().equals(".")
            && tokens.get(at + 2).isGlued()
            && tokens.isCapitalised(at)
            && tokens.isCapitalised(at + 1)
            && tokens.get(last).gap() == Gap.SPACE
            && tokens.isCapitalised(last);
    if (!initial || catalogue.longestAt(tokens, at).filter(hit -> hit.length() > 1).isPresent()) {
      return Optional.empty();
    }
    Tokens without = Tokens.of(tokens.text(at, at) + " " + tokens.text(last, last));
    return catalogue
        .longestAt(without, 0)
        .filter(hit -> hit.length() == 2)
        .map(hit -> new NameHit(at, last, hit.bearers()));
  }

  /** A capital speaks for those whose names have one: {@code Apple} is no apple. */
  private static NameHit asWritten(NameHit hit, Tokens tokens) {
    boolean capital = isProper(tokens.text(hit.first(), hit.last()));
    List<Bearer> alike =
        hit.bearers().stream()
            .filter(bearer -> isProper(bearer.entry().name()) == capital)
            .toList();
    return alike.isEmpty() ? hit : new NameHit(hit.first(), hit.last(), alike);
  }

  /** Whether the name has a capital, or a script that knows none. */
  static boolean isProper(String name) {
    return name.codePoints().noneMatch(Character::isLowerCase)
        || name.codePoints().anyMatch(Character::isUpperCase);
  }

  /** The names in the order of the text. */
  List<NameHit> inOrder() {
    return byFirst.keySet().stream().sorted().map(byFirst::get).toList();
  }
}
