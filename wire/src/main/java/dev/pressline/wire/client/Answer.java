package dev.pressline.wire.client;

import dev.pressline.core.post.PostId;
import dev.pressline.core.publication.Receipt;
import dev.pressline.core.verdict.Rejection;
import dev.pressline.core.verdict.Rejection.RecordPosition;
import dev.pressline.core.verdict.Verdict;

/** One thing that the pipeline says about a draft. */
public sealed interface Answer {
  /** The gate has judged it. */
  record Judged(Verdict verdict) implements Answer {}

  /** A stage has refused it. */
  record Refused(Rejection rejection) implements Answer {}

  /** A store holds what it became. */
  record Stored(Receipt receipt) implements Answer {}

  /**
   * Our own code failed on a record of the post; which revision it was is not known.
   *
   * @param topic dead-letter topic that keeps the record
   * @param message of the failure
   */
  record DeadLettered(PostId postId, String topic, String message) implements Answer {}

  /** A record of an answer topic that cannot be read, such as one of a newer contract. */
  record Unreadable(RecordPosition position, String message) implements Answer {}
}
