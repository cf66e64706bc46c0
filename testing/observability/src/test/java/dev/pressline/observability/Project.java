package dev.pressline.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of this project. */
final class Project {
  /** The project's root folder. */
  static final Path ROOT = root();

  /** What is deployed beside the services. */
  static final Path OBSERVABILITY = ROOT.resolve("deploy/observability");

  private Project() {}

  /** The text of a file. */
  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve(".mvn"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("run the tests inside the project");
    }
    return folder;
  }
}
