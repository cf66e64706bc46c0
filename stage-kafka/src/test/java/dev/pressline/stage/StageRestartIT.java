package dev.pressline.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pressline.stage.internal.StageRunner;
import dev.pressline.stage.topics.TopicCreation;
import dev.pressline.stage.topics.TopicSpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class StageRestartIT extends AbstractStageIT {
  private StageRunner started(String name, String instance, Stage<String, String, String> stage) {
    StageRunner runner = bench.runner(StageBench.definition(name, stage), instance);
    runner.start();
    await().until(() -> runner.health().health().getStatus().equals(Status.UP));
    return runner;
  }

  private void send(String name, int from, int to) {
    IntStream.range(from, to).forEach(i -> bench.send(name + ".in", "key-" + i % 11, "" + i));
  }

  private void assertEachOnceInOrder(String name, int count) {
    await()
        .untilAsserted(
            () -> assertThat(bench.committed(name + ".out")).hasSizeGreaterThanOrEqualTo(count));
    var out = bench.committed(name + ".out");
    assertThat(out).hasSize(count);
    for (int k = 0; k < 11; k++) {
      int key = k;
      List<String> expected =
          IntStream.range(0, count).filter(i -> i % 11 == key).mapToObj(i -> "" + i).toList();
      assertThat(StageBench.valuesOf("key-" + k, out)).containsExactlyElementsOf(expected);
    }
  }

  @Test
  void aStageStartedAgainGoesOnWhereItStopped() {
    // Given
    StageRunner first = started("restart", "a", AbstractStageIT::echo);
    send("restart", 0, 200);
    first.stop();
    send("restart", 200, 400);

    // When
    StageRunner second = started("restart", "a", AbstractStageIT::echo);

    // Then
    assertEachOnceInOrder("restart", 400);
    second.stop();
  }

  @Test
  void instancesThatComeAndGoLoseNothingAndRepeatNothing() {
    // Given
    StageRunner first = started("instances", "a", AbstractStageIT::echo);
    send("instances", 0, 150);

    // When
    StageRunner second = started("instances", "b", AbstractStageIT::echo);
    send("instances", 150, 300);
    first.stop();
    send("instances", 300, 450);
    StageRunner third = started("instances", "c", AbstractStageIT::echo);
    second.stop();
    send("instances", 450, 600);

    // Then
    assertEachOnceInOrder("instances", 600);
    third.stop();
  }

  @Test
  void aProducerFencedInTheMiddleOfABatchIsReplacedAndTheBatchDoneOnce() {
    // Given
    AtomicBoolean fenced = new AtomicBoolean();
    StageRunner runner =
        started(
            "fenced",
            "a",
            arrival -> {
              if (arrival.value().orElse("").equals("60") && fenced.compareAndSet(false, true)) {
                fence("fenced-service-a-0");
              }
              return echo(arrival);
            });
    send("fenced", 0, 50);
    await().until(() -> bench.committed("fenced.out").size() == 50);

    // When
    send("fenced", 50, 100);

    // Then
    assertEachOnceInOrder("fenced", 100);
    assertThat(fenced).isTrue();
    assertThat(runner.health().health().getStatus()).isEqualTo(Status.UP);
    assertThat(bench.committed("fenced.in-dlt")).isEmpty();
    runner.stop();
  }

  /** Somebody else takes the transactional id, as a broker's timeout would. */
  private void fence(String transactionalId) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bench.bootstrapServers(), "transactional.id", transactionalId);
    try (var other =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      other.initTransactions();
    }
  }

  @Test
  void aStageStopsAtOnceWhileItWaitsForAnOutageToEnd() {
    // Given
    StageRunner runner =
        started(
            "stops",
            "a",
            _ -> {
              throw new org.apache.kafka.common.errors.TimeoutException("nobody answers");
            });
    send("stops", 0, 10);
    await().until(() -> runner.health().health().getStatus().equals(Status.OUT_OF_SERVICE));

    // When
    long before = System.nanoTime();
    runner.stop();

    // Then
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    assertThat(bench.committedOffsets("stops-service")).isZero();
  }

  @Test
  void aStagePreparesUntilItCanAndStartsWithoutWhatCannotBe() {
    // Given
    Queue<RuntimeException> failures =
        new ConcurrentLinkedQueue<>(
            List.of(
                new org.apache.kafka.common.errors.TimeoutException("not yet"),
                new IllegalStateException("never")));
    StageDefinition<String, String, String> definition =
        StageBench.prepared(
            StageBench.definition("prepared", AbstractStageIT::echo),
            () -> {
              throw failures.remove();
            });

    // When
    StageRunner runner = bench.runner(definition, "a");
    runner.start();
    send("prepared", 0, 10);

    // Then
    assertEachOnceInOrder("prepared", 10);
    assertThat(failures).isEmpty();
    runner.stop();
  }

  @Test
  void aStageWhoseTopicHasAnotherNumberOfPartitionsSaysWhatToMend() {
    // Given
    StageDefinition<String, String, String> definition =
        StageBench.definition("mismatch", AbstractStageIT::echo);
    TopicSpec in = definition.topics().getFirst();
    new TopicCreation(bench.connection())
        .ensure(List.of(new TopicSpec(in.name(), 2, (short) 1, in.cleanup(), true, 1_000_000)));

    // When
    StageRunner runner = bench.runner(definition, "a");
    runner.start();

    // Then
    await().until(() -> runner.health().health().getStatus().equals(Status.DOWN));
    assertThat(runner.health().health().getDetails().get("what"))
        .asString()
        .contains("Topic mismatch.in has 2 partitions");
    runner.stop();
  }
}
