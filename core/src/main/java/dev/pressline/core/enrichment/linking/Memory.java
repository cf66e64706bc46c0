package dev.pressline.core.enrichment.linking;

import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.catalogue.NameHit;
import dev.pressline.core.catalogue.NameHit.Bearer;
import dev.pressline.core.catalogue.NameKind;
import dev.pressline.core.catalogue.NameStatistics;
import dev.pressline.core.catalogue.Token;
import dev.pressline.core.catalogue.Token.Gap;
import dev.pressline.core.catalogue.Token.Kind;
import dev.pressline.core.catalogue.Tokens;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a reader of the whole text remembers: who was introduced, which words are ordinary. */
final class Memory {
  private final NameStatistics statistics;
  private final Set<String> introduced = new HashSet<>();
  private final Map<String, Set<CatalogueEntry>> firstWords = new HashMap<>();
  private final Map<String, Integer> times = new HashMap<>();
  private final Set<String> lowerCase = new HashSet<>();
  private final Set<String> inFull = new HashSet<>();
  private final Set<String> endsOthers = new HashSet<>();
  private final Set<String> beginsOthers = new HashSet<>();
  private final Surnames surnames = new Surnames();

  Memory(NameStatistics statistics) {
    this.statistics = statistics;
  }

  /** Remembers the names and the words of the text. */
  void read(Names names) {
    Tokens tokens = names.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() == Kind.WORD && !tokens.isCapitalised(i)) {
        lowerCase.add(token.folded());
      }
    }
    names.inOrder().forEach(this::introduce);
    for (int i = 1; i < tokens.size(); i++) {
      if (isPair(names, i - 1, i)) {
        beginsOthers.add(tokens.get(i - 1).folded());
        endsOthers.add(tokens.get(i).folded());
      }
    }
  }

  /** Two capitalised words side by side that are not in one name of the catalogue. */
  private boolean isPair(Names names, int one, int two) {
    Tokens tokens = names.tokens();
    Token first = tokens.get(one);
    Token second = tokens.get(two);
    return first.kind() == Kind.WORD
        && second.kind() == Kind.WORD
        && second.gap() == Gap.SPACE
        && tokens.isCapitalised(one)
        && tokens.isCapitalised(two)
        && !(names.named().get(one) && names.named().get(two))
        && !Surnames.isNoFirstName(first.folded())
        && !lowerCase.contains(first.folded())
        && !lowerCase.contains(second.folded())
        && !tokens.text(one, one).equals(tokens.text(one, one).toUpperCase(Locale.ROOT));
  }

  boolean endsOtherName(String word) {
    return endsOthers.contains(word);
  }

  boolean beginsOtherName(String word) {
    return beginsOthers.contains(word);
  }

  boolean hasInLowerCase(String word) {
    return lowerCase.contains(word);
  }

  boolean isNamedInFull(CatalogueEntry entry) {
    return inFull.contains(entry.entityId());
  }

  boolean isIntroduced(CatalogueEntry entry) {
    return introduced.contains(entry.entityId());
  }

  /** How often the entity is the only or the likeliest one with a name that the text has. */
  int times(CatalogueEntry entry) {
    return times.getOrDefault(entry.entityId(), 0);
  }

  Optional<Surnames.Hit> surnameAt(Tokens tokens, int first) {
    return surnames.at(tokens, first, this::times);
  }

  /** The only one introduced whose name of several words begins with this one. */
  Optional<CatalogueEntry> calledBy(String firstWord) {
    Set<CatalogueEntry> named = firstWords.getOrDefault(firstWord, Set.of());
    return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
  }

  private void introduce(NameHit hit) {
    Optional<Bearer> likeliest = Prior.likeliest(hit.bearers());
    if (likeliest.isEmpty()) {
      return;
    }
    CatalogueEntry entry = likeliest.get().entry();
    times.merge(entry.entityId(), 1, Integer::sum);
    boolean several = hit.length() > 1;
    if (hit.bearers().size() == 1 && likeliest.get().kind() != NameKind.NATIONALITY) {
      introduced.add(entry.entityId());
    }
    boolean full = likeliest.get().kind().compareTo(NameKind.ALIAS) <= 0;
    if (several && full) {
      inFull.add(entry.entityId());
    }
    if (several && Names.isProper(entry.name())) {
      introduceParts(entry);
    }
  }

  private void introduceParts(CatalogueEntry entry) {
    if (statistics.mayBePerson(entry)) {
      introduced.add(entry.entityId());
      surnames.introduce(entry);
    } else if (Tokens.of(entry.name()).size() == 2 && !isOrdinary(entry)) {
      surnames.introduce(entry);
    }
    String first = Tokens.of(entry.name()).get(0).folded();
    if (!statistics.isCommonWord(first)) {
      firstWords.computeIfAbsent(first, _ -> new HashSet<>()).add(entry);
    }
  }

  /** Whether the last word of the name means something else as well, here or anywhere. */
  private boolean isOrdinary(CatalogueEntry entry) {
    String last = Tokens.of(entry.name()).get(1).folded();
    return lowerCase.contains(last) || statistics.isKnown(last);
  }

  /** Those of the bearers whom the text introduces. */
  List<Bearer> introduced(List<Bearer> bearers) {
    return bearers.stream().filter(bearer -> isIntroduced(bearer.entry())).toList();
  }
}
