package dev.pressline.stage.internal;

import dev.pressline.stage.supervision.Failures;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.core.KafkaTemplate;

/** Sends what became of a batch and moves its offsets on: all of it or nothing. */
final class BatchTransaction {
  private record Sent(Judgement judgement, CompletableFuture<?> future) {}

  private final KafkaTemplate<byte[], byte[]> template;

  BatchTransaction(KafkaTemplate<byte[], byte[]> template) {
    this.template = template;
  }

  /**
   * Commits the judgements in their order.
   *
   * @param group membership under which the records were read: a member that has been replaced
   *     commits nothing
   * @throws OversizedResultException when the result of a record is too large for its topic
   */
  void commit(List<Judgement> judgements, ConsumerGroupMetadata group) {
    template.executeInTransaction(
        operations -> {
          List<Sent> all = judgements.stream().flatMap(one -> send(operations, one)).toList();
          operations.flush();
          check(all);
          operations.sendOffsetsToTransaction(offsetsAfter(judgements), group);
          return true;
        });
  }

  private static Stream<Sent> send(
      KafkaOperations<byte[], byte[]> operations, Judgement judgement) {
    if (judgement.result().isEmpty()) {
      return Stream.empty();
    }
    try {
      return Stream.of(new Sent(judgement, operations.send(judgement.result().get())));
    } catch (RuntimeException e) {
      throw explained(e, judgement);
    }
  }

  /**
   * One result that is too large makes others fail as well, some of them in its own name: the
   * largest of those is at fault.
   */
  private static void check(List<Sent> all) {
    List<RuntimeException> failures = all.stream().flatMap(BatchTransaction::failure).toList();
    Optional<OversizedResultException> oversized =
        failures.stream()
            .flatMap(failure -> Failures.find(failure, OversizedResultException.class).stream())
            .max(Comparator.comparingInt(OversizedResultException::bytes));
    if (oversized.isPresent()) {
      throw oversized.get();
    }
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
  }

  private static Stream<RuntimeException> failure(Sent sent) {
    try {
      sent.future().join();
      return Stream.empty();
    } catch (CompletionException e) {
      return Stream.of(explained(e, sent.judgement()));
    }
  }

  private static RuntimeException explained(RuntimeException failure, Judgement judgement) {
    return Failures.find(failure, RecordTooLargeException.class).isPresent()
        ? new OversizedResultException(judgement, failure)
        : failure;
  }

  private static Map<TopicPartition, OffsetAndMetadata> offsetsAfter(List<Judgement> judgements) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    for (Judgement judgement : judgements) {
      ConsumerRecord<byte[], byte[]> record = judgement.record();
      offsets.put(
          new TopicPartition(record.topic(), record.partition()),
          new OffsetAndMetadata(record.offset() + 1, record.leaderEpoch(), ""));
    }
    return offsets;
  }
}
