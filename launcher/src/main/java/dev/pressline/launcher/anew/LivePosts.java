package dev.pressline.launcher.anew;

import dev.pressline.core.enrichment.change.ShownEnrichment;
import dev.pressline.core.post.PostId;
import dev.pressline.core.publication.Publication;
import dev.pressline.launcher.pipeline.LogReader;
import dev.pressline.launcher.pipeline.PipelineConnection;
import dev.pressline.wire.Topic;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The posts of a site that readers see, as the log of record has them. The log is read twice, so
 * that no more than what readers see of the enrichment is kept for each of them.
 */
final class LivePosts {
  private final PipelineConnection connection;
  private final String site;
  private final Instant since;

  /**
   * The posts of a site.
   *
   * @param since those dated before are left out
   */
  LivePosts(PipelineConnection connection, String site, Instant since) {
    this.connection = connection;
    this.site = site;
    this.since = since;
  }

  private record Place(int partition, long offset) {
    static Place of(ConsumerRecord<byte[], byte[]> record) {
      return new Place(record.partition(), record.offset());
    }
  }

  /** What readers see of their enrichments, by post. */
  SortedMap<PostId, ShownEnrichment> shown() {
    SortedMap<PostId, ShownEnrichment> shown = new TreeMap<>();
    read(
        record ->
            topic()
                .valueOf(record)
                .ifPresent(
                    post -> {
                      shown.remove(post.postId());
                      if (isMeant(post)) {
                        shown.put(post.postId(), ShownEnrichment.of(post.enrichment()));
                      }
                    }));
    return shown;
  }

  /** Hands over the newest publication of each, one after the other. */
  void forEach(Consumer<Publication> consumer) {
    Map<PostId, Place> newest = new HashMap<>();
    read(
        record ->
            topic().valueOf(record).ifPresent(post -> newest.put(post.postId(), Place.of(record))));
    read(
        record ->
            topic()
                .valueOf(record)
                .filter(this::isMeant)
                .filter(post -> Place.of(record).equals(newest.get(post.postId())))
                .ifPresent(consumer));
  }

  private void read(Consumer<ConsumerRecord<byte[], byte[]>> records) {
    new LogReader(connection).readAll(List.of(topic().name()), records);
  }

  private Topic<Publication> topic() {
    return connection.topics().publications();
  }

  private boolean isMeant(Publication post) {
    return post.state() instanceof Publication.State.Live
        && post.site().equals(site)
        && !post.publishedAt().isBefore(since);
  }
}
