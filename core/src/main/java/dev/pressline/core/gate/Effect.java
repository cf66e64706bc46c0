package dev.pressline.core.gate;

import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.verdict.Rejection;
import dev.pressline.core.verdict.Verdict;
import java.util.Optional;

/** What follows from a decision of the gate, for others to read. */
public sealed interface Effect {
  /** W3C {@code traceparent} of what caused it; empty when it had none. */
  String trace();

  /**
   * Add to the log of record.
   *
   * @param anew the request to enrich the post anew that led to it
   */
  record Publish(Publication publication, Optional<Revision> anew, String trace)
      implements Effect {}

  /**
   * Tell what became of a draft.
   *
   * @param anew the request to enrich the post anew that is answered
   */
  record Answer(Verdict verdict, Optional<Revision> anew, String trace) implements Effect {}

  /** Tell why a draft is refused. */
  record Refuse(Rejection rejection, String trace) implements Effect {}

  /** Tell or ask the owner of the site's paths. */
  record Ask(Claim claim, String trace) implements Effect {}
}
