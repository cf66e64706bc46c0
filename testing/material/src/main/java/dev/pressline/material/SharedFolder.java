package dev.pressline.material;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Real documents that lie beside the project on some machines and are no part of it. */
public final class SharedFolder {
  private SharedFolder() {}

  /** The path below {@code ../shared}; skips the test, saying so, where it is not there. */
  public static Path require(String below) {
    Optional<Path> found = find(below);
    if (found.isEmpty()) {
      System.out.println("SKIPPED: there is no ../shared/" + below + " beside the project.");
    }
    Assumptions.assumeTrue(found.isPresent(), "no ../shared/" + below);
    return found.orElseThrow();
  }

  /** The path below {@code ../shared}, when it is there. */
  public static Optional<Path> find(String below) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path candidate = at.resolve("shared").resolve(below);
      if (Files.exists(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}
