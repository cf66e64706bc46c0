package dev.pressline.stage;

import static dev.pressline.stage.StageBench.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pressline.stage.internal.StageRunner;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.kafka.support.KafkaHeaders;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StageIT {
  private StageBench bench;
  private String name = "";
  private Optional<StageRunner> runner = Optional.empty();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @BeforeAll
  void startBroker(@TempDir Path folder) {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    bench = new StageBench(folder);
  }

  @AfterAll
  void stopBroker() {
    bench.close();
  }

  @BeforeEach
  void nameTheStage(TestInfo test) {
    name = test.getTestMethod().orElseThrow().getName();
  }

  @AfterEach
  void stopStage() {
    runner.ifPresent(StageRunner::stop);
  }

  private void start(Stage<String, String, String> stage) {
    StageRunner started =
        bench.runner(StageBench.definition(name, stage), StageBench.settings("a"), meters);
    runner = Optional.of(started);
    started.start();
    await().until(() -> health().getStatus().equals(Status.UP));
  }

  private Health health() {
    return runner.orElseThrow().health().health();
  }

  private static Outcome<String, String> echo(Arrival<String> arrival) {
    return new Outcome.Emit<>(arrival.key(), arrival.value().orElse("(gone)"));
  }

  private void awaitOut(int count) {
    await().untilAsserted(() -> assertThat(bench.committed(name + ".out")).hasSize(count));
  }

  private double counted(String outcome) {
    return meters
        .get("pressline.stage.records")
        .tags("stage", name, "outcome", outcome)
        .counters()
        .stream()
        .mapToDouble(io.micrometer.core.instrument.Counter::count)
        .sum();
  }

  @Test
  void theResultsOfAKeyKeepTheOrderOfItsRecords() {
    // Given
    start(StageIT::echo);

    // When
    for (int i = 0; i < 300; i++) {
      bench.send(name + ".in", "key-" + i % 7, "value-" + i);
    }

    // Then
    awaitOut(300);
    var out = bench.committed(name + ".out");
    for (int k = 0; k < 7; k++) {
      int key = k;
      assertThat(StageBench.valuesOf("key-" + k, out))
          .containsExactlyElementsOf(
              IntStream.range(0, 300)
                  .filter(i -> i % 7 == key)
                  .mapToObj(i -> "value-" + i)
                  .toList());
    }
    assertThat(counted("emitted")).isEqualTo(300);
  }

  @Test
  void aResultIsACloudEventOfTheSameTrace() {
    // Given
    start(StageIT::echo);
    var draft = new ProducerRecord<>(name + ".in", "k".getBytes(UTF_8), "v".getBytes(UTF_8));
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    draft.headers().add("traceparent", ("00-" + trace + "-00f067aa0ba902b7-01").getBytes(UTF_8));
    draft.headers().add("pressline-revision", "42".getBytes(UTF_8));

    // When
    bench.send(draft);

    // Then
    awaitOut(1);
    var source = bench.committed(name + ".in").getFirst();
    var result = bench.committed(name + ".out").getFirst();
    assertThat(header(result, "ce_specversion")).isEqualTo("1.0");
    assertThat(header(result, "ce_id")).isEqualTo(name + ".in-" + source.partition() + "-0");
    assertThat(header(result, "ce_type")).isEqualTo("test.letter");
    assertThat(header(result, "ce_source")).isEqualTo("/pressline/" + name);
    assertThat(header(result, "ce_subject")).isEqualTo("k");
    assertThat(header(result, "ce_time"))
        .isEqualTo(java.time.Instant.ofEpochMilli(source.timestamp()).toString());
    assertThat(header(result, "content-type")).isEqualTo("text/plain");
    assertThat(header(result, "traceparent")).matches("00-" + trace + "-[0-9a-f]{16}-01");
    assertThat(header(result, "pressline-revision")).isEqualTo("42");
    assertThat(result.partition()).isEqualTo(source.partition());
  }

  @Test
  void aRefusalGoesToTheRejectionsAndATombstoneArrivesEmpty() {
    // Given
    start(
        arrival ->
            switch (arrival.value().orElse("(gone)")) {
              case "bad" -> new Outcome.Reject<>("because");
              case "dull" -> new Outcome.Skip<>("dull");
              case String text -> new Outcome.Emit<>(arrival.key(), text);
            });

    // When
    bench.send(name + ".in", "a", "bad");
    bench.send(name + ".in", "b", "dull");
    bench.send(new ProducerRecord<>(name + ".in", "c".getBytes(UTF_8), null));

    // Then
    awaitOut(1);
    await().until(() -> bench.committedOffsets(name + "-service") == 3);
    assertThat(bench.committedValues(name + ".out")).containsExactly("(gone)");
    var rejections = bench.committed(name + ".rejections");
    assertThat(rejections)
        .singleElement()
        .satisfies(
            rejection -> {
              assertThat(rejection.key()).asString().isEqualTo("a");
              assertThat(header(rejection, "ce_type")).isEqualTo("test.rejection");
            });
    assertThat(counted("skipped")).isEqualTo(1);
  }

  @Test
  void aPoisonRecordIsDeadLetteredAsItCameWhileTheRestFlows() {
    // Given
    start(StageIT::echo);
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
    assertThat(bench.committedOffsets(name + "-service")).isLessThanOrEqualTo(1);

    // When
    outage.set(false);

    // Then
    awaitOut(3);
    assertThat(bench.committedValues(name + ".out")).containsExactly("free", "needs it", "next");
    assertThat(bench.committed(name + ".in-dlt")).isEmpty();
    assertThat(health().getStatus()).isEqualTo(Status.UP);
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
  }

  @Test
  void aRecordWithoutAReadableKeyIsDeadLettered() {
    start(StageIT::echo);
    byte[] key = {(byte) 0xC3, (byte) 0x28};

    bench.send(new ProducerRecord<>(name + ".in", 1, key, "v".getBytes(UTF_8)));

    await().until(() -> bench.committed(name + ".in-dlt").size() == 1);
    assertThat(bench.committed(name + ".in-dlt").getFirst().key()).isEqualTo(key);
  }
}
