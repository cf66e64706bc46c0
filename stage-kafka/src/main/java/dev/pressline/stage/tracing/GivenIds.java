package dev.pressline.stage.tracing;

import io.opentelemetry.sdk.trace.IdGenerator;

/**
 * Gives the next span of this thread the ids that it has already: those in the headers of what the
 * step sent.
 */
final class GivenIds implements IdGenerator {
  private static final IdGenerator OTHERWISE = IdGenerator.random();

  private final ThreadLocal<TraceContext> next = new ThreadLocal<>();

  void are(TraceContext context) {
    next.set(context);
  }

  void areTaken() {
    next.remove();
  }

  @Override
  public String generateSpanId() {
    TraceContext given = next.get();
    return given == null ? OTHERWISE.generateSpanId() : given.spanId();
  }

  @Override
  public String generateTraceId() {
    TraceContext given = next.get();
    return given == null ? OTHERWISE.generateTraceId() : given.traceId();
  }
}
