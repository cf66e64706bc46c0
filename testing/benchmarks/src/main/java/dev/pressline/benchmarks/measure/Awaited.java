package dev.pressline.benchmarks.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A text that is to appear in a file.
 *
 * @param file need not exist yet
 */
public record Awaited(Path file, String text) {
  private static final Duration PAUSE = Duration.ofMillis(2);

  /** A file system's clock may tick slowly: so long after a change, it may have changed unseen. */
  private static final long UNSURE_MILLIS = 100;

  /**
   * Looks every two milliseconds until every text is in its file.
   *
   * @param since reading of {@link System#nanoTime()} from which on is counted
   * @param isVain whether nothing will come any more
   * @return the milliseconds of each, in order; empty for those that were not there in time
   */
  public static List<OptionalDouble> all(
      List<Awaited> wanted, long since, Duration atMost, BooleanSupplier isVain)
      throws IOException, InterruptedException {
    List<Watch> watches = wanted.stream().map(Watch::new).toList();
    while (System.nanoTime() - since < atMost.toNanos() && !isVain.getAsBoolean()) {
      boolean complete = true;
      for (Watch watch : watches) {
        complete &= watch.isSeen(since);
      }
      if (complete) {
        break;
      }
      Thread.sleep(PAUSE);
    }
    List<OptionalDouble> seen = new ArrayList<>();
    watches.forEach(watch -> seen.add(watch.seen));
    return seen;
  }

  /** Reads the file only when it may be another than the one it has read. */
  private static final class Watch {
    private final Awaited awaited;
    private OptionalDouble seen = OptionalDouble.empty();
    private @Nullable BasicFileAttributes read;

    Watch(Awaited awaited) {
      this.awaited = awaited;
    }

    boolean isSeen(long since) throws IOException {
      if (seen.isEmpty() && isChanged() && holdsText()) {
        seen = OptionalDouble.of((System.nanoTime() - since) / 1e6);
      }
      return seen.isPresent();
    }

    private boolean isChanged() throws IOException {
      BasicFileAttributes now;
      try {
        now = Files.readAttributes(awaited.file, BasicFileAttributes.class);
      } catch (NoSuchFileException notYet) {
        return false;
      }
      BasicFileAttributes before = read;
      read = now;
      return before == null
          || !now.lastModifiedTime().equals(before.lastModifiedTime())
          || now.size() != before.size()
          || System.currentTimeMillis() - now.lastModifiedTime().toMillis() < UNSURE_MILLIS;
    }

    private boolean holdsText() throws IOException {
      try {
        return new String(Files.readAllBytes(awaited.file), StandardCharsets.UTF_8)
            .contains(awaited.text);
      } catch (NoSuchFileException replacedJustNow) {
        return false;
      }
    }
  }
}
