package dev.pressline.core.catalogue;

import dev.pressline.core.catalogue.Token.Kind;

/** Whether a name may start or end at a token, judged by what is glued to it. */
public final class WordBoundary {
  private WordBoundary() {}

  /** Whether a name may start at the token. */
  public static boolean before(Tokens tokens, int first) {
    Token token = tokens.get(first);
    if (first == 0 || !token.isGlued()) {
      return true;
    }
    Token glued = tokens.get(first - 1);
    return switch (glued.kind()) {
      case ADDRESS -> false;
      case WORD, GLYPH -> !isInsideHangulWord(glued, token);
      case SYMBOL -> isOpen(tokens, first - 1, glued.folded());
    };
  }

  /** Whether a name may end with the token. */
  public static boolean after(Tokens tokens, int last) {
    int next = last + 1;
    if (next == tokens.size() || !tokens.get(next).isGlued()) {
      return true;
    }
    Token glued = tokens.get(next);
    return glued.kind() != Kind.SYMBOL || isClosed(tokens, last, glued.folded());
  }

  private static boolean isInsideHangulWord(Token before, Token token) {
    return token.kind() == Kind.GLYPH
        && Letters.isHangul(token.folded())
        && Letters.isHangul(before.folded());
  }

  private static boolean isOpen(Tokens tokens, int symbol, String written) {
    boolean afterWord = isGluedWord(tokens, symbol - 1, symbol);
    return switch (written) {
      case "_", "&", "\\" -> false;
      case "@" -> !afterWord;
      // A domain or a file name such as www.Example, but not a full stop without its space.
      case "." -> !afterWord || !isLowerCase(tokens, symbol - 1);
      // D'Angelo is one name; l'Europe is an article and a name.
      case "'" ->
          !afterWord || !isSingleLetter(tokens, symbol - 1) || !tokens.isCapitalised(symbol - 1);
      default -> true;
    };
  }

  private static boolean isClosed(Tokens tokens, int last, String written) {
    int following = last + 2;
    boolean beforeWord = isGluedWord(tokens, following, following);
    return switch (written) {
      case "_", "&", "@", "\\" -> false;
      case "+", "#" -> !isSingleLetter(tokens, last);
      case "." -> !beforeWord || !(isLowerCase(tokens, following) || bothDigits(tokens, last));
      case "," -> !beforeWord || !bothDigits(tokens, last);
      // GPT is not GPT-4.
      case "-" -> !beforeWord || !startsWithDigit(tokens, following);
      case "'" -> !beforeWord || !(tokens.isCapitalised(following) || isSingleLetter(tokens, last));
      default -> true;
    };
  }

  /** Whether there is a word, and nothing stands before the token that must be glued. */
  private static boolean isGluedWord(Tokens tokens, int word, int glued) {
    return word >= 0
        && glued < tokens.size()
        && tokens.get(glued).isGlued()
        && tokens.get(word).kind() == Kind.WORD;
  }

  private static boolean isLowerCase(Tokens tokens, int word) {
    int c = tokens.text().codePointAt(tokens.get(word).start());
    return Character.isLowerCase(c);
  }

  private static boolean bothDigits(Tokens tokens, int last) {
    int end = tokens.text().codePointBefore(tokens.get(last).end());
    return Character.isDigit(end) && startsWithDigit(tokens, last + 2);
  }

  private static boolean startsWithDigit(Tokens tokens, int word) {
    return Character.isDigit(tokens.text().codePointAt(tokens.get(word).start()));
  }

  private static boolean isSingleLetter(Tokens tokens, int word) {
    return tokens.get(word).folded().length() == 1;
  }
}
