package dev.pressline.publish.preview;

import dev.pressline.asset.AssetStore;
import dev.pressline.core.enrichment.EnrichedEvent;
import dev.pressline.core.enrichment.EnrichedEvent.EnrichedPost;
import dev.pressline.core.gate.Preview;
import dev.pressline.core.post.PostId;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.site.SiteSettings;
import dev.pressline.store.site.SitePreview;
import dev.pressline.store.site.theme.Theme;
import dev.pressline.store.site.theme.ThemeSource;
import dev.pressline.store.site.theme.ThemeWatch;
import dev.pressline.store.site.theme.ThemeWatch.Look;
import dev.pressline.wire.PipelineTopics;
import dev.pressline.wire.Topic;
import dev.pressline.wire.UndecodableRecordException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The preview of one site. Records are handed in by one thread, and news of the theme asked for by
 * one; pages may be asked for by any.
 */
public final class DraftPreview {
  private static final Logger LOG = LoggerFactory.getLogger(DraftPreview.class);

  private final PipelineTopics topics;
  private final Preview unseen;
  private final SitePreview site;
  private final Optional<ThemeWatch> theme;
  private final InstantSource clock;
  private final AtomicLong changes = new AtomicLong();

  /**
   * A preview that knows no post yet.
   *
   * @param theme its look, if it is not the plain one
   * @param assets where the files of posts are
   * @throws RuntimeException with the place when a template cannot be read
   */
  public DraftPreview(
      PipelineTopics topics,
      SiteSettings settings,
      Optional<ThemeChoice> theme,
      AssetStore assets,
      InstantSource clock) {
    this.topics = topics;
    this.unseen = new Preview(settings);
    Optional<ThemeSource> source = theme.map(ThemeChoice::source);
    this.theme = source.flatMap(ThemeWatch::of);
    this.site = new SitePreview(settings, Theme.load(source), assets);
    this.clock = clock;
  }

  /** The topics whose records are to be handed in, from their beginning. */
  public List<String> sources() {
    return List.of(topics.publications().name(), topics.enrichedPosts().name());
  }

  /** Takes a record of one of the topics. */
  public void take(ConsumerRecord<byte[], byte[]> record) {
    if (record.topic().equals(topics.publications().name())) {
      decoded(topics.publications(), record).ifPresent(site::published);
    } else {
      PostId id = new PostId(new String(record.key(), StandardCharsets.UTF_8));
      decoded(topics.enrichedPosts(), record)
          .flatMap(this::asIfPublished)
          .ifPresentOrElse(site::unseen, () -> site.seen(id));
    }
    changes.incrementAndGet();
  }

  /**
   * The bytes of a file of the site, relative to its root.
   *
   * @return empty when the file is the one that readers see
   */
  public Optional<byte[]> page(String file) throws IOException {
    return site.page(file);
  }

  /** Grows whenever a page may have become another. */
  public long changes() {
    return changes.get();
  }

  /** What became of the theme since the last question, for its author; the preview follows it. */
  public Optional<String> newsOfTheme() {
    return theme.map(ThemeWatch::look).flatMap(this::news);
  }

  private Optional<String> news(Look look) {
    return switch (look) {
      case Look.Unchanged() -> Optional.empty();
      case Look.Changed(Theme other) -> {
        site.use(other);
        changes.incrementAndGet();
        yield Optional.of("The theme has changed; the site is written anew.");
      }
      case Look.Broken(String reason) ->
          Optional.of("The theme cannot be used, the one before stays: " + reason);
    };
  }

  private Optional<Publication> asIfPublished(EnrichedEvent event) {
    return event instanceof EnrichedPost post ? unseen.of(post, clock.instant()) : Optional.empty();
  }

  /** What cannot be read is in the dead letters already; here it only is not shown. */
  private static <T> Optional<T> decoded(Topic<T> topic, ConsumerRecord<byte[], byte[]> record) {
    try {
      return topic.valueOf(record);
    } catch (UndecodableRecordException e) {
      LOG.atDebug().setCause(e).log("A record cannot be previewed");
      return Optional.empty();
    }
  }
}
