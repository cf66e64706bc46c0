package dev.pressline.core.catalogue;

/**
 * Which capitals a name demands of the text, word by word: a word in capitals ({@code AI}) demands
 * capitals, a capital at the start of a word demands one, and anything else matches either way.
 */
final class LetterCase {
  private static final int NEIGHBOURS = 8;
  private static final int SHOUTED_WORDS = 3;
  private static final int LONGEST_ABBREVIATION = 4;

  private LetterCase() {}

  /** Whether the tokens from first to last are written as the name demands. */
  static boolean allows(String name, Tokens text, int first, int last) {
    if (isAnyCase(name)) {
      return true;
    }
    Tokens wanted = Tokens.of(name);
    for (int i = 0; i < wanted.size(); i++) {
      boolean demandsCapitals = isCapitals(wanted.text(i, i));
      String found = text.text(first + i, first + i);
      if (demandsCapitals ? !isCapitals(found) : lacksCapital(wanted, i, text, first + i)) {
        return false;
      }
    }
    return wanted.size() > 1
        || !isCapitals(text.text(first, last))
        || mayBeCapitals(name, text, first);
  }

  private static boolean isAnyCase(String name) {
    return Character.isLowerCase(name.codePointAt(0))
        && name.codePoints().noneMatch(Character::isUpperCase);
  }

  private static boolean lacksCapital(Tokens wanted, int i, Tokens text, int at) {
    return wanted.isCapitalised(i) && !text.isCapitalised(at);
  }

  /**
   * In a line that is all capitals, capitals say nothing: {@code WHO IS IT FOR} asks nobody at the
   * World Health Organization. Elsewhere they make a short word an abbreviation: a {@code META}
   * element is not Meta.
   */
  private static boolean mayBeCapitals(String name, Tokens text, int word) {
    boolean shouted = isShouted(text, word);
    if (isCapitals(name)) {
      return !shouted;
    }
    boolean anyCase = Character.isLowerCase(name.codePointAt(0));
    return anyCase || shouted || name.length() > LONGEST_ABBREVIATION;
  }

  /** Two capitals or more and no lower-case letter. */
  private static boolean isCapitals(String word) {
    return word.codePoints().noneMatch(Character::isLowerCase)
        && word.codePoints().filter(Character::isUpperCase).count() >= 2;
  }

  private static boolean isShouted(Tokens text, int word) {
    int words = 0;
    for (int i = word - 1; i >= 0 && i >= word - NEIGHBOURS; i--) {
      if (text.get(i + 1).gap() == Token.Gap.BREAK) {
        break;
      }
      if (hasLowerCase(text, i)) {
        return false;
      }
      words += isWord(text, i);
    }
    for (int i = word + 1; i < text.size() && i <= word + NEIGHBOURS; i++) {
      if (text.get(i).gap() == Token.Gap.BREAK) {
        break;
      }
      if (hasLowerCase(text, i)) {
        return false;
      }
      words += isWord(text, i);
    }
    return words >= SHOUTED_WORDS;
  }

  private static boolean hasLowerCase(Tokens text, int index) {
    return text.text(index, index).codePoints().anyMatch(Character::isLowerCase);
  }

  private static int isWord(Tokens text, int index) {
    return text.isCapitalised(index) ? 1 : 0;
  }
}
