package dev.pressline.launcher.assets;

import java.nio.file.Path;

/**
 * A file beside drafts.
 *
 * @param file where it is
 * @param reference relative to the submitted folder, with {@code /}
 */
public record AssetFile(Path file, String reference) {
  String name() {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  /** With a slash at its end; empty at the top. */
  String folder() {
    return reference.substring(0, reference.lastIndexOf('/') + 1);
  }
}
