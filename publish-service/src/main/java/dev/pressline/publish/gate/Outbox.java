package dev.pressline.publish.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressline.core.gate.Claim;
import dev.pressline.core.gate.Effect;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.verdict.Rejection;
import dev.pressline.core.verdict.Rejection.RecordPosition;
import dev.pressline.core.verdict.Verdict;
import dev.pressline.publish.gate.codec.GateSerdes;
import dev.pressline.stage.headers.EventHeaders;
import dev.pressline.stage.telemetry.StepMetrics;
import dev.pressline.wire.Topic;
import java.time.Instant;
import java.util.Optional;
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
      case Effect.Publish publish -> publication(publish, now);
      case Effect.Answer answer -> verdict(answer, now);
      case Effect.Refuse(var rejection, var trace) -> rejection(rejection, now, trace);
      case Effect.Ask(var claim, _) -> claim(claim, now);
    };
  }

  private Outgoing publication(Effect.Publish publish, Instant now) {
    Publication publication = publish.publication();
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
            publish.anew(),
            state);
    return about(
        PUBLICATIONS,
        topics.contracts().publications(),
        publication,
        event(id, "publication", publication.postId(), now),
        publish.trace());
  }

  private Outgoing verdict(Effect.Answer answer, Instant now) {
    Verdict verdict = answer.verdict();
    String id =
        versionId(
            verdict.postId(),
            verdict.revision().value(),
            verdict.enrichmentLevel(),
            answer.anew(),
            verdict.outcome().name());
    return about(
            VERDICTS,
            topics.contracts().verdicts(),
            verdict,
            event(id, "verdict", verdict.postId(), now),
            answer.trace())
        .answering(GateTelemetry.word(verdict.outcome()), "");
  }

  private Outgoing rejection(Rejection rejection, Instant now, String trace) {
    RecordPosition cause = rejection.cause();
    String id = cause.topic() + "-" + cause.partition() + "-" + cause.offset();
    return about(
            REJECTIONS,
            topics.contracts().rejections(),
            rejection,
            event(id, "rejection", rejection.postId(), now),
            trace)
        .answering(StepMetrics.REJECTED, rejection.refusal().code());
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
            EventHeaders.of(event, trace))
        .causedBy(trace);
  }

  private static String versionId(
      PostId postId, long revision, int level, Optional<Revision> anew, String state) {
    String request = anew.map(number -> "." + number.value()).orElse("");
    return postId + "@" + revision + "." + level + request + "-" + state;
  }
}
