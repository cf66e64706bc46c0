package dev.pressline.launcher.preview;

import dev.pressline.launcher.pipeline.CommandFailedException;
import dev.pressline.launcher.pipeline.LogReader;
import dev.pressline.launcher.web.PreviewedPages;
import dev.pressline.publish.preview.DraftPreview;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A preview that is fed from a log, and tells what becomes of its theme. */
public final class FollowedPreview implements PreviewedPages, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FollowedPreview.class);
  private static final Duration LONGEST_FIRST_READING = Duration.ofSeconds(60);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

  private final DraftPreview preview;
  private final LogReader log;
  private final AtomicBoolean asked = new AtomicBoolean();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final CountDownLatch read = new CountDownLatch(1);
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("theme-news").factory());

  private FollowedPreview(DraftPreview preview, LogReader log) {
    this.preview = preview;
    this.log = log;
  }

  /**
   * Follows the log from the first question for a page on.
   *
   * @param news is handed sentences for the author of the theme
   */
  public static FollowedPreview of(DraftPreview preview, LogReader log, Consumer<String> news) {
    FollowedPreview followed = new FollowedPreview(preview, log);
    long millis = BETWEEN_LOOKS.toMillis();
    var unused =
        followed.looking.scheduleWithFixedDelay(
            () -> preview.newsOfTheme().ifPresent(news), millis, millis, TimeUnit.MILLISECONDS);
    return followed;
  }

  @Override
  public Optional<byte[]> page(String file) throws IOException {
    awaitFirstReading();
    return preview.page(file);
  }

  @Override
  public long version() {
    return preview.changes();
  }

  @Override
  public void close() {
    closed.set(true);
    looking.shutdownNow();
  }

  private void awaitFirstReading() throws IOException {
    if (asked.compareAndSet(false, true)) {
      Thread.ofPlatform().daemon().name("draft-preview").start(this::follow);
    }
    try {
      if (!read.await(LONGEST_FIRST_READING.toSeconds(), TimeUnit.SECONDS)) {
        throw new IOException("The log is still being read.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Stopped while the log was being read.", e);
    }
  }

  private void follow() {
    try {
      log.readOn(preview.sources(), () -> !closed.get(), preview::take, read::countDown);
    } catch (KafkaException | CommandFailedException e) {
      LOG.atWarn().addKeyValue("reason", e.toString()).log("Preview stands still");
    } finally {
      read.countDown();
    }
  }
}
