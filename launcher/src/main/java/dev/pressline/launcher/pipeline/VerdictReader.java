package dev.pressline.launcher.pipeline;

import dev.pressline.contracts.Topics;
import dev.pressline.core.post.PostId;
import dev.pressline.launcher.drafts.VerdictTracker;
import dev.pressline.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/**
 * Reads what the pipeline says about drafts from now on: verdicts, rejections, receipts and dead
 * letters.
 *
 * <p>Opened before drafts are sent, so that no answer is missed. Belongs to one thread.
 */
public final class VerdictReader implements AutoCloseable {
  private static final String EXCEPTION_HEADER = "kafka_dlt-exception-message";

  private final PipelineConnection connection;
  private final Consumer<byte[], byte[]> consumer;
  private final List<String> deadLetterTopics;

  /** A reader that stands at the end of every topic of answers. */
  public VerdictReader(PipelineConnection connection) {
    this.connection = connection;
    this.consumer = connection.reader();
    var names = connection.names();
    this.deadLetterTopics =
        Stream.of(names.drafts(), names.posts(), names.enrichedPosts(), names.publications())
            .map(names::deadLettersOf)
            .toList();
    List<TopicPartition> partitions = partitions(names);
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
  }

  /** Hands the tracker what has arrived, waiting at most the given time for something to arrive. */
  public void poll(VerdictTracker tracker, Duration wait) {
    for (ConsumerRecord<byte[], byte[]> answer : consumer.poll(wait)) {
      var topics = connection.topics();
      if (answer.topic().equals(topics.verdicts().name())) {
        decoded(topics.verdicts(), answer).ifPresent(tracker::on);
      } else if (answer.topic().equals(topics.rejections().name())) {
        decoded(topics.rejections(), answer).ifPresent(tracker::on);
      } else if (answer.topic().equals(topics.receipts().name())) {
        decoded(topics.receipts(), answer).ifPresent(tracker::on);
      } else if (answer.key() != null) {
        tracker.onDeadLetter(
            new PostId(new String(answer.key(), StandardCharsets.UTF_8)),
            answer.topic(),
            exceptionOf(answer));
      }
    }
  }

  @Override
  public void close() {
    consumer.close();
  }

  private List<TopicPartition> partitions(Topics names) {
    var known = consumer.listTopics();
    List<String> answers = List.of(names.verdicts(), names.rejections(), names.receipts());
    for (String topic : answers) {
      if (!known.containsKey(topic)) {
        consumer.close();
        throw new CommandFailedException(
            "There is no topic " + topic + " yet: do the services run, and is --prefix right?");
      }
    }
    return Stream.concat(answers.stream(), deadLetterTopics.stream())
        .flatMap(topic -> known.getOrDefault(topic, List.of()).stream())
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }

  private static <V> Optional<V> decoded(Topic<V> topic, ConsumerRecord<byte[], byte[]> answer) {
    return Optional.ofNullable(
        topic.values().deserializer().deserialize(topic.name(), answer.value()));
  }

  private static String exceptionOf(ConsumerRecord<byte[], byte[]> answer) {
    Header header = answer.headers().lastHeader(EXCEPTION_HEADER);
    return header == null
        ? "It could not be processed."
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
