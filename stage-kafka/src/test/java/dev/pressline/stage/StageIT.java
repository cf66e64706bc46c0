package dev.pressline.stage;

import static dev.pressline.stage.StageBench.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class StageIT extends AbstractStageIT {
  @Test
  void theResultsOfAKeyKeepTheOrderOfItsRecords() {
    // Given
    start(AbstractStageIT::echo);

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
    await().until(() -> counted("emitted") == 300);
  }

  @Test
  void aResultIsACloudEventOfTheSameTrace() {
    // Given
    start(AbstractStageIT::echo);
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
              case "bad" -> new Outcome.Reject<>("because", "BAD");
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
}
