package dev.pressline.enrich;

import dev.pressline.core.enrichment.EnrichedEvent;
import dev.pressline.core.enrichment.EnrichedEvent.EnrichedPost;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostEvent;
import dev.pressline.core.post.Revision;
import dev.pressline.core.verdict.Rejection;
import dev.pressline.stage.Arrival;
import dev.pressline.stage.Outcome;
import dev.pressline.stage.RecordOrigin;
import dev.pressline.stage.Stage;
import java.util.Optional;
import java.util.function.Function;

/**
 * Enriches posts anew that somebody asks for. The number of a request comes from when and where the
 * log took it, as that of a revision does, so that it is the same when it is read again.
 */
final class AnewStage implements Stage<PostEvent, EnrichedEvent, Rejection> {
  private final Function<Post, Enrichment> firstPass;

  AnewStage(Function<Post, Enrichment> firstPass) {
    this.firstPass = firstPass;
  }

  @Override
  public Outcome<EnrichedEvent, Rejection> process(Arrival<PostEvent> arrival) {
    return arrival.value().orElse(null) instanceof Post post
        ? new Outcome.Emit<>(
            arrival.key(),
            new EnrichedPost(
                post,
                firstPass.apply(post),
                Optional.empty(),
                Optional.of(number(arrival.origin()))))
        : new Outcome.Skip<>("no-post");
  }

  private static Revision number(RecordOrigin request) {
    return Revision.of(request.timestampMillis(), request.offset());
  }
}
