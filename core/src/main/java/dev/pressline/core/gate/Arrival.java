package dev.pressline.core.gate;

import dev.pressline.core.enrichment.EnrichedEvent;
import dev.pressline.core.enrichment.EnrichedEvent.EnrichedPost;
import dev.pressline.core.post.Revision;
import dev.pressline.core.verdict.Rejection.RecordPosition;
import java.util.Optional;

/**
 * A post or a withdrawal that reached the gate.
 *
 * @param cause record that brought it
 * @param trace W3C {@code traceparent} it travelled with, passed on with what follows from it;
 *     empty when it had none
 */
public record Arrival(EnrichedEvent event, RecordPosition cause, String trace) {
  /** The request to enrich the post anew that it answers. */
  Optional<Revision> anew() {
    return event instanceof EnrichedPost(_, _, _, var request) ? request : Optional.empty();
  }

  /** What is newer of the post. */
  public Version version() {
    return Version.of(event);
  }
}
