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
    return new TextRange(
        start,
        end,
        text.substring(start, end),
        text.substring(Math.max(0, start - CONTEXT), start),
        text.substring(end, Math.min(text.length(), end + CONTEXT)));
  }
}
