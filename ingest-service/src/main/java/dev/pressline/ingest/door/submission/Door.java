package dev.pressline.ingest.door.submission;

import dev.pressline.core.draft.Draft;
import dev.pressline.core.post.PostId;
import dev.pressline.ingest.door.answers.KnownRevisions;
import dev.pressline.ingest.door.answers.Watch;
import dev.pressline.ingest.door.answers.Watches;
import dev.pressline.ingest.door.log.DraftLog;
import dev.pressline.ingest.door.log.Repeats;
import dev.pressline.ingest.door.problem.Problem;
import dev.pressline.ingest.door.problem.ProblemException;
import dev.pressline.ingest.door.problem.ProblemKind;
import dev.pressline.ingest.door.request.ExpectedRevision;
import dev.pressline.wire.client.Ticket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

/** Takes drafts that are allowed to be submitted. */
public final class Door {
  private static final Duration PAUSE = Duration.ofSeconds(2);

  /** Posts that can be changed under a condition at once. */
  private static final int TURNS = 64;

  private final DraftLog log;
  private final Repeats repeats;
  private final Function<Draft, String> fingerprints;
  private final Answers answers;
  private final List<ReentrantLock> turns =
      Stream.generate(ReentrantLock::new).limit(TURNS).toList();

  /**
   * What is known of what the pipeline says.
   *
   * @param complete whether everything said before the start is known
   */
  public record Answers(BooleanSupplier complete, Watches watches, KnownRevisions revisions) {}

  /**
   * A door.
   *
   * @param fingerprints tell contents of drafts apart
   */
  public Door(
      DraftLog log, Repeats repeats, Function<Draft, String> fingerprints, Answers answers) {
    this.log = log;
    this.repeats = repeats;
    this.fingerprints = fingerprints;
    this.answers = answers;
  }

  /**
   * Takes a draft. Returns as soon as it is on its way; waits only while the log has no room.
   *
   * @return what becomes of it; fails with a {@link ProblemException}
   * @throws ProblemException when it is not even sent
   */
  public CompletableFuture<Taken> submit(Order order) {
    return order
        .wishes()
        .waiting()
        .map(time -> submitAndWait(order, time))
        .orElseGet(() -> send(order).thenApply(Taken.Only::new));
  }

  private CompletableFuture<Taken> submitAndWait(Order order, Duration time) {
    Watch watch = answers.watches().open(order.draft().postId());
    try {
      return send(order)
          .thenCompose(ticket -> settled(watch, ticket, time))
          .whenComplete((taken, failure) -> watch.close());
    } catch (RuntimeException e) {
      watch.close();
      throw e;
    }
  }

  private static CompletableFuture<Taken> settled(Watch watch, Ticket ticket, Duration time) {
    return watch
        .settlementOf(ticket.revision())
        .<Taken>thenApply(settlement -> new Taken.AndSettled(ticket, settlement))
        .completeOnTimeout(
            new Taken.AndWaited(ticket, time), time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private CompletableFuture<Ticket> send(Order order) {
    return order
        .wishes()
        .idempotencyKey()
        .map(
            key ->
                repeats.once(
                    new Repeats.Key(order.grant().name(), key),
                    fingerprints.apply(order.draft()),
                    () -> sendNow(order)))
        .orElseGet(() -> sendNow(order));
  }

  private CompletableFuture<Ticket> sendNow(Order order) {
    return order
        .wishes()
        .expected()
        .map(expected -> sendInTurn(order, expected))
        .orElseGet(() -> sendOn(order));
  }

  /** Waits for the log, so that of two who expect the same revision the second sees the first. */
  private CompletableFuture<Ticket> sendInTurn(Order order, ExpectedRevision expected) {
    PostId postId = order.draft().postId();
    ReentrantLock turn = turns.get(Math.floorMod(postId.hashCode(), turns.size()));
    turn.lock();
    try {
      check(postId, expected);
      CompletableFuture<Ticket> ticket = sendOn(order);
      ticket.handle((taken, failure) -> true).join();
      return ticket;
    } finally {
      turn.unlock();
    }
  }

  private CompletableFuture<Ticket> sendOn(Order order) {
    PostId postId = order.draft().postId();
    return log.send(order.draft(), order.wishes().trace())
        .thenApply(
            ticket -> {
              answers.revisions().sent(postId, ticket.revision());
              return ticket;
            });
  }

  private void check(PostId postId, ExpectedRevision expected) {
    if (!answers.complete().getAsBoolean()) {
      throw new ProblemException(
          Problem.of(
                  ProblemKind.STILL_STARTING,
                  "This instance does not know the revisions of all posts yet.")
              .retryAfter(PAUSE));
    }
    expected.check(postId, answers.revisions().newestOf(postId));
  }
}
