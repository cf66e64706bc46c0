package dev.pressline.publish.gate;

import static dev.pressline.publish.PostWords.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.stage.headers.EventHeaders;
import dev.pressline.stage.telemetry.Spans.Step;
import io.micrometer.core.instrument.search.RequiredSearch;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GateTelemetryTest extends AbstractGateTest {
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
    gate.takes(post("a").enriched(), traced());

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
