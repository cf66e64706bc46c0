package dev.pressline.publish.gate;

import static dev.pressline.publish.PostWords.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.stage.headers.EventHeaders;
import dev.pressline.stage.telemetry.Spans.Step;
import io.micrometer.core.instrument.search.RequiredSearch;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateTelemetryTest {
  private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  @TempDir Path stateFolder;
  private GateDriver gate;

  @BeforeEach
  void start() {
    gate = GateDriver.start(stateFolder);
  }

  @AfterEach
  void stop() {
    gate.close();
  }

  @Test
  void everyAnswerIsCountedByItsOutcome() {
    gate.takes(post("a").enriched(), post("a").enriched(), post("b").at("/a/").enriched());

    assertThat(counted("published")).isEqualTo(1);
    assertThat(counted("unchanged") + counted("superseded")).isEqualTo(1);
    assertThat(counted("rejected")).isEqualTo(1);
    assertThat(counted("withdrawn")).isZero();
    assertThat(
            meter("pressline.stage.rejections").tag("reason", "PERMALINK_TAKEN").counter().count())
        .isEqualTo(1);
  }

  @Test
  void whatCannotBeReadIsCountedAsADeadLetter() {
    gate.takesRaw("blog/a", new byte[] {1, 2, 3});

    assertThat(
            meter("pressline.stage.records")
                .tags("outcome", "dead-lettered", "reason", "undecodable")
                .counter()
                .count())
        .isEqualTo(1);
  }

  @Test
  void onlyWhatArrivesFromOthersIsMeasured() {
    gate.takes(post("a").enriched());
    gate.waits(Duration.ofSeconds(1));

    assertThat(meter("pressline.stage.latency").timer().count()).isEqualTo(1);
    assertThat(meter("pressline.stage.behind").gauge().value()).isZero();
  }

  @Test
  void theStepsOfADecisionBelongToTheTraceOfWhatArrived() {
    Headers headers = new RecordHeaders();
    headers.add("traceparent", TRACE.getBytes(UTF_8));

    gate.takes(post("a").enriched(), headers);

    String publication = EventHeaders.traceOf(gate.publicationRecords().getFirst().headers());
    assertThat(gate.steps)
        .extracting(Step::name)
        .containsExactlyInAnyOrder("gate publications", "gate verdicts");
    assertThat(gate.steps).extracting(Step::cause).containsOnly(TRACE);
    assertThat(gate.steps).extracting(Step::context).contains(publication);
  }

  private double counted(String outcome) {
    return meter("pressline.stage.records").tag("outcome", outcome).counter().count();
  }

  private RequiredSearch meter(String name) {
    return gate.meters.get(name).tag("stage", "gate");
  }
}
