package dev.pressline.ingest.door.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.pressline.contracts.Topics;
import dev.pressline.core.draft.Draft;
import dev.pressline.core.draft.WithdrawalRequest;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.ingest.door.access.Grant;
import dev.pressline.ingest.door.answers.KnownRevisions;
import dev.pressline.ingest.door.answers.Watches;
import dev.pressline.ingest.door.log.DraftLog;
import dev.pressline.ingest.door.log.Fingerprint;
import dev.pressline.ingest.door.log.Repeats;
import dev.pressline.ingest.door.problem.ProblemException;
import dev.pressline.ingest.door.problem.ProblemKind;
import dev.pressline.ingest.door.request.ExpectedRevision;
import dev.pressline.ingest.door.request.Wishes;
import dev.pressline.stage.telemetry.Spans;
import dev.pressline.wire.PipelineTopics;
import dev.pressline.wire.registry.LocalSchemaRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The time-out only ends a test that waits for ever. */
@Timeout(60)
class DoorTest {
  private static final PostId POST = new PostId("blog/a");
  private static final Draft DRAFT =
      new WithdrawalRequest(POST, "blog", new Withdrawal.Gone(), Optional.empty());

  private final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(
          false, new RoundRobinPartitioner(), new ByteArraySerializer(), new ByteArraySerializer());
  private final Watches watches = new Watches("site", 10);
  private final AtomicBoolean complete = new AtomicBoolean(true);
  private volatile Thread sender = Thread.currentThread();
  private final Door door =
      new Door(
          new DraftLog(
              new PipelineTopics(Topics.withPrefix("test."), new LocalSchemaRegistry()).drafts(),
              () -> producer,
              Spans.NONE,
              () -> Instant.EPOCH),
          new Repeats(10, Duration.ofHours(1), () -> 0),
          Fingerprint::of,
          new Door.Answers(complete::get, watches, new KnownRevisions("site")));

  @Test
  void ofTwoWhoExpectTheSameRevisionOneIsTooLate() {
    // Given
    Wishes wishes = expecting(new Revision(Long.MIN_VALUE));
    CompletableFuture<Taken> one = submit(wishes);
    await().until(() -> producer.history().size() == 1);

    // When
    CompletableFuture<Taken> other = submit(wishes);
    await().until(() -> sender.getState() == Thread.State.WAITING || producer.history().size() > 1);
    producer.completeNext();

    // Then
    assertThat(one.join()).isInstanceOf(Taken.Only.class);
    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(other::join)
        .satisfies(
            e ->
                assertThat(((ProblemException) e.getCause()).problem().kind())
                    .isEqualTo(ProblemKind.REVISION_MOVED_ON));
    assertThat(producer.history()).hasSize(1);
  }

  @Test
  void nothingIsSentUnderAConditionThatCannotBeCheckedYet() {
    complete.set(false);

    ProblemException refusal =
        catchThrowableOfType(
            ProblemException.class, () -> door.submit(order(expecting(new Revision(5)))));

    assertThat(refusal.problem().kind()).isEqualTo(ProblemKind.STILL_STARTING);
    assertThat(producer.history()).isEmpty();
  }

  @Test
  void whenTheLogDoesNotAnswerNobodyWaitsAnyLonger() {
    CompletableFuture<Taken> taken = door.submit(order(waiting()));
    assertThat(watches.openCount()).isOne();

    producer.errorNext(new TimeoutException("no broker"));

    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(taken::join)
        .satisfies(
            e ->
                assertThat(((ProblemException) e.getCause()).problem().kind())
                    .isEqualTo(ProblemKind.LOG_UNAVAILABLE));
    assertThat(watches.openCount()).isZero();
  }

  @Test
  void aDraftGoesOutAsAnEventWithTheTraceOfItsRequest() {
    String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    door.submit(order(new Wishes(Optional.empty(), Optional.empty(), Optional.empty(), trace)))
        .cancel(true);

    var headers = producer.history().getFirst().headers();
    assertThat(
            new String(
                headers.lastHeader("traceparent").value(), java.nio.charset.StandardCharsets.UTF_8))
        .startsWith("00-0af7651916cd43dd8448eb211c80319c-");
    assertThat(headers.lastHeader("ce_subject").value()).asString().isEqualTo("blog/a");
  }

  private CompletableFuture<Taken> submit(Wishes wishes) {
    CompletableFuture<Taken> result = new CompletableFuture<>();
    sender =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    result.complete(door.submit(order(wishes)).join());
                  } catch (RuntimeException e) {
                    result.completeExceptionally(e);
                  }
                });
    return result;
  }

  private static Order order(Wishes wishes) {
    return new Order(new Grant("cms", Set.of("blog")), DRAFT, wishes);
  }

  private static Wishes expecting(Revision revision) {
    return new Wishes(
        Optional.empty(),
        Optional.of(new ExpectedRevision.NothingNewer(revision)),
        Optional.empty(),
        "");
  }

  private static Wishes waiting() {
    return new Wishes(Optional.empty(), Optional.empty(), Optional.of(Duration.ofMinutes(5)), "");
  }
}
