package dev.pressline.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pressline.stage.internal.StageRunner;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** A stage on a broker, with topics named after the test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AbstractStageIT {
  StageBench bench;
  String name = "";
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

  void start(Stage<String, String, String> stage) {
    StageRunner started =
        bench.runner(StageBench.definition(name, stage), StageBench.settings("a"), meters);
    runner = Optional.of(started);
    started.start();
    await().until(() -> health().getStatus().equals(Status.UP));
  }

  Health health() {
    return runner.orElseThrow().health().health();
  }

  static Outcome<String, String> echo(Arrival<String> arrival) {
    return new Outcome.Emit<>(arrival.key(), arrival.value().orElse("(gone)"));
  }

  void awaitOut(int count) {
    await().untilAsserted(() -> assertThat(bench.committed(name + ".out")).hasSize(count));
  }

  double transactions(String result) {
    return meters
        .get("pressline.stage.transactions")
        .tags("stage", name, "result", result)
        .counter()
        .count();
  }

  double gauge(String what, String tag, String value) {
    return meters
        .get("pressline.stage." + what)
        .tags("stage", name)
        .tags(tag, value)
        .gauge()
        .value();
  }

  double counted(String outcome) {
    return meters
        .get("pressline.stage.records")
        .tags("stage", name, "outcome", outcome)
        .counters()
        .stream()
        .mapToDouble(io.micrometer.core.instrument.Counter::count)
        .sum();
  }
}
