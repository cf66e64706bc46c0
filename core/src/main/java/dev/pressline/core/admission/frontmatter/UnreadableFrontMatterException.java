package dev.pressline.core.admission.frontmatter;

import dev.pressline.core.post.SourcePosition;

/** Text that is not in the language it stands for; a repair may follow. */
final class UnreadableFrontMatterException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient SourcePosition place;

  UnreadableFrontMatterException(String problem, SourcePosition place) {
    super(problem, null, false, false);
    this.place = place;
  }

  String problem() {
    return String.valueOf(getMessage());
  }

  SourcePosition place() {
    return place;
  }
}
