package dev.pressline.stage;

import static dev.pressline.stage.StageBench.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.kafka.support.KafkaHeaders;

class StageFailureIT extends AbstractStageIT {
  @Test
  void aPoisonRecordIsDeadLetteredAsItCameWhileTheRestFlows() {
    // Given
    start(AbstractStageIT::echo);
    byte[] poison = {(byte) 0xFF, 0, 1, 2};
    var record = new ProducerRecord<>(name + ".in", "k".getBytes(UTF_8), poison);
    record.headers().add("mine", "kept".getBytes(UTF_8));

    // When
    bench.send(name + ".in", "k", "before");
    bench.send(record);
    bench.send(name + ".in", "k", "after");

    // Then
    awaitOut(2);
    assertThat(bench.committedValues(name + ".out")).containsExactly("before", "after");
    var source = bench.committed(name + ".in").get(1);
    var letter = bench.committed(name + ".in-dlt").getFirst();
    assertThat(letter.value()).isEqualTo(poison);
    assertThat(letter.key()).asString().isEqualTo("k");
    assertThat(letter.partition()).isEqualTo(source.partition());
    assertThat(header(letter, "mine")).isEqualTo("kept");
    assertThat(header(letter, KafkaHeaders.DLT_ORIGINAL_TOPIC)).isEqualTo(name + ".in");
    assertThat(number(letter, KafkaHeaders.DLT_ORIGINAL_PARTITION)).isEqualTo(source.partition());
    assertThat(number(letter, KafkaHeaders.DLT_ORIGINAL_OFFSET)).isEqualTo(1);
    assertThat(number(letter, KafkaHeaders.DLT_ORIGINAL_TIMESTAMP)).isEqualTo(source.timestamp());
    assertThat(header(letter, KafkaHeaders.DLT_ORIGINAL_TIMESTAMP_TYPE))
        .isEqualTo(source.timestampType().toString());
    assertThat(header(letter, KafkaHeaders.DLT_EXCEPTION_FQCN)).endsWith("SerializationException");
    assertThat(header(letter, KafkaHeaders.DLT_EXCEPTION_MESSAGE))
        .isEqualTo("These bytes are no text");
    assertThat(counted("dead-lettered")).isEqualTo(1);
  }

  private static long number(
      org.apache.kafka.clients.consumer.ConsumerRecord<?, ?> record, String header) {
    ByteBuffer bytes = ByteBuffer.wrap(record.headers().lastHeader(header).value());
    return bytes.remaining() == Integer.BYTES ? bytes.getInt() : bytes.getLong();
  }

  @Test
  void aRecordOnWhichTheCodeFailsIsDeadLetteredAfterThreeTries() {
    // Given
    Map<String, AtomicInteger> tries = new ConcurrentHashMap<>();
    start(
        arrival -> {
          String text = arrival.value().orElseThrow();
          int nth = tries.computeIfAbsent(text, _ -> new AtomicInteger()).incrementAndGet();
          return switch (text) {
            case "throws" -> throw new IllegalArgumentException("a fault of ours");
            case "overflows" -> throw new StackOverflowError();
            case String once when once.equals("throws once") && nth == 1 ->
                throw new IllegalStateException("only once");
            case String _ -> echo(arrival);
          };
        });

    // When
    for (String text : List.of("one", "throws", "overflows", "throws once", "two")) {
      bench.send(name + ".in", "k", text);
    }

    // Then
    awaitOut(3);
    assertThat(bench.committedValues(name + ".out")).containsExactly("one", "throws once", "two");
    assertThat(bench.committedValues(name + ".in-dlt")).containsExactly("throws", "overflows");
    assertThat(tries.get("throws")).hasValue(3);
    assertThat(tries.get("overflows")).hasValue(3);
    assertThat(tries.get("one")).hasValue(1);
  }

  @Test
  void anOutageHoldsTheBatchUntilItIsOverAndDeadLettersNothing() {
    // Given
    AtomicBoolean outage = new AtomicBoolean(true);
    AtomicInteger tries = new AtomicInteger();
    start(
        arrival -> {
          if (arrival.value().orElseThrow().equals("needs it") && outage.get()) {
            tries.incrementAndGet();
            throw new IllegalStateException(new TimeoutException("nobody answers"));
          }
          return echo(arrival);
        });

    // When
    bench.send(name + ".in", "k", "free");
    bench.send(name + ".in", "k", "needs it");
    bench.send(name + ".in", "k", "next");

    // Then
    await().until(() -> tries.get() > 5);
    assertThat(health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    assertThat(health().getDetails()).containsKeys("what", "businessImpact", "whatToDo", "since");
    assertThat(gauge("state", "state", "backing-off")).isEqualTo(1);
    await().until(() -> gauge("behind", "stage", name) > 0.1);
    assertThat(bench.committedOffsets(name + "-service")).isLessThanOrEqualTo(1);

    // When
    outage.set(false);

    // Then
    awaitOut(3);
    assertThat(bench.committedValues(name + ".out")).containsExactly("free", "needs it", "next");
    assertThat(bench.committed(name + ".in-dlt")).isEmpty();
    await().until(() -> health().getStatus().equals(Status.UP));
    assertThat(gauge("state", "state", "working")).isEqualTo(1);
    await().until(() -> gauge("behind", "stage", name) == 0);
    await().until(() -> gauge("lag", "stage", name) == 0);
  }

  @Test
  void aResultTooLargeForItsTopicDeadLettersTheRecordAlone() {
    // Given
    start(
        arrival -> {
          String text = arrival.value().orElseThrow();
          boolean grows = text.startsWith("grow");
          return new Outcome.Emit<>(arrival.key(), grows ? text.repeat(1_000_000) : text);
        });

    // When
    for (String text : List.of("one", "grow", "two", "grow too", "three")) {
      bench.send(name + ".in", "k", text);
    }

    // Then
    awaitOut(3);
    assertThat(bench.committedValues(name + ".out")).containsExactly("one", "two", "three");
    assertThat(bench.committedValues(name + ".in-dlt")).containsExactly("grow", "grow too");
    assertThat(transactions("aborted")).isPositive();
    assertThat(transactions("committed")).isPositive();
    assertThat(counted("dead-lettered")).isEqualTo(2);
  }

  @Test
  void aRecordWithoutAReadableKeyIsDeadLettered() {
    start(AbstractStageIT::echo);
    byte[] key = {(byte) 0xC3, (byte) 0x28};

    bench.send(new ProducerRecord<>(name + ".in", 1, key, "v".getBytes(UTF_8)));

    await().until(() -> bench.committed(name + ".in-dlt").size() == 1);
    assertThat(bench.committed(name + ".in-dlt").getFirst().key()).isEqualTo(key);
  }
}
