package dev.pressline.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The files of this project. */
final class Project {
  /** The project's root folder. */
  static final Path ROOT = root();

  /** Everything for Kubernetes. */
  static final Path KUBERNETES = ROOT.resolve("deploy/kubernetes");

  /** The overlay that brings it all together. */
  static final String OVERLAY = "overlays/production";

  private Project() {}

  /** The text of a file. */
  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a service sets of its own; empty for what is no service. */
  static Optional<Place> presets(String module) {
    Path file = ROOT.resolve(module).resolve("src/main/resources").resolve(module + ".yml");
    return Files.exists(file)
        ? Optional.of(Place.documents(text(file)).getFirst())
        : Optional.empty();
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("deploy/kubernetes"))) {
      folder =
          Optional.ofNullable(folder.getParent())
              .orElseThrow(() -> new AssertionError("no folder above has deploy/kubernetes"));
    }
    return folder;
  }
}
