package dev.pressline.launcher.exports;

import dev.pressline.core.post.SourcePosition;

/** The file cannot be read on from a place. */
final class BrokenExportException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient SourcePosition place;

  BrokenExportException(SourcePosition place, String message, Throwable cause) {
    super(message, cause);
    this.place = place;
  }

  SourcePosition place() {
    return place;
  }
}
