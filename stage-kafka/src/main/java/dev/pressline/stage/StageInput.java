package dev.pressline.stage;

import java.util.Optional;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Where a stage reads.
 *
 * @param values answers null for a tombstone; thread-safe; throws a {@link
 *     org.apache.kafka.common.errors.RetriableException} when something it needs is unavailable and
 *     anything else when the bytes are at fault
 * @param deadLetterTopic where records go that cannot be decoded or on which the stage fails
 * @param pace how fast it reads; empty for the pace of the service
 */
public record StageInput<I>(
    String topic, Deserializer<I> values, String deadLetterTopic, Optional<Pace> pace) {
  /** A topic that is the stage's own, and so are its dead letters. */
  public StageInput(String topic, Deserializer<I> values) {
    this(topic, values, topic + "-dlt", Optional.empty());
  }

  /**
   * How fast a stage reads.
   *
   * @param parallelism records processed at once
   * @param maxPollRecords records in one transaction at most
   */
  public record Pace(int parallelism, int maxPollRecords) {}
}
