package dev.pressline.core.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the names of a catalogue tell about single words: which are common nouns, because a name in
 * lower case has them; which are given names, because names of several words begin with them again
 * and again; and who has a surname.
 */
public final class NameStatistics {
  private static final int FEW = 5_000;
  private static final int OFTEN = 4;
  private static final int LONGEST_PERSONAL_NAME = 5;
  private static final Pattern PERSONAL =
      Pattern.compile(
          "\\p{Lu}[\\p{L}'’-]*|\\p{Lu}\\.|de|del|della|di|da|van|von|der|den|al-\\p{L}+|el|bin|la|le|ten|ter");

  private final Set<String> common = new HashSet<>();
  private final Map<String, Integer> beginnings = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private final Map<String, Integer> names = new HashMap<>();
  private final Set<String> givenNames = new HashSet<>();
  private final Map<String, List<CatalogueEntry>> bySurname = new HashMap<>();
  private int size;
  private int described;

  private NameStatistics() {}

  static NameStatistics of(Collection<CatalogueEntry> entries) {
    NameStatistics statistics = new NameStatistics();
    entries.forEach(statistics::countWords);
    entries.forEach(statistics::addGivenName);
    entries.forEach(statistics::addSurname);
    return statistics;
  }

  /** Whether the folded word is a common noun or part of the name of a common thing. */
  public boolean isCommonWord(String word) {
    return common.contains(word);
  }

  /** Whether the folded word begins the names of several people. */
  public boolean isGivenName(String word) {
    return givenNames.contains(word);
  }

  /** How many names have the folded word. */
  public int namesWith(String word) {
    return names.getOrDefault(word, 0);
  }

  /** People whose names end with the folded word, in the order of the catalogue. */
  public List<CatalogueEntry> bearersOf(String surname) {
    return bySurname.getOrDefault(surname, List.of());
  }

  /** Whether the entry is a person or, when its type is not known, is named like one. */
  public boolean isPerson(CatalogueEntry entry) {
    if (entry.type() != EntityType.OTHER) {
      return entry.type() == EntityType.PERSON;
    }
    String[] words = words(entry);
    return mayBePerson(entry) && givenNames.contains(Letters.folded(words[0]));
  }

  /** Whether the name may be a person's: capitalised words of which none is a common noun. */
  public boolean mayBePerson(CatalogueEntry entry) {
    if (entry.type() != EntityType.OTHER) {
      return entry.type() == EntityType.PERSON;
    }
    String[] words = words(entry);
    int unsure = givenNames.contains(Letters.folded(words[0])) ? words.length - 1 : words.length;
    return isPersonal(words)
        && Stream.of(words).limit(unsure).noneMatch(word -> common.contains(Letters.folded(word)));
  }

  /** Whether the folded word alone is the name of a place or of something that everybody knows. */
  public boolean isKnown(String word) {
    return known.contains(word);
  }

  /** Whether somebody chose the entry: it is one of few, or one of few that are described. */
  public boolean isPicked(CatalogueEntry entry) {
    return size <= FEW || (described <= FEW && entry.description().isPresent());
  }

  private void countWords(CatalogueEntry entry) {
    size++;
    described += entry.description().isPresent() ? 1 : 0;
    String[] words = words(entry);
    for (String word : words) {
      names.merge(Letters.folded(word), 1, Integer::sum);
    }
    if (entry.type() == EntityType.PLACE) {
      entry.aliases().forEach(alias -> known.add(Letters.folded(alias)));
      NameVariants.of(entry).keySet().forEach(variant -> known.add(Letters.folded(variant)));
    }
    if (words.length == 1
        && Character.isUpperCase(entry.name().codePointAt(0))
        && (entry.type() == EntityType.PLACE || Renown.isGreat(entry))) {
      known.add(Letters.folded(words[0]));
    }
    if (entry.name().codePoints().noneMatch(Character::isUpperCase)) {
      for (String word : words) {
        common.add(Letters.folded(word));
      }
    } else if (isPersonal(words)) {
      beginnings.merge(Letters.folded(words[0]), 1, Integer::sum);
    }
  }

  private void addGivenName(CatalogueEntry entry) {
    String[] words = words(entry);
    String first = Letters.folded(words[0]);
    boolean person = entry.type() == EntityType.PERSON;
    boolean often =
        beginnings.getOrDefault(first, 0) >= OFTEN
            && !common.contains(first)
            && !known.contains(first);
    if (isPersonal(words) && (person || often)) {
      givenNames.add(first);
    }
  }

  private void addSurname(CatalogueEntry entry) {
    if (mayBePerson(entry) && !entry.blocked()) {
      String[] words = words(entry);
      if (words.length > 1) {
        String surname = Letters.folded(words[words.length - 1]);
        bySurname.computeIfAbsent(surname, _ -> new ArrayList<>(1)).add(entry);
      }
    }
  }

  private static String[] words(CatalogueEntry entry) {
    return entry.name().strip().split(" +");
  }

  private static boolean isPersonal(String[] words) {
    if (words.length < 2 || words.length > LONGEST_PERSONAL_NAME) {
      return false;
    }
    for (String word : words) {
      if (!PERSONAL.matcher(word).matches()) {
        return false;
      }
    }
    return true;
  }
}
