package dev.pressline.core.enrichment.duplicate;

import dev.pressline.core.catalogue.Token.Kind;
import dev.pressline.core.catalogue.Tokens;
import java.util.stream.IntStream;

/**
 * Hashes of the runs of two words of a text, or of four characters where a script sets no words
 * apart (Broder 1997).
 */
final class Shingles {
  /** A character of a script without spaces is about half a word. */
  private static final int GLYPH = 1;

  private static final int WORD = 2;
  private static final int LENGTH = 2 * WORD;

  private static final int MAX_TEXT = 200_000;

  private Shingles() {}

  /** The hashes, ascending as signed numbers, each once; of the first 200,000 UTF-16 units. */
  static int[] of(String text) {
    Tokens tokens = Tokens.of(text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text);
    int[] hashes = new int[tokens.size()];
    int[] sizes = new int[tokens.size()];
    int count = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Kind kind = tokens.get(i).kind();
      if (kind != Kind.SYMBOL) {
        hashes[count] = tokens.get(i).folded().hashCode();
        sizes[count++] = kind == Kind.GLYPH ? GLYPH : WORD;
      }
    }
    IntStream.Builder shingles = IntStream.builder();
    for (int start = 0; start < count; start++) {
      int length = 0;
      int hash = 1;
      for (int at = start; at < count && length < LENGTH; at++) {
        hash = 31 * mixed(hash) + hashes[at];
        length += sizes[at];
      }
      if (length >= LENGTH) {
        shingles.add(mixed(hash));
      }
    }
    return shingles.build().sorted().distinct().toArray();
  }

  /** Spreads a hash over all 32 bits (the finaliser of MurmurHash3, by Appleby). */
  private static int mixed(int hash) {
    int mixed = hash;
    mixed ^= mixed >>> 16;
    mixed *= 0x85ebca6b;
    mixed ^= mixed >>> 13;
    mixed *= 0xc2b2ae35;
    return mixed ^ (mixed >>> 16);
  }
}
