package dev.pressline.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AwaitedTest {
  private static final Executor SOON =
      CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS);

  @TempDir Path folder;

  @Test
  void aFileIsSeenOnlyWhenItHasTheText() throws Exception {
    Path page = Files.writeString(folder.resolve("page"), "old words");
    CompletableFuture<Void> edit = CompletableFuture.runAsync(() -> write(page, "new words"), SOON);

    List<OptionalDouble> seen = await(Duration.ofMinutes(1), new Awaited(page, "new words"));

    edit.join();
    assertThat(seen.getFirst()).isPresent();
    assertThat(seen.getFirst().orElseThrow()).isGreaterThan(250);
  }

  @Test
  void aFileThatIsNotThereYetIsAwaited() throws Exception {
    Path page = folder.resolve("page");
    CompletableFuture<Void> edit = CompletableFuture.runAsync(() -> write(page, "new words"), SOON);

    List<OptionalDouble> seen = await(Duration.ofMinutes(1), new Awaited(page, "new words"));

    edit.join();
    assertThat(seen.getFirst()).isPresent();
  }

  @Test
  void eachFileHasItsOwnTimeAndAStaleOneNone() throws Exception {
    Path page = Files.writeString(folder.resolve("page"), "new words");
    Path feed = Files.writeString(folder.resolve("feed"), "old words");

    List<OptionalDouble> seen =
        await(
            Duration.ofMillis(200), new Awaited(page, "new words"), new Awaited(feed, "new words"));

    assertThat(seen.getFirst()).isPresent();
    assertThat(seen.getLast()).isEmpty();
  }

  @Test
  void nothingIsAwaitedWhenNothingWillCome() throws Exception {
    Path page = Files.writeString(folder.resolve("page"), "old words");

    List<OptionalDouble> seen =
        Awaited.all(
            List.of(new Awaited(page, "new words")),
            System.nanoTime(),
            Duration.ofDays(1),
            () -> true);

    assertThat(seen.getFirst()).isEmpty();
  }

  private static List<OptionalDouble> await(Duration atMost, Awaited... wanted) throws Exception {
    return Awaited.all(List.of(wanted), System.nanoTime(), atMost, () -> false);
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
