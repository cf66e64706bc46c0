package dev.pressline.launcher.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.verdict.Outcome;
import dev.pressline.launcher.drafts.VerdictTracker.Counts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
  private static final Counts HALF =
      new Counts(Map.of(Outcome.PUBLISHED, 4, Outcome.UNCHANGED, 1), 1, 0, 6);

  @Test
  void theBarCountsVerdicts() {
    assertThat(ProgressBar.line(HALF, 12))
        .startsWith("██████████████░░░░░░░░░░░░░░ 6/12")
        .contains("published 4")
        .contains("unchanged 1")
        .contains("rejected 1");
  }

  @Test
  void anEmptyRunIsAFullBar() {
    assertThat(ProgressBar.line(new Counts(Map.of(), 0, 0, 0), 0)).startsWith("█".repeat(28));
  }

  @Test
  void withoutATerminalThereIsNoBar() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);

    new ProgressBar(new Terminal(stream, stream, false, false)).show(HALF, 12);

    assertThat(err.size()).isZero();
  }
}
