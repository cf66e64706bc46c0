package dev.pressline.launcher.preview;

import dev.pressline.asset.AssetStore;
import dev.pressline.core.enrichment.EnrichedEvent;
import dev.pressline.core.enrichment.EnrichedEvent.EnrichedPost;
import dev.pressline.core.gate.Preview;
import dev.pressline.core.post.PostId;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.site.SiteSettings;
import dev.pressline.launcher.pipeline.CommandFailedException;
import dev.pressline.launcher.pipeline.LogReader;
import dev.pressline.launcher.pipeline.PipelineConnection;
import dev.pressline.launcher.web.PreviewedPages;
import dev.pressline.store.site.SitePreview;
import dev.pressline.store.site.theme.Theme;
import dev.pressline.store.site.theme.ThemeWatch;
import dev.pressline.wire.Topic;
import dev.pressline.wire.UndecodableRecordException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A preview that follows a running pipeline from the first question on. */
public final class DraftPreview implements PreviewedPages, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DraftPreview.class);
  private static final Duration LONGEST_FIRST_READING = Duration.ofSeconds(60);

  private final PipelineConnection connection;
  private final Preview unseen;
  private final SitePreview site;
  private final Optional<ThemeWatch> theme;
  private final InstantSource clock;
  private final AtomicBoolean asked = new AtomicBoolean();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final AtomicLong changes = new AtomicLong();
  private final CountDownLatch read = new CountDownLatch(1);

  /**
   * A preview of one site.
   *
   * @param theme folder of its look, if it has one of its own
   * @param assets where the files of posts are
   */
  public DraftPreview(
      PipelineConnection connection,
      SiteSettings settings,
      Optional<Path> theme,
      AssetStore assets,
      InstantSource clock) {
    this.connection = connection;
    this.unseen = new Preview(settings);
    this.theme = theme.map(ThemeWatch::new);
    this.site = new SitePreview(settings, Theme.load(theme), assets);
    this.clock = clock;
  }

  @Override
  public Optional<byte[]> page(String file) throws IOException {
    awaitFirstReading();
    return site.page(file);
  }

  @Override
  public long version() {
    theme.ifPresent(this::look);
    return changes.get();
  }

  @Override
  public void close() {
    closed.set(true);
  }

  private synchronized void look(ThemeWatch watch) {
    if (watch.look() instanceof ThemeWatch.Look.Changed(Theme other)) {
      site.use(other);
      changes.incrementAndGet();
    }
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
    String publications = connection.topics().publications().name();
    List<String> topics = List.of(publications, connection.topics().enrichedPosts().name());
    try {
      new LogReader(connection).readOn(topics, () -> !closed.get(), this::take, read::countDown);
    } catch (KafkaException | CommandFailedException e) {
      LOG.atWarn().addKeyValue("reason", e.toString()).log("Preview stands still");
    } finally {
      read.countDown();
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    Topic<Publication> publications = connection.topics().publications();
    if (record.topic().equals(publications.name())) {
      decoded(publications, record).ifPresent(site::published);
    } else {
      PostId id = new PostId(new String(record.key(), StandardCharsets.UTF_8));
      decoded(connection.topics().enrichedPosts(), record)
          .flatMap(this::asIfPublished)
          .ifPresentOrElse(site::unseen, () -> site.seen(id));
    }
    changes.incrementAndGet();
  }

  private Optional<Publication> asIfPublished(EnrichedEvent event) {
    return event instanceof EnrichedPost post ? unseen.of(post, clock.instant()) : Optional.empty();
  }

  /** What cannot be read is in the dead letters already; here it only is not shown. */
  private static <T> Optional<T> decoded(Topic<T> topic, ConsumerRecord<byte[], byte[]> record) {
    try {
      return Optional.ofNullable(record.value())
          .map(bytes -> topic.values().deserializer().deserialize(topic.name(), bytes));
    } catch (UndecodableRecordException e) {
      LOG.atDebug().setCause(e).log("A record cannot be previewed");
      return Optional.empty();
    }
  }
}
