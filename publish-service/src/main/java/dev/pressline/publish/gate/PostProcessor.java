package dev.pressline.publish.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressline.core.enrichment.EnrichedEvent;
import dev.pressline.core.gate.Arrival;
import dev.pressline.core.gate.Claim;
import dev.pressline.core.gate.Gate;
import dev.pressline.core.gate.GateEvent;
import dev.pressline.core.gate.PostState;
import dev.pressline.core.post.PostId;
import dev.pressline.core.verdict.Rejection.RecordPosition;
import dev.pressline.publish.gate.PostStore.Due;
import dev.pressline.publish.gate.codec.GateSerdes;
import dev.pressline.stage.headers.EventHeaders;
import dev.pressline.stage.supervision.Failures;
import dev.pressline.wire.PipelineTopics;
import dev.pressline.wire.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The posts half of the gate: decides about what comes in, what is answered and what is due. */
final class PostProcessor extends CarefulProcessor {
  private static final Logger LOG = LoggerFactory.getLogger(PostProcessor.class);
  private static final Duration LOOK_AT_CLOCK = Duration.ofMillis(200);
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);
  private static final int DUE_AT_ONCE = 1_000;

  private final InstantSource clock;
  private final Gate gate;
  private final GateTopics topics;
  private final GateSerdes serdes;
  private final Outbox outbox;
  private final PostStore posts;

  /**
   * What the posts half works with besides its topics.
   *
   * @param clock by which schedules are judged
   * @param pace of all processors
   * @param telemetry of all processors
   */
  record Surroundings(InstantSource clock, CommitPace pace, GateTelemetry telemetry) {}

  PostProcessor(
      ProcessorContext<byte[], byte[]> context,
      Surroundings surroundings,
      Gate gate,
      GateTopics topics,
      GateSerdes serdes) {
    super(context, topics.largestRecord(), surroundings.pace(), surroundings.telemetry());
    this.clock = surroundings.clock();
    this.gate = gate;
    this.topics = topics;
    this.serdes = serdes;
    this.outbox = new Outbox(topics, serdes);
    this.posts =
        new PostStore(
            context.getStateStore(PostStore.NAME), serdes, topics.contracts().publications());
    context.schedule(
        LOOK_AT_CLOCK, PunctuationType.WALL_CLOCK_TIME, _ -> whatIsDue(clock.instant()));
  }

  @Override
  Work workOut(Record<byte[], byte[]> record, RecordMetadata at) {
    GateEvent event = at.topic().equals(topics.answers()) ? answered(record) : arrived(record, at);
    if (isWithdrawalAgain(event, at)) {
      return new Work(() -> {}, List.of());
    }
    if (!event.postId().value().equals(new String(record.key(), UTF_8))) {
      throw new IllegalArgumentException("the record's key is not the id of its post");
    }
    return decided(event, clock.instant());
  }

  private GateEvent arrived(Record<byte[], byte[]> record, RecordMetadata at) {
    PipelineTopics contracts = topics.contracts();
    Topic<EnrichedEvent> source =
        Stream.of(contracts.secondPass(), contracts.enrichedAnew())
            .filter(topic -> at.topic().equals(topic.name()))
            .findFirst()
            .orElseGet(contracts::enrichedPosts);
    EnrichedEvent event =
        present(source.values().deserializer().deserialize(source.name(), record.value()));
    return new GateEvent.Arrived(
        new Arrival(
            event,
            new RecordPosition(at.topic(), at.partition(), at.offset()),
            EventHeaders.traceOf(record.headers())));
  }

  /** The second pass hands withdrawals on so that its topic forgets the text; they were judged. */
  private boolean isWithdrawalAgain(GateEvent event, RecordMetadata at) {
    return at.topic().equals(topics.contracts().secondPass().name())
        && event instanceof GateEvent.Arrived(var arrival)
        && arrival.event() instanceof EnrichedEvent.PassedWithdrawal;
  }

  private GateEvent answered(Record<byte[], byte[]> record) {
    Claim.Answer answer =
        present(serdes.answers().deserializer().deserialize(topics.answers(), record.value()));
    return new GateEvent.Answered(answer);
  }

  private static <T> T present(T value) {
    return Optional.ofNullable(value)
        .orElseThrow(() -> new IllegalArgumentException("a tombstone means nothing here"));
  }

  private Work decided(GateEvent event, Instant now) {
    Optional<PostState> before = posts.find(event.postId());
    return gate.on(before, event, now)
        .map(
            decision -> {
              List<PostStore.Write> writes = posts.change(before, decision.state());
              List<Outgoing> send =
                  decision.effects().stream().map(effect -> outbox.recordOf(effect, now)).toList();
              return new Work(() -> posts.apply(writes), send);
            })
        .orElseGet(() -> new Work(() -> {}, List.of()));
  }

  private void whatIsDue(Instant now) {
    for (Due due : posts.dueUntil(now, DUE_AT_ONCE)) {
      try {
        carryOut(attempted(() -> decided(new GateEvent.TimeCame(due.postId()), now)), now);
        forgetStale(due);
      } catch (KafkaException e) {
        throw e;
      } catch (RuntimeException e) {
        postpone(due, now, e);
      }
    }
  }

  /** A postponed entry may lie beside the time that the post itself remembers. */
  private void forgetStale(Due due) {
    Optional<Instant> next = posts.find(due.postId()).flatMap(PostState::nextDue);
    if (!next.equals(Optional.of(due.at()))) {
      posts.apply(List.of(PostStore.forget(due)));
    }
  }

  /** The post itself is at fault, or our code: it is tried again later, and the others go on. */
  private void postpone(Due due, Instant now, RuntimeException failure) {
    PostId postId = due.postId();
    LOG.atError()
        .addKeyValue("postId", postId)
        .addKeyValue("stage", "gate")
        .addKeyValue("reason", Failures.kind(failure))
        .log("Post could not be shown or withdrawn at its time, trying again in a minute");
    List<PostStore.Write> writes = new ArrayList<>();
    writes.add(PostStore.forget(due));
    writes.add(PostStore.remember(new Due(now.plus(AFTER_FAILURE), postId)));
    posts.apply(writes);
  }
}
