package dev.pressline.core.admission.markdown;

/**
 * What autolinks cost: from every {@code <} commonmark-java looks for a {@code >} up to the end of
 * the paragraph, so that many of them without one take time by the square of the text.
 */
final class AngleBrackets {
  /** Characters looked at, some tenths of a second's worth. */
  static final long MAX_STEPS = 200_000_000;

  private long open;
  private long steps;

  /**
   * Whether too much is looked at after the next line of the text.
   *
   * @param code whether the line stands in a fence
   */
  boolean areTooManyAfter(String line, boolean code) {
    if (code || line.isBlank()) {
      open = 0;
      return false;
    }
    if (open == 0 && line.indexOf('<') < 0) {
      return false;
    }
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      open = c == '>' ? 0 : c == '<' ? open + 1 : open;
      steps += open;
    }
    return steps > MAX_STEPS;
  }
}
