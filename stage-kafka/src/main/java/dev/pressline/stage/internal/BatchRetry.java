package dev.pressline.stage.internal;

import dev.pressline.stage.supervision.BackOff;
import dev.pressline.stage.supervision.Condition;
import dev.pressline.stage.supervision.Failures;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Puts a batch that failed back, whole, and waits before it is read again; without end. */
final class BatchRetry implements CommonErrorHandler {
  private static final Logger LOG = LoggerFactory.getLogger(BatchRetry.class);

  private final String stage;
  private final Condition<StagePhase> state;
  private final BackOff backOff;

  BatchRetry(String stage, Condition<StagePhase> state, BackOff backOff) {
    this.stage = stage;
    this.state = state;
    this.backOff = backOff;
  }

  @Override
  public boolean seeksAfterHandling() {
    return true;
  }

  /** The offsets of a failed batch must not be committed. */
  @Override
  public boolean isAckAfterHandle() {
    return false;
  }

  @Override
  public void handleBatch(
      Exception failure,
      ConsumerRecords<?, ?> records,
      Consumer<?, ?> consumer,
      MessageListenerContainer container,
      Runnable invokeListener) {
    firstOffsets(records)
        .forEach(
            (partition, offset) -> {
              if (consumer.assignment().contains(partition)) {
                consumer.seek(partition, offset);
              }
            });
    pause(failure, container);
  }

  /** Polling itself failed: the position is as it was. */
  @Override
  public void handleOtherException(
      Exception failure,
      Consumer<?, ?> consumer,
      MessageListenerContainer container,
      boolean batchListener) {
    pause(failure, container);
  }

  private static Map<TopicPartition, Long> firstOffsets(ConsumerRecords<?, ?> records) {
    Map<TopicPartition, Long> first = new HashMap<>();
    for (ConsumerRecord<?, ?> record : records) {
      first.merge(
          new TopicPartition(record.topic(), record.partition()), record.offset(), Math::min);
    }
    return first;
  }

  private void pause(Exception failure, MessageListenerContainer container) {
    int failures = state.failed(StagePhase.BACKING_OFF, failure);
    Duration pause = backOff.after(failures);
    LOG.atWarn()
        .addKeyValue("stage", stage)
        .addKeyValue("reason", Failures.summary(failure))
        .addKeyValue("failures", failures)
        .addKeyValue("pauseMillis", pause.toMillis())
        .log("Batch put back, nothing is lost: it will be tried again");
    LOG.atDebug().setCause(failure).log("Why the batch was put back");
    try {
      ListenerUtils.stoppableSleep(container, pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
