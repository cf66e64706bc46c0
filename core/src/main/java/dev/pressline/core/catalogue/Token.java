package dev.pressline.core.catalogue;

/**
 * The smallest piece of text that a name is made of.
 *
 * @param start inclusive, in UTF-16 code units
 * @param end exclusive, in UTF-16 code units
 * @param folded the piece as names are compared: composed (NFC), lower case, one form of apostrophe
 *     and hyphen, without invisible joiners
 */
public record Token(int start, int end, Kind kind, Gap gap, String folded) {
  /** What a token is made of. */
  public enum Kind {
    /** A run of letters and digits of one script that sets words apart. */
    WORD,
    /** One character of a script written without spaces, with its marks. */
    GLYPH,
    /** One character of any other kind. */
    SYMBOL,
    /** A whole address such as {@code https://example.org/a}: never part of a name. */
    ADDRESS
  }

  /** What stands before a token. */
  public enum Gap {
    /** Nothing: the token before ends where this one starts. */
    NONE,
    /** White space. */
    SPACE,
    /** The start of the text or of a block; no name reaches across. */
    BREAK
  }

  /** Whether nothing stands between the token before and this one. */
  public boolean isGlued() {
    return gap == Gap.NONE;
  }

  boolean isSymbol(String symbol) {
    return kind == Kind.SYMBOL && folded.equals(symbol);
  }
}
