package dev.pressline.core.gate;

import dev.pressline.core.enrichment.EnrichedEvent;
import dev.pressline.core.post.PostId;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.site.SiteSettings;
import dev.pressline.core.verdict.Outcome;
import dev.pressline.core.verdict.Rejection;
import dev.pressline.core.verdict.Rejection.RecordPosition;
import dev.pressline.core.verdict.Verdict;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A gate and a path book in memory; claims are answered when the test says so. */
final class GateBench {
  static final SiteSettings BLOG =
      new SiteSettings(
          "blog",
          "Blog",
          "A blog",
          URI.create("https://example.org/"),
          "en",
          ZoneOffset.UTC,
          Optional.empty(),
          ":year/:month/:day/:title/");

  final List<Publication> publications = new ArrayList<>();
  final List<Verdict> verdicts = new ArrayList<>();
  final List<Rejection> rejections = new ArrayList<>();
  private final Gate gate;
  private final Map<PostId, PostState> states = new HashMap<>();
  private final Map<String, PathBook.Entry> book = new HashMap<>();
  private final Deque<Claim> claims = new ArrayDeque<>();
  private Instant now = PostFixture.MONDAY.plusSeconds(86_400);
  private long offset;

  GateBench() {
    this(BLOG);
  }

  GateBench(SiteSettings... sites) {
    this.gate = new Gate(List.of(sites));
  }

  /** Comes in, and every claim is answered at once. */
  GateBench takes(EnrichedEvent event) {
    takesWithoutAnswers(event);
    answersClaims();
    return this;
  }

  GateBench takes(PostFixture post) {
    return takes(post.enriched());
  }

  GateBench takesWithoutAnswers(EnrichedEvent event) {
    happens(
        new GateEvent.Arrived(
            new Arrival(event, new RecordPosition("enriched-posts", 0, offset++), "trace")));
    return this;
  }

  void answersClaims() {
    while (answersOneClaim()) {
      // Answers may lead to further claims.
    }
  }

  boolean answersOneClaim() {
    Claim claim = claims.poll();
    if (claim == null) {
      return false;
    }
    PathBook.Ruling ruling = PathBook.decide(claim, key -> Optional.ofNullable(book.get(key)));
    ruling.changed().forEach(entry -> book.put(entry.key(), entry));
    ruling.answer().ifPresent(answer -> happens(new GateEvent.Answered(answer)));
    return true;
  }

  /** The clock moves, and whatever is due by then happens in its order. */
  GateBench waitsUntil(Instant time) {
    now = time;
    states.values().stream()
        .filter(state -> state.nextDue().isPresent())
        .map(PostState::postId)
        .sorted()
        .forEach(id -> happens(new GateEvent.TimeCame(id)));
    answersClaims();
    return this;
  }

  PostState stateOf(String id) {
    return Optional.ofNullable(states.get(new PostId("blog/" + id))).orElseThrow();
  }

  List<Outcome> outcomes() {
    return verdicts.stream().map(Verdict::outcome).toList();
  }

  List<String> refusals() {
    return rejections.stream().map(rejection -> rejection.refusal().code()).toList();
  }

  Publication lastPublication() {
    return publications.getLast();
  }

  private void happens(GateEvent event) {
    gate.on(Optional.ofNullable(states.get(event.postId())), event, now)
        .ifPresent(
            decision -> {
              states.put(event.postId(), decision.state());
              decision.effects().forEach(this::follows);
            });
  }

  private void follows(Effect effect) {
    switch (effect) {
      case Effect.Publish(var publication, _, _) -> publications.add(publication);
      case Effect.Answer(var verdict, _, _) -> verdicts.add(verdict);
      case Effect.Refuse(var rejection, _) -> rejections.add(rejection);
      case Effect.Ask(var claim, _) -> claims.add(claim);
    }
  }
}
