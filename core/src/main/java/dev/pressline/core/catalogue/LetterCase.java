package dev.pressline.core.catalogue;

/**
 * Which capitals a name demands of the text, word by word: a word in capitals ({@code AI}) demands
 * capitals, a capital at the start of a word demands one, and anything else matches either way.
 */
final class LetterCase {
  private static final int NEIGHBOURS = 8;
  private static final int SHOUTED_WORDS = 3;

  private LetterCase() {}

  /** Whether the tokens from first to last are written as the name demands. */
  static boolean allows(String name, Tokens text, int first, int last) {
    Tokens wanted = Tokens.of(name);
    boolean capitals = false;
    for (int i = 0; i < wanted.size(); i++) {
      String word = wanted.text(i, i);
      String found = text.text(first + i, first + i);
      if (isCapitals(word)) {
        capitals = true;
        if (!isCapitals(found)) {
          return false;
        }
      } else if (wanted.isCapitalised(i) && !text.isCapitalised(first + i)) {
        return false;
      }
    }
    return !(capitals && wanted.size() == 1 && isShouted(text, first, last));
  }

  /** Two letters or more, none of them lower case. */
  private static boolean isCapitals(String word) {
    long upper = word.codePoints().filter(Character::isUpperCase).count();
    return upper >= 2 && word.codePoints().noneMatch(Character::isLowerCase);
  }

  /** In a line that is all capitals, capitals say nothing: {@code WHO IS IT FOR}. */
  private static boolean isShouted(Tokens text, int first, int last) {
    int words = 0;
    for (int i = first - 1; i >= 0 && i >= first - NEIGHBOURS; i--) {
      if (text.get(i + 1).gap() == Token.Gap.BREAK) {
        break;
      }
      if (hasLowerCase(text, i)) {
        return false;
      }
      words += isWord(text, i);
    }
    for (int i = last + 1; i < text.size() && i <= last + NEIGHBOURS; i++) {
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
