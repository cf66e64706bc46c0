package dev.pressline.launcher.console;

import dev.pressline.core.verdict.Outcome;
import dev.pressline.launcher.drafts.VerdictTracker.Counts;

/** A bar that counts verdicts; on a terminal it is redrawn in place, elsewhere it is left out. */
public final class ProgressBar {
  private static final int CELLS = 28;

  private final Terminal terminal;
  private String shown = "";

  /** A bar on the terminal's standard error. */
  public ProgressBar(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Shows how far it is. */
  public void show(Counts counts, int total) {
    if (!terminal.interactive()) {
      return;
    }
    String line = line(counts, total);
    if (!line.equals(shown)) {
      terminal.err().print("\r\u001b[2K" + line);
      terminal.err().flush();
      shown = line;
    }
  }

  /** Takes the bar away. */
  public void clear() {
    if (!shown.isEmpty()) {
      terminal.err().print("\r\u001b[2K");
      terminal.err().flush();
      shown = "";
    }
  }

  static String line(Counts counts, int total) {
    int settled = counts.settled();
    int filled = total == 0 ? CELLS : (int) ((long) settled * CELLS / total);
    String bar = "█".repeat(filled) + "░".repeat(CELLS - filled);
    return "%s %d/%d  published %d  unchanged %d  rejected %d"
        .formatted(
            bar,
            settled,
            total,
            counts.of(Outcome.PUBLISHED),
            counts.of(Outcome.UNCHANGED),
            counts.rejected());
  }
}
