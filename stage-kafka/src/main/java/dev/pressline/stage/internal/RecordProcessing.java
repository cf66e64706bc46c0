package dev.pressline.stage.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressline.stage.Arrival;
import dev.pressline.stage.Outcome;
import dev.pressline.stage.RecordOrigin;
import dev.pressline.stage.StageDefinition;
import dev.pressline.stage.StageOutput;
import dev.pressline.stage.headers.EventHeaders;
import dev.pressline.stage.headers.StageHeaders;
import dev.pressline.stage.telemetry.StepMetrics;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;

/** Decodes one record, lets the stage process it and encodes what comes of it. */
final class RecordProcessing<I, O, R> {
  private final StageDefinition<I, O, R> definition;

  RecordProcessing(StageDefinition<I, O, R> definition) {
    this.definition = definition;
  }

  /** Name of the stage. */
  String stage() {
    return definition.name();
  }

  /**
   * The record as the stage sees it.
   *
   * @throws RuntimeException when the bytes are at fault, or retriable when something is
   *     unavailable
   */
  Arrival<I> decoded(ConsumerRecord<byte[], byte[]> record) {
    byte[] value = record.value();
    Optional<I> decoded =
        value == null
            ? Optional.empty()
            : Optional.ofNullable(
                definition.input().values().deserialize(record.topic(), record.headers(), value));
    return new Arrival<>(key(record), decoded, RecordOrigin.of(record), record.headers());
  }

  private static String key(ConsumerRecord<byte[], byte[]> record) {
    byte[] key = record.key();
    if (key == null || key.length == 0) {
      throw new SerializationException("The record has no key");
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(key)).toString();
    } catch (CharacterCodingException e) {
      throw new SerializationException("The key of the record is not UTF-8", e);
    }
  }

  /** What becomes of the arrival. */
  Judgement judged(ConsumerRecord<byte[], byte[]> record, Arrival<I> arrival) {
    return switch (definition.stage().process(arrival)) {
      case Outcome.Emit<O, R>(String key, O value) ->
          new Judgement(
              record,
              "emitted",
              "",
              Optional.of(encoded(arrival, key, value, definition.output())));
      case Outcome.Reject<O, R>(R rejection, String reason) ->
          new Judgement(
              record,
              StepMetrics.REJECTED,
              reason,
              Optional.of(encoded(arrival, arrival.key(), rejection, definition.rejections())));
      case Outcome.Skip<O, R>(String reason) ->
          new Judgement(record, "skipped", reason, Optional.empty());
    };
  }

  private <T> ProducerRecord<byte[], byte[]> encoded(
      Arrival<I> arrival, String key, T value, StageOutput<T> output) {
    Headers headers = headers(arrival, key, output);
    byte[] bytes = output.values().serialize(output.topic(), headers, value);
    return new ProducerRecord<>(output.topic(), null, key.getBytes(UTF_8), bytes, headers);
  }

  /** Headers that follow from what came in, so that a record sent in again gives the same. */
  private Headers headers(Arrival<I> arrival, String key, StageOutput<?> output) {
    RecordOrigin origin = arrival.origin();
    Headers headers =
        EventHeaders.of(
            new EventHeaders.Event(
                origin.topic() + "-" + origin.partition() + "-" + origin.offset(),
                definition.name(),
                output.eventType(),
                key,
                Instant.ofEpochMilli(origin.timestampMillis()),
                output.contentType()),
            EventHeaders.traceOf(arrival.headers()));
    Optional.ofNullable(arrival.headers().lastHeader(StageHeaders.REVISION))
        .ifPresent(headers::add);
    return headers;
  }
}
