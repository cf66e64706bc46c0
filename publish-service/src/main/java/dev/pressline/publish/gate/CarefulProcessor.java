package dev.pressline.publish.gate;

import dev.pressline.stage.RecordOrigin;
import dev.pressline.stage.headers.DeadLetterHeaders;
import dev.pressline.stage.supervision.Failures;
import dev.pressline.wire.UndecodableRecordException;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes records one by one: first everything is worked out, then it is stored and sent.
 *
 * <p>A record that cannot be read, or on which the code fails three times, becomes a dead letter
 * and the next one goes on. A failure of Kafka or of the schema registry goes up: it is not the
 * record's.
 */
abstract class CarefulProcessor implements Processor<byte[], byte[], byte[], byte[]> {
  private static final Logger LOG = LoggerFactory.getLogger(CarefulProcessor.class);
  private static final int ATTEMPTS = 3;

  private final ProcessorContext<byte[], byte[]> context;
  private final int largestRecord;
  private final CommitPace pace;
  private final GateTelemetry telemetry;

  /**
   * A processor.
   *
   * @param largestRecord bytes above which a record cannot be sent
   * @param pace of all processors
   * @param telemetry of all processors
   */
  CarefulProcessor(
      ProcessorContext<byte[], byte[]> context,
      int largestRecord,
      CommitPace pace,
      GateTelemetry telemetry) {
    this.context = context;
    this.largestRecord = largestRecord;
    this.pace = pace;
    this.telemetry = telemetry;
  }

  /** What is to be done: what to send, and what to store before. */
  record Work(Runnable store, List<Outgoing> send) {}

  /** Works out what a record means, and changes nothing. */
  abstract Work workOut(Record<byte[], byte[]> record, RecordMetadata at);

  @Override
  public void process(Record<byte[], byte[]> record) {
    RecordMetadata at = context.recordMetadata().orElseThrow();
    Instant begun = telemetry.now();
    try (var _ = telemetry.took(record, at)) {
      processInContext(record, at, begun);
    }
    telemetry.done(record, at);
  }

  private void processInContext(Record<byte[], byte[]> record, RecordMetadata at, Instant begun) {
    Work work;
    try {
      work = attempted(() -> sendable(workOut(record, at)));
    } catch (UndecodableRecordException e) {
      bury(record, at, GateTelemetry.UNDECODABLE, e);
      return;
    } catch (KafkaException e) {
      throw e;
    } catch (RuntimeException e) {
      bury(record, at, GateTelemetry.FAILED, e);
      return;
    }
    carryOut(work, begun);
  }

  /** A record that the broker refuses would stop the thread, again and again. */
  private Work sendable(Work work) {
    for (Outgoing outgoing : work.send()) {
      int bytes = outgoing.bytes();
      if (bytes > largestRecord) {
        throw new IllegalStateException(
            "what follows from the record has %d bytes, and %d can be sent"
                .formatted(bytes, largestRecord));
      }
    }
    return work;
  }

  /**
   * Stores and sends.
   *
   * @param begun when the work was begun
   */
  final void carryOut(Work work, Instant begun) {
    work.store().run();
    work.send().forEach(outgoing -> context.forward(outgoing.content(), outgoing.sink()));
    work.send().forEach(outgoing -> telemetry.told(outgoing, begun));
    if (!work.send().isEmpty() && pace.endsAtOnce(context.currentSystemTimeMs())) {
      context.commit();
    }
  }

  static <T> T attempted(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return work.get();
      } catch (KafkaException e) {
        throw e;
      } catch (RuntimeException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private void bury(
      Record<byte[], byte[]> record, RecordMetadata at, String reason, RuntimeException failure) {
    telemetry.deadLettered(reason);
    LOG.atError()
        .addKeyValue("reason", reason)
        .addKeyValue("failure", Failures.kind(failure))
        .log("Record dead-lettered");
    LOG.atDebug().setCause(failure).log("Why the record was dead-lettered");
    var origin = new RecordOrigin(at.topic(), at.partition(), at.offset(), record.timestamp());
    context.forward(
        record
            .withHeaders(
                DeadLetterHeaders.of(record.headers(), origin, context.applicationId(), failure))
            .withTimestamp(context.currentSystemTimeMs()),
        GateTopology.deadLetterSink(at.topic()));
  }
}
