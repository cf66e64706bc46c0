package dev.pressline.launcher.command;

import dev.pressline.launcher.console.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the site store has found for editors to look at.
 *
 * @param folder of the store's state
 */
record StoreReports(Path folder) {
  /** The reports of an embedded pipeline with that data folder. */
  static StoreReports below(Path data) {
    return new StoreReports(data.resolve("state/site-store"));
  }

  /** Says of each report how much is in it and where it is; nothing of empty ones. */
  void tell(Terminal terminal) {
    tell(
        terminal,
        folder.resolve("dead-links.csv"),
        "1 link within the site leads nowhere",
        "%d links within the site lead nowhere");
    tell(
        terminal,
        folder.resolve("suggested-links.csv"),
        "1 phrase could lead to the post that is about it",
        "%d phrases could lead to the posts that are about them");
  }

  private static void tell(Terminal terminal, Path file, String one, String many) {
    long lines = lines(file);
    if (lines > 0) {
      terminal.say((lines == 1 ? one : many.formatted(lines)) + ", listed in " + file);
    }
  }

  /** Those below the head. */
  private static long lines(Path file) {
    if (!Files.isRegularFile(file)) {
      return 0;
    }
    try {
      return Math.max(0, Files.readAllLines(file).size() - 1);
    } catch (IOException _) {
      return 0;
    }
  }
}
