package dev.pressline.stage.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.stage.telemetry.Spans.Step;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class ExportedSpansTest {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String CAUSE = "00-" + TRACE + "-b7ad6b7169203331-01";
  private static final String OWN = "00-" + TRACE + "-00f067aa0ba902b7-01";
  private static final Instant BEGUN = Instant.parse("2026-01-01T00:00:00Z");

  private final List<SpanData> exported = new CopyOnWriteArrayList<>();

  @Test
  void aSpanHasTheIdsThatTheRecordsCarryAlready() {
    tell(step(OWN, CAUSE));

    SpanData span = exported.getFirst();
    assertThat(span.getTraceId()).isEqualTo(TRACE);
    assertThat(span.getSpanId()).isEqualTo("00f067aa0ba902b7");
    assertThat(span.getParentSpanId()).isEqualTo("b7ad6b7169203331");
    assertThat(span.getEndEpochNanos() - span.getStartEpochNanos()).isEqualTo(40_000_000);
    assertThat(span.getAttributes().get(AttributeKey.stringKey("pressline.post.id")))
        .isEqualTo("blog/tea");
    assertThat(span.getResource().getAttribute(AttributeKey.stringKey("service.name")))
        .isEqualTo("ingest-service");
  }

  @Test
  void theFirstSpanOfATraceHasNoParent() {
    tell(step(OWN, ""));

    assertThat(exported.getFirst().getTraceId()).isEqualTo(TRACE);
    assertThat(exported.getFirst().getParentSpanContext().isValid()).isFalse();
  }

  @Test
  void whatTheCallerDoesNotWantSampledIsNotExported() {
    tell(step("00-" + TRACE + "-00f067aa0ba902b7-00", "00-" + TRACE + "-b7ad6b7169203331-00"));

    assertThat(exported).isEmpty();
  }

  @Test
  void aStepWithoutAContextIsPassedOver() {
    tell(step("nonsense", CAUSE));

    assertThat(exported).isEmpty();
  }

  private void tell(Step step) {
    try (var spans = new ExportedSpans("ingest-service", new Collecting())) {
      spans.ended(() -> step);
    }
  }

  private static Step step(String context, String cause) {
    return new Step(
        "ingest", context, cause, BEGUN, BEGUN.plusMillis(40), Map.of(Step.POST, "blog/tea"));
  }

  private final class Collecting implements SpanExporter {
    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
      exported.addAll(spans);
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }
}
