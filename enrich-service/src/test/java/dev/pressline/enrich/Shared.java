package dev.pressline.enrich;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Material that lies beside the project on some machines and belongs to nobody's repository. */
final class Shared {
  private Shared() {}

  /** The path below the shared folder; the test is skipped, aloud, where it is not there. */
  static Path path(String below) {
    Optional<Path> found = Optional.empty();
    for (Path folder = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        folder != null && found.isEmpty();
        folder = folder.getParent()) {
      found = Optional.of(folder.resolve("shared").resolve(below)).filter(Files::exists);
    }
    if (found.isEmpty()) {
      System.out.println("SKIPPED: shared/" + below + " is not beside the project");
    }
    Assumptions.assumeTrue(found.isPresent(), "shared/" + below + " is not beside the project");
    return found.orElseThrow();
  }
}
