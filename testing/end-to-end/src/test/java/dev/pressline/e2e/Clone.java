package dev.pressline.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The project's own folder, and a folder that looks like a fresh clone of it to whoever types
 * commands there.
 */
public final class Clone {
  private Clone() {}

  /** The folder that holds the {@code pressline} command. */
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isExecutable(folder.resolve("pressline"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("the tests run inside the project's folder");
    }
    return folder;
  }

  /** Makes the folder look like a clone: the command and the samples under their names. */
  public static Path in(Path folder) throws IOException {
    Files.createSymbolicLink(folder.resolve("pressline"), root().resolve("pressline"));
    Files.createSymbolicLink(folder.resolve("samples"), root().resolve("samples"));
    return folder;
  }
}
