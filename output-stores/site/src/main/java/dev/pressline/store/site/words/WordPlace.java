package dev.pressline.store.site.words;

/**
 * In which of the files of a segment a word stands.
 *
 * <p>The beginning of the word decides, so that all words that begin as a reader has typed are in
 * one file: two characters, or one of a script that puts no space between words.
 */
public final class WordPlace {
  /** Places there are; a power of two. A segment with fewer files takes the lower bits. */
  public static final int COUNT = 32;

  private static final int FNV_START = 0x811c9dc5;
  private static final int FNV_PRIME = 0x01000193;

  private WordPlace() {}

  /** The place of a word, from 0 up to and without {@link #COUNT}. */
  public static int of(String word) {
    int hash = FNV_START;
    for (int i = 0; i < beginning(word); i++) {
      hash = (hash ^ word.charAt(i)) * FNV_PRIME;
    }
    return (hash ^ hash >>> 15) & COUNT - 1;
  }

  private static int beginning(String word) {
    int first = Character.charCount(word.codePointAt(0));
    return first == word.length() || WordCutter.isUnspaced(word.codePointAt(0))
        ? first
        : first + Character.charCount(word.codePointAt(first));
  }
}
