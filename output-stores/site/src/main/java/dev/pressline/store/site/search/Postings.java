package dev.pressline.store.site.search;

/**
 * The posts that have a word, as a text that is short and needs no escape in JSON.
 *
 * <p>Of each post one number: how far it is from the last, times {@link #WEIGHTS}, and what the
 * word weighs in it. A number is written in digits of base {@link #BASE}, the lowest first; all but
 * the last have {@link #BASE} added. Digits are the characters from {@code #} on, without the
 * backslash.
 */
final class Postings {
  /** More than any weight. */
  private static final int WEIGHTS = 40;

  private static final int BASE = 45;
  private static final char ZERO = '#';

  private final StringBuilder text = new StringBuilder();
  private int last;

  /** Adds a post with a higher number than those before. */
  void add(int number, int weight) {
    int rest = (number - last) * WEIGHTS + weight;
    last = number;
    while (rest >= BASE) {
      text.append(digit(rest % BASE + BASE));
      rest /= BASE;
    }
    text.append(digit(rest));
  }

  private static char digit(int value) {
    char digit = (char) (ZERO + value);
    return digit < '\\' ? digit : (char) (digit + 1);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
