package dev.pressline.core.text;

import java.lang.Character.UnicodeScript;

/**
 * The characters that nearly every Chinese text is made of. {@link UnicodeScript#of} searches a
 * table of two thousand ranges, for each of them and in every step that reads a text.
 */
public final class Ideographs {
  private static final int FIRST = 0x4E00;
  private static final int LAST = 0x9FFF;

  private Ideographs() {}

  /**
   * Whether the character is of Unicode's block of unified ideographs: a letter of the script Han,
   * composed already, that has no case. Rare characters of the script are in other blocks.
   */
  public static boolean isUnified(int c) {
    return c >= FIRST && c <= LAST;
  }
}
