package dev.pressline.wire.client;

import dev.pressline.contracts.Topics;
import dev.pressline.core.post.PostId;
import dev.pressline.core.verdict.Rejection.RecordPosition;
import dev.pressline.wire.PipelineTopics;
import dev.pressline.wire.Topic;
import dev.pressline.wire.UndecodableRecordException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.header.Header;

/**
 * Reads what the pipeline says about drafts: verdicts, rejections, receipts and dead letters.
 * Belongs to one thread.
 */
public final class AnswerReader implements AutoCloseable {
  private static final String EXCEPTION_HEADER = "kafka_dlt-exception-message";

  private final Consumer<byte[], byte[]> consumer;
  private final PipelineTopics topics;
  private final List<TopicPartition> partitions;
  private Map<TopicPartition, Long> ends;

  /** Where a reader begins. */
  public enum Start {
    /** With the oldest answer that the log still has. */
    OLDEST,
    /** With the answers from now on: opened before drafts are sent, it misses none of theirs. */
    NOW
  }

  /**
   * A reader that owns the consumer, which belongs to no group and reads committed records.
   *
   * @throws UnknownTopicOrPartitionException when a topic of answers is not there yet; the message
   *     is its name, and the consumer is closed
   */
  public AnswerReader(
      Consumer<byte[], byte[]> consumer, Topics names, PipelineTopics topics, Start start) {
    this.consumer = consumer;
    this.topics = topics;
    this.partitions = partitions(names);
    consumer.assign(partitions);
    this.ends = Map.copyOf(consumer.endOffsets(partitions));
    switch (start) {
      case OLDEST -> consumer.seekToBeginning(partitions);
      case NOW -> ends.forEach(consumer::seek);
    }
  }

  /** Passes over the answers that have arrived, as if the reader were opened now. */
  public void skipToNow() {
    ends = Map.copyOf(consumer.endOffsets(partitions));
    ends.forEach(consumer::seek);
  }

  /** The answers that have arrived, waiting at most the given time for some to arrive. */
  public List<Answer> poll(Duration wait) {
    List<Answer> answers = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(wait)) {
      answer(record).ifPresent(answers::add);
    }
    return answers;
  }

  /**
   * Whether everything has been read that was there when the reader was opened or skipped to now.
   */
  public boolean hasCaughtUp() {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
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
        throw new UnknownTopicOrPartitionException(topic);
      }
    }
    Stream<String> deadLetters =
        Stream.of(
                names.drafts(),
                names.posts(),
                names.enrichedPosts(),
                names.enrichRequests(),
                names.enrichedAnew(),
                names.publications())
            .map(names::deadLettersOf);
    return Stream.concat(answers.stream(), deadLetters)
        .flatMap(topic -> known.getOrDefault(topic, List.of()).stream())
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }

  private Optional<Answer> answer(ConsumerRecord<byte[], byte[]> record) {
    String topic = record.topic();
    if (topic.equals(topics.verdicts().name())) {
      return decoded(topics.verdicts(), record, Answer.Judged::new);
    }
    if (topic.equals(topics.rejections().name())) {
      return decoded(topics.rejections(), record, Answer.Refused::new);
    }
    if (topic.equals(topics.receipts().name())) {
      return decoded(topics.receipts(), record, Answer.Stored::new);
    }
    return Optional.ofNullable(record.key())
        .map(key -> new String(key, StandardCharsets.UTF_8))
        .filter(key -> !key.isBlank())
        .map(key -> new Answer.DeadLettered(new PostId(key), topic, exceptionOf(record)));
  }

  private static <V> Optional<Answer> decoded(
      Topic<V> topic, ConsumerRecord<byte[], byte[]> record, Function<V, Answer> answer) {
    try {
      return topic.valueOf(record).map(answer);
    } catch (UndecodableRecordException e) {
      var position = new RecordPosition(record.topic(), record.partition(), record.offset());
      return Optional.of(new Answer.Unreadable(position, String.valueOf(e.getMessage())));
    }
  }

  private static String exceptionOf(ConsumerRecord<byte[], byte[]> record) {
    Header header = record.headers().lastHeader(EXCEPTION_HEADER);
    return header == null
        ? "It could not be processed."
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
