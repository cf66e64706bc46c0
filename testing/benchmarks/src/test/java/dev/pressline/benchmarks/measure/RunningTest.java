package dev.pressline.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class RunningTest {
  private static final Duration SOON = Duration.ofMinutes(1);

  @TempDir Path folder;

  @Test
  void whatAProgramHasStartedEndsWithIt() throws Exception {
    Running running = start("sleep 1000 & echo started; wait");
    running.awaitSaid("started", SOON);
    Set<ProcessHandle> children = ProcessHandle.current().descendants().collect(Collectors.toSet());

    running.close();

    assertThat(children)
        .hasSizeGreaterThan(1)
        .allSatisfy(child -> child.onExit().orTimeout(30, TimeUnit.SECONDS).join());
  }

  @Test
  void aProgramThatFailsIsReportedWithWhatItSaidLast() {
    assertThatThrownBy(
            () ->
                Running.toEnd(
                    List.of("sh", "-c", "echo no such post; exit 3"),
                    folder,
                    folder.resolve("log"),
                    SOON))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("sh -c ")
        .hasMessageContaining("failed with 3")
        .hasMessageContaining("no such post");
  }

  @Test
  void aProgramThatEndsBeforeItIsReadyIsNotAwaited() throws Exception {
    try (Running running = start("echo too early")) {
      assertThatThrownBy(() -> running.awaitSaid("ready", SOON))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("ended with 0 and never said: ready");
    }
  }

  @Test
  void whatAProgramTakesIsKnownWhileItRuns() throws Exception {
    try (Running running =
        start("i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done; echo done; sleep 1000")) {
      running.awaitSaid("done", SOON);

      assertThat(running.cpu()).isPositive();
      assertThat(running.peakMegabytes()).isPositive();
    }
  }

  @Test
  void aProgramIsIdleWhenItHasDoneNothingForSoLong() throws Exception {
    try (Running waiting = start("sleep 1000");
        Running busy = start("while true; do true; done")) {
      BooleanSupplier waits = waiting.idleFor(Duration.ofSeconds(2));
      BooleanSupplier works = busy.idleFor(Duration.ofSeconds(2));
      assertThat(waits.getAsBoolean()).isFalse();

      while (!waits.getAsBoolean()) {
        assertThat(works.getAsBoolean()).isFalse();
        Thread.onSpinWait();
      }
    }
  }

  private Running start(String script) throws IOException {
    return Running.start(List.of("sh", "-c", script), folder, folder.resolve("log"));
  }
}
