package dev.pressline.launcher.command;

import dev.pressline.launcher.console.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the site store found of links within a site that lead nowhere. */
record DeadLinkReport(Path file) {
  /** The report of an embedded pipeline with that data folder. */
  static DeadLinkReport below(Path data) {
    return new DeadLinkReport(data.resolve("state/site-store/dead-links.csv"));
  }

  /** Says how many there are and where they are listed; nothing when there are none. */
  void tell(Terminal terminal) {
    long links = links();
    if (links > 0) {
      terminal.say(
          (links == 1 ? "1 link within the site leads" : links + " links within the site lead")
              + " nowhere, listed in "
              + file);
    }
  }

  /** One a line below the head. */
  private long links() {
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
