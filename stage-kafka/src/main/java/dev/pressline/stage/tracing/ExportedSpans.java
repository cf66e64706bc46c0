package dev.pressline.stage.tracing;

import dev.pressline.stage.telemetry.Spans;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Sends spans to an OTLP endpoint, in batches and in the background. When the endpoint is away or
 * slow, spans are dropped and nobody waits.
 */
public final class ExportedSpans implements Spans, AutoCloseable {
  private static final Duration DELAY = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int MOST_WAITING = 8_192;
  private static final AttributeKey<String> SERVICE = AttributeKey.stringKey("service.name");

  private final GivenIds ids = new GivenIds();
  private final SdkTracerProvider provider;
  private final Tracer tracer;

  /**
   * Spans of a service.
   *
   * @param endpoint address that takes spans by OTLP over HTTP
   */
  public ExportedSpans(String service, String endpoint) {
    this(
        service, OtlpHttpSpanExporter.builder().setEndpoint(endpoint).setTimeout(PATIENCE).build());
  }

  ExportedSpans(String service, SpanExporter exporter) {
    this.provider =
        SdkTracerProvider.builder()
            .setIdGenerator(ids)
            .setSampler(Sampler.parentBased(Sampler.alwaysOn()))
            .setResource(Resource.getDefault().toBuilder().put(SERVICE, service).build())
            .addSpanProcessor(
                BatchSpanProcessor.builder(exporter)
                    .setScheduleDelay(DELAY)
                    .setMaxQueueSize(MOST_WAITING)
                    .build())
            .build();
    this.tracer = provider.get("dev.pressline");
  }

  @Override
  public void ended(Supplier<Step> step) {
    Step over = step.get();
    TraceContext.of(over.context()).ifPresent(context -> export(over, context));
  }

  private void export(Step step, TraceContext context) {
    SpanBuilder builder =
        tracer
            .spanBuilder(step.name())
            .setSpanKind(SpanKind.CONSUMER)
            .setStartTimestamp(step.begun());
    Optional<TraceContext> cause = TraceContext.of(step.cause());
    builder.setParent(
        cause
            .map(parent -> Context.root().with(Span.wrap(parent.remote())))
            .orElseGet(Context::root));
    step.facts().forEach(builder::setAttribute);
    ids.are(context);
    try {
      builder.startSpan().end(step.ended());
    } finally {
      ids.areTaken();
    }
  }

  /** Sends what waits, and waits for that a moment. */
  @Override
  public void close() {
    var unused = provider.shutdown().join(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }
}
