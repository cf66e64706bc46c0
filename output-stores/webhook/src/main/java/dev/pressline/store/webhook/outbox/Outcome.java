package dev.pressline.store.webhook.outbox;

import java.time.Duration;
import java.util.Optional;

/** What came of a call. */
public sealed interface Outcome {
  /** The endpoint has taken it. */
  record Taken() implements Outcome {}

  /** The endpoint wants to be called no more (410). */
  record Unwanted() implements Outcome {}

  /**
   * The endpoint has not taken it.
   *
   * @param reason in a few words, without the endpoint's address
   * @param pause that the endpoint has asked for
   */
  record Failed(String reason, Optional<Duration> pause) implements Outcome {}
}
