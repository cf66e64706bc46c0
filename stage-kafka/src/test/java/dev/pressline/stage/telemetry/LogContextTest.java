package dev.pressline.stage.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class LogContextTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  @AfterEach
  void forget() {
    MDC.clear();
  }

  @Test
  void aLineSaysWhichRecordOfWhichPostIsWorkedOn() {
    try (var _ = LogContext.of("ingest", draft())) {
      assertThat(MDC.getCopyOfContextMap())
          .isEqualTo(
              Map.of(
                  "stage", "ingest",
                  "topic", "drafts",
                  "partition", "2",
                  "offset", "7",
                  "postId", "blog/tea",
                  "traceId", TRACE));
    }
  }

  @Test
  void afterTheRecordItIsAsBefore() {
    MDC.put("request", "1");

    try (var _ = LogContext.of("ingest", draft())) {
      try (var _ = LogContext.ofPost("blog/other")) {
        assertThat(MDC.get("postId")).isEqualTo("blog/other");
        assertThat(MDC.get("offset")).isEqualTo("7");
      }
      assertThat(MDC.get("postId")).isEqualTo("blog/tea");
    }

    assertThat(MDC.getCopyOfContextMap()).isEqualTo(Map.of("request", "1"));
  }

  private static ConsumerRecord<byte[], byte[]> draft() {
    var record =
        new ConsumerRecord<>("drafts", 2, 7, "blog/tea".getBytes(UTF_8), "text".getBytes(UTF_8));
    record.headers().add("traceparent", ("00-" + TRACE + "-00f067aa0ba902b7-01").getBytes(UTF_8));
    return record;
  }
}
