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

  private BodyLimits() {}

  /**
   * Counts the tags of HTML before it is parsed.
   *
   * @throws DraftRefusedException if there are too many
   */
  public static void check(String html, Notes notes) {
    int tags = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      tags++;
    }
    if (tags > MAX_TAGS) {
      throw notes.refusal(
          0,
          "TOO_MANY_ELEMENTS",
          "The text has " + tags + " tags; more than " + MAX_TAGS + " are not read.",
          "Split the post.");
    }
  }
}
