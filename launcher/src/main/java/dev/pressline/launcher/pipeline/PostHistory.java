package dev.pressline.launcher.pipeline;

import dev.pressline.core.enrichment.EnrichedEvent;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.Publication;
import dev.pressline.stage.headers.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** What the log says about one post, hop by hop. */
public final class PostHistory {
  private static final String REVISION_HEADER = "pressline-revision";

  private final PipelineConnection connection;

  /** The history in the log of a pipeline. */
  public PostHistory(PipelineConnection connection) {
    this.connection = connection;
  }

  /**
   * One thing that happened to a revision of the post.
   *
   * @param what in a word or two
   * @param detail for people, may be empty
   * @param position {@code topic-partition@offset}
   * @param traceId of the trace to which the record belongs; empty when it belongs to none
   */
  public record Hop(
      Revision revision, Instant at, String what, String detail, String position, String traceId) {}

  /**
   * Every hop that the log still holds, oldest revision first, in the order in which they happened.
   */
  public List<Hop> of(PostId id) {
    var names = connection.names();
    List<String> content =
        List.of(
            names.drafts(),
            names.posts(),
            names.enrichedPosts(),
            names.secondPass(),
            names.enrichedAnew(),
            names.publications());
    List<String> topics =
        Stream.concat(
                Stream.concat(content.stream(), content.stream().map(names::deadLettersOf)),
                Stream.of(names.verdicts(), names.rejections(), names.receipts()))
            .toList();
    List<Hop> hops = new ArrayList<>();
    new LogReader(connection)
        .readAll(
            topics,
            record -> {
              if (isAbout(id, record)) {
                hop(record).ifPresent(hops::add);
              }
            });
    hops.sort(Comparator.comparing(Hop::revision).thenComparing(Hop::at));
    return hops;
  }

  private boolean isAbout(PostId id, ConsumerRecord<byte[], byte[]> record) {
    if (record.key() == null) {
      return false;
    }
    String key = new String(record.key(), StandardCharsets.UTF_8);
    return key.equals(id.value())
        || (record.topic().equals(connection.names().receipts())
            && key.startsWith(id.value() + "@"));
  }

  private Optional<Hop> hop(ConsumerRecord<byte[], byte[]> record) {
    var names = connection.names();
    String topic = record.topic();
    if (topic.equals(names.drafts())) {
      return Optional.of(hop(revisionOf(record), record, "drafted", ""));
    }
    if (topic.equals(names.verdicts())
        || topic.equals(names.rejections())
        || topic.equals(names.receipts())) {
      return answer(record);
    }
    return names.all().contains(topic)
        ? step(record)
        : Optional.of(hop(revisionOf(record), record, "dead letter", topic));
  }

  /** A stage passed the post on. */
  private Optional<Hop> step(ConsumerRecord<byte[], byte[]> record) {
    var topics = connection.topics();
    var names = connection.names();
    if (record.topic().equals(names.posts())) {
      return topics
          .posts()
          .valueOf(record)
          .map(event -> hop(event.revision(), record, "admitted", ""));
    }
    if (record.topic().equals(names.enrichedPosts())) {
      return topics
          .enrichedPosts()
          .valueOf(record)
          .map(event -> hop(event.event().revision(), record, "enriched", enrichedDetail(event)));
    }
    if (record.topic().equals(names.secondPass())) {
      return topics
          .secondPass()
          .valueOf(record)
          .map(
              event ->
                  hop(
                      event.event().revision(),
                      record,
                      "enriched by meaning",
                      enrichedDetail(event)));
    }
    if (record.topic().equals(names.enrichedAnew())) {
      return topics
          .enrichedAnew()
          .valueOf(record)
          .map(
              event ->
                  hop(event.event().revision(), record, "enriched anew", enrichedDetail(event)));
    }
    return topics.publications().valueOf(record).map(post -> published(post, record));
  }

  /** Somebody said what became of it. */
  private Optional<Hop> answer(ConsumerRecord<byte[], byte[]> record) {
    var topics = connection.topics();
    if (record.topic().equals(connection.names().verdicts())) {
      return topics
          .verdicts()
          .valueOf(record)
          .map(
              verdict -> {
                String what = "verdict: " + verdict.outcome().name().toLowerCase(Locale.ROOT);
                return hop(verdict.revision(), record, what, verdict.message());
              });
    }
    if (record.topic().equals(connection.names().rejections())) {
      return topics
          .rejections()
          .valueOf(record)
          .map(
              rejection -> {
                String detail = rejection.refusal().code() + ": " + rejection.refusal().message();
                String what = "rejected by " + rejection.stage();
                return hop(rejection.revision(), record, what, detail);
              });
    }
    return topics
        .receipts()
        .valueOf(record)
        .map(
            receipt -> {
              String detail = receipt.url().orElse(receipt.live() ? "" : "taken off");
              return hop(receipt.revision(), record, "in store " + receipt.store(), detail);
            });
  }

  private static Hop published(Publication post, ConsumerRecord<byte[], byte[]> record) {
    String what =
        switch (post.state()) {
          case Publication.State.Live _ -> "published";
          case Publication.State.Withdrawn _ -> "withdrawn";
        };
    return hop(post.revision(), record, what, post.url());
  }

  private static String enrichedDetail(EnrichedEvent event) {
    return switch (event) {
      case EnrichedEvent.EnrichedPost post ->
          post.enrichment().tags().size()
              + " tags, "
              + post.enrichment().links().size()
              + " links, language "
              + post.enrichment().language();
      case EnrichedEvent.PassedWithdrawal _ -> "";
    };
  }

  private static Revision revisionOf(ConsumerRecord<byte[], byte[]> record) {
    Header header = record.headers().lastHeader(REVISION_HEADER);
    return header == null
        ? Revision.of(record.timestamp(), record.offset())
        : new Revision(Long.parseLong(new String(header.value(), StandardCharsets.UTF_8)));
  }

  private static Hop hop(
      Revision revision, ConsumerRecord<byte[], byte[]> record, String what, String detail) {
    return new Hop(
        revision,
        Instant.ofEpochMilli(record.timestamp()),
        what,
        detail,
        record.topic() + "-" + record.partition() + "@" + record.offset(),
        EventHeaders.traceIdOf(record.headers()));
  }
}
