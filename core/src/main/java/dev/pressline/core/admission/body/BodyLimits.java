package dev.pressline.core.admission.body;

import dev.pressline.core.admission.source.DraftRefusedException;
import dev.pressline.core.admission.source.Notes;

/**
 * What a body may ask of the machine: every element costs a hundred times its characters in each of
 * the trees it passes through. Sixteen times what the largest of seven thousand real posts has.
 */
public final class BodyLimits {
  /** Most tags, opening and closing ones. */
  static final int MAX_TAGS = 100_000;

  /** Elements that certainly have no more tags than are read. */
  public static final int MAX_ELEMENTS = MAX_TAGS / 2;

  /** Nearly every line may be a block of its own. */
  private static final int MAX_LINES = 50_000;

  /** The parser copies a name as often as it finds more of it. */
  private static final int MAX_NAME = 10_000;

  private BodyLimits() {}

  /**
   * Counts the lines of a text that are not blank.
   *
   * @param start where the text starts in the source
   * @throws DraftRefusedException if there are too many
   */
  public static void checkLines(String text, int start, Notes notes) {
    int filled = 0;
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        blank = true;
      } else if (blank && !Character.isWhitespace(c)) {
        blank = false;
        filled++;
      }
    }
    if (filled > MAX_LINES) {
      throw notes.refusal(
          start,
          "TOO_MANY_LINES",
          "The text has " + filled + " lines; more than " + MAX_LINES + " are not read.",
          "Split the post.");
    }
  }

  /**
   * Counts the tags of HTML before it is parsed.
   *
   * @throws DraftRefusedException if there are too many
   */
  public static void check(String html, Notes notes) {
    int tags = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      tags++;
      checkName(html, at + 1, notes);
    }
    if (tags > MAX_TAGS) {
      throw notes.refusal(
          0,
          "TOO_MANY_ELEMENTS",
          "The text has " + tags + " tags; more than " + MAX_TAGS + " are not read.",
          "Split the post.");
    }
  }

  private static void checkName(String html, int start, Notes notes) {
    int end = start;
    while (end < html.length()
        && end - start <= MAX_NAME
        && " \t\n/><".indexOf(html.charAt(end)) < 0) {
      end++;
    }
    if (end - start > MAX_NAME) {
      throw notes.refusal(
          notes.offsetOf(html.substring(start - 1, start + 20)),
          "NAME_TOO_LONG",
          "The name of a tag has more than " + MAX_NAME + " characters.",
          "Write &lt; where < is to be read.");
    }
  }
}
