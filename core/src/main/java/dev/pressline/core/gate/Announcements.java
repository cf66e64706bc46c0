package dev.pressline.core.gate;

import dev.pressline.core.enrichment.EnrichedEvent;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostEvent;
import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.verdict.Outcome;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.core.verdict.Rejection;
import dev.pressline.core.verdict.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what follows from one turn of the gate. */
final class Announcements {
  private static final String STAGE = "publish";

  private final List<Effect> effects = new ArrayList<>();

  List<Effect> effects() {
    return List.copyOf(effects);
  }

  void publish(Publication publication, Optional<Revision> anew, String trace) {
    effects.add(new Effect.Publish(publication, anew, trace));
  }

  void ask(Claim claim, String trace) {
    effects.add(new Effect.Ask(claim, trace));
  }

  void answer(Arrival arrival, Outcome outcome, String message, Optional<String> url) {
    answer(arrival, outcome, message, url, Optional.empty());
  }

  void scheduled(Arrival arrival, String url, Instant dueAt) {
    String message = "It will be shown at " + dueAt + ".";
    answer(arrival, Outcome.SCHEDULED, message, Optional.of(url), Optional.of(dueAt));
  }

  private void answer(
      Arrival arrival,
      Outcome outcome,
      String message,
      Optional<String> url,
      Optional<Instant> dueAt) {
    PostEvent event = arrival.event().event();
    effects.add(
        new Effect.Answer(
            new Verdict(
                event.postId(),
                event.site(),
                event.revision(),
                arrival.version().level(),
                outcome,
                message,
                url,
                dueAt,
                sourcePath(arrival),
                event instanceof Post post ? post.warnings() : List.of()),
            arrival.anew(),
            arrival.trace()));
  }

  void expired(Publication last) {
    effects.add(
        new Effect.Answer(
            new Verdict(
                last.postId(),
                last.site(),
                last.revision(),
                last.enrichment().level(),
                Outcome.WITHDRAWN,
                "Its time was over, and it was taken off the site.",
                Optional.of(last.url()),
                Optional.empty(),
                last.content().sourcePath(),
                List.of()),
            Optional.empty(),
            ""));
  }

  void refuse(Arrival arrival, Refusal refusal) {
    PostEvent event = arrival.event().event();
    effects.add(
        new Effect.Refuse(
            new Rejection(
                event.postId(),
                event.site(),
                event.revision(),
                STAGE,
                refusal,
                sourcePath(arrival),
                arrival.cause()),
            arrival.trace()));
  }

  private static Optional<String> sourcePath(Arrival arrival) {
    return arrival.event() instanceof EnrichedEvent.EnrichedPost(var post, _, _, _)
        ? post.content().sourcePath()
        : Optional.empty();
  }
}
