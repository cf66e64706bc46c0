package dev.pressline.publish.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressline.core.gate.Claim;
import dev.pressline.core.gate.Effect;
import dev.pressline.core.post.PostId;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.verdict.Rejection;
import dev.pressline.core.verdict.Rejection.RecordPosition;
import dev.pressline.core.verdict.Verdict;
import dev.pressline.publish.gate.codec.GateSerdes;
import dev.pressline.stage.headers.EventHeaders;
import dev.pressline.wire.Topic;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Turns what follows from a decision into records. */
final class Outbox {
  static final String PUBLICATIONS = "to-publications";
  static final String VERDICTS = "to-verdicts";
  static final String REJECTIONS = "to-rejections";
  static final String CLAIMS = "to-claims";

  private final GateTopics topics;
  private final GateSerdes serdes;

  Outbox(GateTopics topics, GateSerdes serdes) {
    this.topics = topics;
    this.serdes = serdes;
  }

  Outgoing recordOf(Effect effect, Instant now) {
    return switch (effect) {
      case Effect.Publish(var publication, var trace) -> publication(publication, now, trace);
      case Effect.Answer(var verdict, var trace) -> verdict(verdict, now, trace);
      case Effect.Refuse(var rejection, var trace) -> rejection(rejection, now, trace);
      case Effect.Ask(var claim, _) -> claim(claim, now);
    };
  }

  private Outgoing publication(Publication publication, Instant now, String trace) {
    String state =
        switch (publication.state()) {
          case Publication.State.Live _ -> "live";
          case Publication.State.Withdrawn _ -> "withdrawn";
        };
    String id =
        versionId(
            publication.postId(),
            publication.revision().value(),
            publication.enrichment().level(),
            state);
    return about(
        PUBLICATIONS,
        topics.contracts().publications(),
        publication,
        event(id, "publication", publication.postId(), now),
        trace);
  }

  private Outgoing verdict(Verdict verdict, Instant now, String trace) {
    String id =
        versionId(
            verdict.postId(),
            verdict.revision().value(),
            verdict.enrichmentLevel(),
            verdict.outcome().name());
    return about(
        VERDICTS,
        topics.contracts().verdicts(),
        verdict,
        event(id, "verdict", verdict.postId(), now),
        trace);
  }

  private Outgoing rejection(Rejection rejection, Instant now, String trace) {
    RecordPosition cause = rejection.cause();
    String id = cause.topic() + "-" + cause.partition() + "-" + cause.offset();
    return about(
        REJECTIONS,
        topics.contracts().rejections(),
        rejection,
        event(id, "rejection", rejection.postId(), now),
        trace);
  }

  /** The answer finds its way by post and ticket; the trace waits with the post. */
  private Outgoing claim(Claim claim, Instant now) {
    return Outgoing.of(
        CLAIMS,
        claim.site().getBytes(UTF_8),
        serdes.claims().serializer().serialize(topics.claims(), claim),
        now.toEpochMilli(),
        new RecordHeaders());
  }

  private static EventHeaders.Event event(String id, String kind, PostId postId, Instant now) {
    return EventHeaders.Event.avro(id, "publish", "dev.pressline." + kind, postId.value(), now);
  }

  private static <V> Outgoing about(
      String sink, Topic<V> topic, V value, EventHeaders.Event event, String trace) {
    return Outgoing.of(
        sink,
        event.subject().getBytes(UTF_8),
        topic.values().serializer().serialize(topic.name(), value),
        event.time().toEpochMilli(),
        EventHeaders.of(event, trace));
  }

  private static String versionId(PostId postId, long revision, int level, String state) {
    return postId + "@" + revision + "." + level + "-" + state;
  }
}
