package dev.pressline.core.gate;

import dev.pressline.core.post.PostId;

/** What makes the gate decide about a post. */
public sealed interface GateEvent {
  /** The post meant. */
  PostId postId();

  /** A version of the post, or its withdrawal, came in. */
  record Arrived(Arrival arrival) implements GateEvent {
    @Override
    public PostId postId() {
      return arrival.event().event().postId();
    }
  }

  /** The owner of the site's paths answered. */
  record Answered(Claim.Answer answer) implements GateEvent {
    @Override
    public PostId postId() {
      return answer.postId();
    }
  }

  /** A time set for the post may have come: see {@link PostState#nextDue()}. */
  record TimeCame(PostId postId) implements GateEvent {}
}
