package dev.pressline.store.webhook.outbox;

/** What is thought of an endpoint after a call. */
public enum Verdict {
  /** It has taken what it was told. */
  TAKEN,
  /** So it has, after failures. */
  RECOVERED,
  /** It is called again later. */
  FAILED,
  /** It takes other posts, and is not told of this version of this one any more. */
  GIVEN_UP,
  /** It is not called any more before its settings change. */
  DISABLED
}
