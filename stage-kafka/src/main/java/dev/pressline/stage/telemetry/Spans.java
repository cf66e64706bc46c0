package dev.pressline.stage.telemetry;

import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Told of each step on a post's way, for a tracing back end. Thread-safe; never fails and never
 * waits.
 */
@FunctionalInterface
public interface Spans {
  /** Nobody wants to know; a step costs nothing then. */
  Spans NONE = _ -> {};

  /** A step is over. Nobody asks for it when nobody wants to know. */
  void ended(Supplier<Step> step);

  /**
   * A step on a post's way.
   *
   * @param name what was done, one of few words
   * @param context the step's own W3C {@code traceparent}, as what it sent carries it
   * @param cause the {@code traceparent} of what caused it; empty for the first of a trace
   * @param facts by the names of OpenTelemetry's semantic conventions or, below {@code pressline.},
   *     our own; never content
   */
  record Step(
      String name,
      String context,
      String cause,
      Instant begun,
      Instant ended,
      Map<String, String> facts) {
    /** Fact: the id of the post. */
    public static final String POST = "pressline.post.id";

    /** Fact: the stage or store. */
    public static final String STAGE = "pressline.stage";

    /** Fact: what became of the record. */
    public static final String OUTCOME = "pressline.outcome";

    public Step {
      facts = Map.copyOf(facts);
    }
  }
}
