package dev.pressline.ingest.door.log;

import dev.pressline.core.draft.Draft;
import dev.pressline.ingest.door.problem.Problem;
import dev.pressline.ingest.door.problem.ProblemException;
import dev.pressline.ingest.door.problem.ProblemKind;
import dev.pressline.stage.headers.EventHeaders;
import dev.pressline.stage.supervision.Failures;
import dev.pressline.stage.telemetry.Spans;
import dev.pressline.stage.telemetry.Spans.Step;
import dev.pressline.wire.Topic;
import dev.pressline.wire.client.DraftSender;
import dev.pressline.wire.client.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts drafts on the drafts topic as events of this service.
 *
 * <p>The producer is made when the first draft comes, so that the service starts while the broker
 * is away.
 */
public final class DraftLog implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DraftLog.class);
  private static final String SOURCE = "ingest-service";
  private static final String TYPE = "dev.pressline.draft";
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Topic<Draft> topic;
  private final Supplier<Producer<byte[], byte[]>> producers;
  private final Spans spans;
  private final InstantSource clock;
  private Optional<DraftSender> sender = Optional.empty();

  /**
   * A log that is not connected yet.
   *
   * @param producers makes the one producer
   * @param spans told of each draft that the log has
   */
  public DraftLog(
      Topic<Draft> topic,
      Supplier<Producer<byte[], byte[]>> producers,
      Spans spans,
      InstantSource clock) {
    this.topic = topic;
    this.producers = producers;
    this.spans = spans;
    this.clock = clock;
  }

  /**
   * Sends a draft; waits while the producer has no room.
   *
   * @param trace W3C {@code traceparent} of the request, empty when it has none
   * @return its ticket; fails with a {@link ProblemException}
   */
  public CompletableFuture<Ticket> send(Draft draft, String trace) {
    Instant begun = clock.instant();
    Headers headers = headers(draft, trace);
    try {
      return sender()
          .send(draft, headers)
          .whenComplete(
              (_, failure) -> {
                if (failure == null) {
                  spans.ended(() -> step(draft, headers, trace, begun));
                }
              })
          .exceptionallyCompose(DraftLog::failed);
    } catch (RuntimeException e) {
      return failed(e);
    }
  }

  @Override
  public synchronized void close() {
    sender.ifPresent(DraftSender::close);
  }

  private synchronized DraftSender sender() {
    DraftSender made = sender.orElseGet(() -> new DraftSender(topic, producers.get()));
    sender = Optional.of(made);
    return made;
  }

  private Step step(Draft draft, Headers headers, String trace, Instant begun) {
    return new Step(
        "draft",
        EventHeaders.traceOf(headers),
        trace,
        begun,
        clock.instant(),
        Map.of(
            Step.POST,
            draft.postId().value(),
            "messaging.system",
            "kafka",
            "messaging.operation.type",
            "send",
            "messaging.destination.name",
            topic.name()));
  }

  private Headers headers(Draft draft, String trace) {
    return EventHeaders.of(
        EventHeaders.Event.avro(
            UUID.randomUUID().toString(), SOURCE, TYPE, draft.postId().value(), clock.instant()),
        trace);
  }

  private static CompletableFuture<Ticket> failed(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException e && e.getCause() != null ? e.getCause() : failure;
    return CompletableFuture.failedFuture(new ProblemException(problem(cause)));
  }

  private static Problem problem(Throwable failure) {
    if (Failures.find(failure, RecordTooLargeException.class).isPresent()) {
      return Problem.of(
          ProblemKind.BODY_TOO_LARGE, "The draft is larger than a record of the log may be.");
    }
    LOG.atWarn()
        .addKeyValue("reason", Failures.summary(failure))
        .log("Draft not taken: the log does not answer");
    return Problem.of(
            ProblemKind.LOG_UNAVAILABLE,
            "The log did not confirm the draft in time; it may have it or not.")
        .retryAfter(PAUSE);
  }
}
