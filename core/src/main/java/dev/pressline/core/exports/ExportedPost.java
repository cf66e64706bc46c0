package dev.pressline.core.exports;

import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.Warning;
import java.util.List;

/**
 * A post of an export.
 *
 * @param title for people, never blank
 * @param warnings what could not be taken along
 */
public record ExportedPost(Submission draft, String title, List<Warning> warnings) {
  public ExportedPost {
    warnings = List.copyOf(warnings);
  }
}
