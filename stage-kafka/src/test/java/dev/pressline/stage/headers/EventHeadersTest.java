package dev.pressline.stage.headers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.stage.RecordOrigin;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventHeadersTest {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

  @Test
  void theSameEventHasTheSameHeaders() {
    assertThat(EventHeaders.of(event("a"), "")).isEqualTo(EventHeaders.of(event("a"), ""));
  }

  @Test
  void aTraceGoesOnWithASpanOfItsOwn() {
    String trace =
        EventHeaders.traceOf(EventHeaders.of(event("a"), "00-" + TRACE + "-b7ad6b7169203331-00"));

    assertThat(trace)
        .matches("00-" + TRACE + "-[0-9a-f]{16}-00")
        .doesNotContain("b7ad6b7169203331");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "00-00000000000000000000000000000000-b7ad6b7169203331-01",
        "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
      })
  void withoutAValidTraceTheEventStartsOne(String cause) {
    String trace = EventHeaders.traceOf(EventHeaders.of(event("a"), cause));

    assertThat(trace).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01").doesNotContain(TRACE);
    assertThat(trace).isNotEqualTo(EventHeaders.traceOf(EventHeaders.of(event("b"), cause)));
  }

  @Test
  void aDeadLetterSentInAgainDoesNotKeepTheHeadersOfItsFirstFailure() {
    Headers came = new RecordHeaders().add("own", "kept".getBytes(UTF_8));
    RecordOrigin origin = new RecordOrigin("drafts", 3, 42, 1_000);

    Headers once = DeadLetterHeaders.of(came, origin, "group", new IllegalStateException("first"));
    Headers twice =
        DeadLetterHeaders.of(once, origin, "group", new IllegalStateException("second"));

    assertThat(twice.headers("own")).hasSize(1);
    assertThat(twice.headers("kafka_dlt-exception-message"))
        .singleElement()
        .satisfies(header -> assertThat(new String(header.value(), UTF_8)).isEqualTo("second"));
  }

  private static EventHeaders.Event event(String id) {
    return EventHeaders.Event.avro(id, "ingest", "test.event", "blog/a", Instant.EPOCH);
  }
}
