package dev.pressline.core.enrichment;

/**
 * A stretch of a text stream, {@code 0 <= start < end}, in UTF-16 code units.
 *
 * @param start inclusive
 * @param end exclusive
 * @param exact the text between
 * @param prefix up to {@value #CONTEXT} code units before
 * @param suffix up to {@value #CONTEXT} code units after
 */
public record TextRange(int start, int end, String exact, String prefix, String suffix) {
  /** How many code units of context a range carries on each side. */
  public static final int CONTEXT = 32;

  /** The stretch of the text from start to end with its context. */
  public static TextRange of(String text, int start, int end) {
    int from = Math.max(0, start - CONTEXT);
    int to = Math.min(text.length(), end + CONTEXT);
    // Half a surrogate pair is no text: it would not survive UTF-8.
    if (from < start && Character.isLowSurrogate(text.charAt(from))) {
      from++;
    }
    if (to > end && Character.isHighSurrogate(text.charAt(to - 1))) {
      to--;
    }
    return new TextRange(
        start,
        end,
        text.substring(start, end),
        text.substring(from, start),
        text.substring(end, to));
  }
}
