package dev.pressline.core.catalogue;

import dev.pressline.core.catalogue.Token.Gap;
import dev.pressline.core.catalogue.Token.Kind;
import dev.pressline.core.text.Ideographs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A text cut into tokens, in order. */
public final class Tokens {
  /** In UTF-16 code units. */
  private static final int BEGINNING = 40_000;

  private final String text;
  private final List<Token> tokens;

  private Tokens(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /** The tokens of the beginning of a text: as much as tells what it is about. */
  public static Tokens ofBeginning(String text) {
    return of(text.length() > BEGINNING ? text.substring(0, BEGINNING) : text);
  }

  /** The tokens of a text that is one block, such as a title or a name. */
  public static Tokens of(String text) {
    return of(text, new int[0]);
  }

  /**
   * The tokens of a text of several blocks.
   *
   * @param breaks positions in ascending order at which a block starts
   */
  public static Tokens of(String text, int[] breaks) {
    return new Tokens(text, new Cutter(text, breaks).cut());
  }

  /** The text that was cut. */
  public String text() {
    return text;
  }

  /** How many there are. */
  public int size() {
    return tokens.size();
  }

  /** The token with the given number, from 0. */
  public Token get(int index) {
    return tokens.get(index);
  }

  /** The text from the first to the last token, both included. */
  public String text(int first, int last) {
    return text.substring(get(first).start(), get(last).end());
  }

  /** Whether the token is a word or glyph that starts with an upper-case letter. */
  public boolean isCapitalised(int index) {
    int c = text.codePointAt(get(index).start());
    return Character.isUpperCase(c) || Character.isTitleCase(c);
  }

  private static final class Cutter {
    private static final String[] ASCII = new String[0x80];

    static {
      Arrays.setAll(ASCII, Character::toString);
    }

    private final String text;
    private final int[] breaks;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int nextBreak;
    private Gap gap = Gap.BREAK;

    Cutter(String text, int[] breaks) {
      this.text = text;
      this.breaks = breaks;
    }

    List<Token> cut() {
      while (at < text.length()) {
        meetBreak();
        int c = text.codePointAt(at);
        if (isSpace(c)) {
          gap = gap == Gap.BREAK ? Gap.BREAK : Gap.SPACE;
          at += Character.charCount(c);
        } else {
          cutToken(c);
          gap = Gap.NONE;
        }
      }
      return List.copyOf(tokens);
    }

    private void meetBreak() {
      while (nextBreak < breaks.length && breaks[nextBreak] <= at) {
        gap = Gap.BREAK;
        nextBreak++;
      }
    }

    private void cutToken(int c) {
      int start = at;
      if (Letters.isGlyph(c)) {
        pass(c);
        passMarks();
        add(start, Kind.GLYPH);
      } else if (Letters.isPartOfWord(c)) {
        passWord();
        if (startsAddress(start)) {
          passAddress();
          add(start, Kind.ADDRESS);
        } else {
          add(start, Kind.WORD);
        }
      } else {
        pass(c);
        tokens.add(new Token(start, at, Kind.SYMBOL, gap, symbol(Letters.foldedSymbol(c))));
      }
    }

    private void add(int start, Kind kind) {
      tokens.add(new Token(start, at, kind, gap, Letters.folded(text.substring(start, at))));
    }

    private static String symbol(int c) {
      return c < ASCII.length ? ASCII[c] : Character.toString(c);
    }

    private void passWord() {
      boolean katakana = Letters.isKatakana(text.codePointAt(at));
      while (at < limit()) {
        int c = text.codePointAt(at);
        boolean sameRun =
            Letters.isMark(c)
                || (Letters.isPartOfWord(c)
                    && !Letters.isGlyph(c)
                    && Letters.isKatakana(c) == katakana);
        if (!sameRun) {
          return;
        }
        pass(c);
      }
    }

    private void passMarks() {
      while (at < limit() && Letters.isMark(text.codePointAt(at))) {
        pass(text.codePointAt(at));
      }
    }

    private boolean startsAddress(int start) {
      return text.startsWith("://", at)
          || (text.regionMatches(true, start, "www.", 0, 4) && at == start + 3);
    }

    private void passAddress() {
      while (at < limit()) {
        int c = text.codePointAt(at);
        if (isSpace(c) || "<>\"".indexOf(c) >= 0 || Letters.isGlyph(c)) {
          return;
        }
        pass(c);
      }
    }

    private void pass(int c) {
      at += Character.charCount(c);
    }

    /** No token reaches across the start of a block. */
    private int limit() {
      return nextBreak < breaks.length ? Math.min(breaks[nextBreak], text.length()) : text.length();
    }

    private static boolean isSpace(int c) {
      if (Ideographs.isUnified(c)) {
        return false;
      }
      return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x200B || c == 0xFEFF;
    }
  }
}
