package dev.pressline.core.enrichment.linking;

import dev.pressline.core.catalogue.Catalogue;
import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.catalogue.NameHit;
import dev.pressline.core.catalogue.NameHit.Bearer;
import dev.pressline.core.catalogue.Token;
import dev.pressline.core.catalogue.Token.Kind;
import dev.pressline.core.catalogue.Tokens;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Whom the names and the short forms of one text mean, in the light of what is remembered. */
final class Resolution {
  private final Catalogue catalogue;
  private final Memory memory;
  private final Names names;
  private final Tokens tokens;
  private final Surroundings surroundings;
  private final List<Mention> mentions = new ArrayList<>();

  Resolution(Catalogue catalogue, Memory memory, Names names) {
    this.catalogue = catalogue;
    this.memory = memory;
    this.names = names;
    this.tokens = names.tokens();
    this.surroundings = new Surroundings(catalogue, memory, names);
  }

  /** The mentions in the order of the text, never overlapping. */
  List<Mention> mentions() {
    int at = 0;
    while (at < tokens.size()) {
      at += names.excluded().get(at) ? 1 : resolveAt(at);
    }
    return mentions;
  }

  /** How many tokens were dealt with. */
  private int resolveAt(int first) {
    Optional<NameHit> hit = Optional.ofNullable(names.byFirst().get(first));
    int length = hit.map(NameHit::length).orElse(1);
    Optional<Surnames.Hit> surname = memory.surnameAt(tokens, first);
    if (surname.isPresent() && surname.get().length() >= length) {
      int last = first + surname.get().length() - 1;
      surname
          .get()
          .person()
          .ifPresent(person -> add(person, first, last, EnumSet.of(Clue.SURNAME)));
      return surname.get().length();
    }
    if (length == 1 && isLoneCapital(first)) {
      Optional<CatalogueEntry> called = memory.calledBy(tokens.get(first).folded());
      if (called.isPresent() && (hit.isEmpty() || catalogue.statistics().isPerson(called.get()))) {
        add(called.get(), first, first, EnumSet.of(Clue.GIVEN_NAME));
        return 1;
      }
    }
    if (hit.isPresent()) {
      resolve(hit.get());
    } else if (isLoneCapital(first) && !surroundings.isAbbreviation(first)) {
      bareSurname(first);
    }
    return length;
  }

  private void resolve(NameHit hit) {
    if (isNoName(hit)) {
      return;
    }
    List<Bearer> bearers = hit.bearers();
    EnumSet<Clue> clues = EnumSet.noneOf(Clue.class);
    Optional<Bearer> meant = Prior.likeliest(bearers);
    if (bearers.size() > 1) {
      List<Bearer> introduced = memory.introduced(bearers);
      boolean one = introduced.size() == 1;
      meant = one ? introduced.stream().findFirst() : meant;
      boolean outstanding =
          meant.filter(bearer -> Prior.isOutstanding(bearer.entry(), entries(bearers))).isPresent();
      clues.add(one ? Clue.INTRODUCED : outstanding ? Clue.OUTSTANDING : Clue.CONTESTED);
    }
    meant.ifPresent(
        bearer -> {
          switch (bearer.kind()) {
            case CANONICAL -> {}
            case ALIAS -> clues.add(Clue.ALIAS);
            case VARIANT -> clues.add(Clue.VARIANT);
            case SHORTENED -> clues.add(Clue.SHORTENED);
            case ACRONYM -> clues.add(Clue.ACRONYM);
            case NATIONALITY -> clues.add(Clue.NATIONALITY);
          }
          add(bearer.entry(), hit.first(), hit.last(), clues);
        });
  }

  /** Common nouns of a catalogue that nobody picked are no names; nor are letters and months. */
  private boolean isNoName(NameHit hit) {
    return hit.bearers().stream()
        .allMatch(
            bearer ->
                !surroundings.isPicked(bearer.entry())
                    && (!Names.isProper(bearer.entry().name())
                        || surroundings.isNoName(hit.first(), hit.last())));
  }

  private void bareSurname(int at) {
    List<CatalogueEntry> bearers = catalogue.statistics().bearersOf(tokens.get(at).folded());
    if (tokens.get(at).folded().length() == 1) {
      return;
    }
    Prior.bestKnown(bearers)
        .ifPresent(
            person -> {
              EnumSet<Clue> clues = EnumSet.of(Clue.BARE_SURNAME);
              if (bearers.size() > 1) {
                boolean outstanding = Prior.isOutstanding(person, bearers);
                clues.add(outstanding ? Clue.OUTSTANDING : Clue.CONTESTED);
              }
              add(person, at, at, clues);
            });
  }

  private static List<CatalogueEntry> entries(List<Bearer> bearers) {
    return bearers.stream().map(Bearer::entry).toList();
  }

  /** A capitalised word that is not part of a longer run of capitalised words. */
  private boolean isLoneCapital(int at) {
    Token token = tokens.get(at);
    return token.kind() == Kind.WORD
        && tokens.isCapitalised(at)
        && !surroundings.hasCapitalBefore(at)
        && !surroundings.hasCapitalAfter(at);
  }

  private void add(CatalogueEntry entry, int first, int last, EnumSet<Clue> clues) {
    clues.addAll(surroundings.clues(entry, first, last));
    mentions.add(Mention.of(entry, tokens.get(first).start(), tokens.get(last).end(), clues));
  }
}
