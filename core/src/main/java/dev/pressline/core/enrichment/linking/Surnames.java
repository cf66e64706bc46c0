package dev.pressline.core.enrichment.linking;

import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.catalogue.Renown;
import dev.pressline.core.catalogue.Token;
import dev.pressline.core.catalogue.Token.Gap;
import dev.pressline.core.catalogue.Token.Kind;
import dev.pressline.core.catalogue.Tokens;
import dev.pressline.core.catalogue.WordBoundary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/** The surnames of the people a text has introduced by their full names. */
final class Surnames {
  private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

  private static final Set<String> TITLES =
      Set.of(
          ("mr mrs ms miss mx dr prof professor sir lord lady dame president chancellor minister"
                  + " premier senator governor judge justice king queen prince princess pope chair"
                  + " chairman chairwoman chief director captain general secretary mayor coach herr"
                  + " frau monsieur madame señor señora don")
              .split(" "));

  /** Other capitalised words that may stand before a surname without being a first name. */
  private static final Set<String> FIRST_WORDS =
      Set.of(
          ("after although and as at because before both but by can could did does even for from"
               + " had has have how if in is later like meanwhile more not now of on once only or"
               + " should since so still that the then there though to today under until was what"
               + " when where whether while why will with without would yesterday yet")
              .split(" "));

  private static final Pattern ARTICLE = Pattern.compile("\\p{Ll}{2}-\\p{Lu}.+");

  private final Map<String, List<Form>> byFirstWord = new HashMap<>();
  private final Set<String> introduced = new HashSet<>();

  /**
   * A surname found.
   *
   * @param person none when several people of the text have it
   * @param length in tokens
   */
  record Hit(Optional<CatalogueEntry> person, int length) {}

  private record Form(CatalogueEntry person, Tokens words) {}

  /** From now on the surname means the person; nobody, when another introduced person has it. */
  void introduce(CatalogueEntry person) {
    if (!introduced.add(person.entityId())) {
      return;
    }
    for (String form : formsOf(person.name())) {
      Tokens words = Tokens.of(form);
      byFirstWord
          .computeIfAbsent(words.get(0).folded(), _ -> new ArrayList<>())
          .add(new Form(person, words));
    }
  }

  /** The person whose surname starts at the token. */
  Optional<Hit> at(Tokens text, int first, ToIntFunction<CatalogueEntry> times) {
    List<Form> forms = byFirstWord.get(text.get(first).folded());
    if (forms == null || text.get(first).kind() != Kind.WORD) {
      return Optional.empty();
    }
    List<Form> written = forms.stream().filter(form -> isWrittenAt(form, text, first)).toList();
    int longest = written.stream().mapToInt(form -> form.words().size()).max().orElse(0);
    List<Form> best = written.stream().filter(form -> form.words().size() == longest).toList();
    return longest > 0 && standsAlone(text, first, first + longest - 1)
        ? Optional.of(new Hit(mostNamed(best, times), longest))
        : Optional.empty();
  }

  /** Of several with the surname the one named most, or else known far best. */
  private static Optional<CatalogueEntry> mostNamed(
      List<Form> forms, ToIntFunction<CatalogueEntry> times) {
    int most = forms.stream().map(Form::person).mapToInt(times).max().orElse(0);
    List<CatalogueEntry> named =
        forms.stream()
            .map(Form::person)
            .filter(person -> times.applyAsInt(person) == most)
            .distinct()
            .sorted(Comparator.comparingLong(Renown::rank))
            .toList();
    return named.stream().skip(1).allMatch(other -> Renown.isFarGreater(named.getFirst(), other))
        ? Optional.of(named.getFirst())
        : Optional.empty();
  }

  /** Whether the word may stand before a surname without being a first name. */
  static boolean isNoFirstName(String word) {
    return TITLES.contains(word) || FIRST_WORDS.contains(word);
  }

  /** Whether the word is a title of people. */
  static boolean isTitle(String word) {
    return TITLES.contains(word);
  }

  /** The last word of the name, and with the particles before it: Leyen, von der Leyen. */
  static List<String> formsOf(String name) {
    List<String> parts = new ArrayList<>(List.of(name.strip().split("\\s+")));
    while (parts.size() > 1 && SUFFIXES.contains(parts.getLast().toLowerCase(Locale.ROOT))) {
      parts.removeLast();
    }
    String surname = parts.removeLast().replaceAll("[,.]+$", "");
    if (!parts.isEmpty() && ARTICLE.matcher(surname).matches()) {
      return List.of(surname, surname.substring(surname.indexOf('-') + 1));
    }
    if (parts.isEmpty() || !Character.isUpperCase(surname.codePointAt(0))) {
      return List.of();
    }
    String withParticles = surname;
    while (parts.size() > 1 && Character.isLowerCase(parts.getLast().codePointAt(0))) {
      withParticles = parts.removeLast() + " " + withParticles;
    }
    return withParticles.equals(surname) ? List.of(surname) : List.of(surname, withParticles);
  }

  private static boolean isWrittenAt(Form form, Tokens text, int first) {
    Tokens words = form.words();
    if (first + words.size() > text.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      Token wanted = words.get(i);
      Token found = text.get(first + i);
      boolean sameGap = i == 0 || wanted.isGlued() == found.isGlued();
      boolean capital = !words.isCapitalised(i) || text.isCapitalised(first + i);
      if (!sameGap || !capital || !wanted.folded().equals(found.folded())) {
        return false;
      }
    }
    return true;
  }

  /** A capitalised word beside it is probably part of the name of somebody else. */
  private static boolean standsAlone(Tokens text, int first, int last) {
    return WordBoundary.before(text, first)
        && WordBoundary.after(text, last)
        && !followsFirstName(text, first)
        && !isFirstName(text, last);
  }

  private static boolean followsFirstName(Tokens text, int first) {
    if (first == 0 || text.get(first).gap() == Gap.BREAK) {
      return false;
    }
    int before = first - 1;
    if (text.text(before, before).equals(".") && before > 0 && text.get(before).isGlued()) {
      // An initial, an abbreviated title or the end of a sentence.
      String word = text.text(before - 1, before - 1);
      return word.length() == 1 && text.isCapitalised(before - 1);
    }
    if (text.get(before).kind() != Kind.WORD) {
      boolean joined = text.get(first).isGlued() && text.get(before).folded().equals("-");
      return joined && before > 0 && text.isCapitalised(before - 1);
    }
    return text.isCapitalised(before)
        && !isNoFirstName(text.get(before).folded())
        && !isCapitals(text.text(before, before));
  }

  private static boolean isFirstName(Tokens text, int last) {
    int next = last + 1;
    return next < text.size()
        && text.get(next).gap() == Gap.SPACE
        && text.get(next).kind() == Kind.WORD
        && text.isCapitalised(next)
        && !isCapitals(text.text(next, next));
  }

  private static boolean isCapitals(String word) {
    return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
  }
}
