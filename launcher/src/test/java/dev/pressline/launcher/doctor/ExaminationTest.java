package dev.pressline.launcher.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.doctor.Examination.Look;
import dev.pressline.launcher.doctor.check.Finding;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ExaminationTest {
  private static final Finding FINE = new Finding.Fine("moon", "It shines.");
  private static final Finding WORRY =
      new Finding.Worry("sea", "It rises.", "Feet get wet.", "Climb.");
  private static final Finding WRONG =
      new Finding.Wrong("sun", "It is gone.", "It is dark.", "Light a lamp.");

  @Test
  void whatHangsOrFailsHoldsUpNothingElse() {
    CountDownLatch never = new CountDownLatch(1);

    List<Finding> findings =
        assertTimeout(
            Duration.ofSeconds(10),
            () ->
                Examination.of(
                    List.of(
                        new Look("hanging", () -> waitFor(never)),
                        new Look(
                            "failing",
                            () -> {
                              throw new IllegalStateException("may not");
                            }),
                        new Look("moon", () -> List.of(FINE))),
                    Duration.ofSeconds(1)));

    assertThat(findings).extracting(Finding::subject).containsExactly("hanging", "failing", "moon");
    assertThat(findings.get(0).what()).contains("no answer within 1 s");
    assertThat(findings.get(1).what()).isEqualTo("They could not be looked at: may not.");
    assertThat(findings.get(2)).isEqualTo(FINE);
  }

  @Test
  void theWorstComesFirstAndTheLastLineCounts() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Diagnosis diagnosis = new Diagnosis(List.of(FINE, WORRY, WRONG));

    diagnosis.print(new Terminal(stream, stream, false, false));

    assertThat(diagnosis.isHealthy()).isFalse();
    assertThat(new Diagnosis(List.of(FINE)).isHealthy()).isTrue();
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "wrong   sun            It is gone.",
            "                       It means: It is dark.",
            "                       Do: Light a lamp.",
            "worry   sea            It rises.",
            "                       It means: Feet get wet.",
            "                       Do: Climb.",
            "fine    moon           It shines.",
            "1 wrong, 1 to worry about, 1 fine");
  }

  @Test
  void machinesGetTheSame() throws Exception {
    JsonNode json = new ObjectMapper().readTree(new Diagnosis(List.of(FINE, WORRY, WRONG)).json());

    assertThat(json.at("/summary/wrong").asInt()).isEqualTo(1);
    assertThat(json.at("/findings/0/severity").asText()).isEqualTo("wrong");
    assertThat(json.at("/findings/0/remedy").asText()).isEqualTo("Light a lamp.");
    assertThat(json.at("/findings/2/severity").asText()).isEqualTo("fine");
    assertThat(json.at("/findings/2").has("remedy")).isFalse();
  }

  private static List<Finding> waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return List.of();
  }
}
