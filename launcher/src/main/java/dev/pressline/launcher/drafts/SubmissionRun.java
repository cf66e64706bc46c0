package dev.pressline.launcher.drafts;

import dev.pressline.core.draft.Draft;
import dev.pressline.core.post.PostId;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.launcher.drafts.VerdictTracker.Counts;
import dev.pressline.launcher.pipeline.CommandFailedException;
import dev.pressline.launcher.pipeline.DraftSender;
import dev.pressline.launcher.pipeline.PipelineConnection;
import dev.pressline.launcher.pipeline.VerdictReader;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;

/** Submits drafts and waits for the verdict on each of them. Belongs to one thread. */
public final class SubmissionRun implements AutoCloseable {
  /** The store whose receipt a published draft waits for unless others are named. */
  public static final String REQUIRED_STORE = "site";

  private static final Duration POLL = Duration.ofMillis(50);
  private static final Duration SILENCE = Duration.ofSeconds(60);
  private static final int WINDOW = 1_000;

  private final VerdictReader reader;
  private final DraftSender sender;
  private final Set<String> stores;
  private final BiConsumer<Counts, Boolean> progress;

  /** A run on a pipeline that waits for {@value #REQUIRED_STORE} alone. */
  public SubmissionRun(PipelineConnection connection, BiConsumer<Counts, Boolean> progress) {
    this(connection, Set.of(REQUIRED_STORE), progress);
  }

  /**
   * A run on a pipeline, connected from now until it is closed.
   *
   * @param stores that must have what was published
   * @param progress is told the counts often, and whether nothing has arrived for a minute
   */
  public SubmissionRun(
      PipelineConnection connection, Set<String> stores, BiConsumer<Counts, Boolean> progress) {
    this.stores = Set.copyOf(stores);
    this.progress = progress;
    this.reader = new VerdictReader(connection);
    try {
      this.sender = new DraftSender(connection);
    } catch (RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  /** Something to submit and what people call it. */
  public sealed interface Labelled {
    /** What people call it. */
    Label label();

    /** A draft ready to be sent. */
    record Ready(Draft draft, Label label) implements Labelled {
      /** A draft that is the whole of what has the name: a file, or a post by its id. */
      public Ready(Draft draft, String name) {
        this(draft, Label.of(name));
      }
    }

    /** A draft that the pipeline has judged as it is; it is not sent again. */
    record AsBefore(PostId postId, Label label) implements Labelled {}

    /** A file of which no draft could be made. */
    record Unreadable(PostId postId, Label label, Refusal refusal) implements Labelled {}
  }

  /**
   * Sends every draft and returns when all are settled. May be called again, for other drafts.
   *
   * @throws CommandFailedException when the log does not take a draft
   */
  public VerdictTracker run(Iterator<Labelled> drafts) {
    VerdictTracker tracker = new VerdictTracker(stores);
    Deque<CompletableFuture<Ticket>> sent = new ArrayDeque<>();
    long lastNews = System.nanoTime();
    int settled = 0;
    reader.skipToNow();
    while (drafts.hasNext() || !sent.isEmpty() || tracker.openCount() > 0) {
      send(drafts, sent, tracker);
      collect(sent, tracker);
      reader.poll(tracker, POLL);
      Counts counts = tracker.counts();
      if (counts.settled() != settled) {
        settled = counts.settled();
        lastNews = System.nanoTime();
      }
      progress.accept(counts, System.nanoTime() - lastNews > SILENCE.toNanos());
    }
    return tracker;
  }

  private void send(
      Iterator<Labelled> drafts, Deque<CompletableFuture<Ticket>> sent, VerdictTracker tracker) {
    if (!drafts.hasNext()) {
      return;
    }
    while (drafts.hasNext() && sent.size() + tracker.openCount() < WINDOW) {
      switch (drafts.next()) {
        case Labelled.Ready(Draft draft, Label label) -> sent.add(sender.send(draft, label));
        case Labelled.AsBefore asBefore -> tracker.on(asBefore);
        case Labelled.Unreadable unreadable -> tracker.on(unreadable);
      }
    }
    if (!drafts.hasNext()) {
      // Nothing more will join what the sender gathers.
      sender.flush();
    }
  }

  @Override
  public void close() {
    sender.close();
    reader.close();
  }

  private static void collect(Deque<CompletableFuture<Ticket>> sent, VerdictTracker tracker) {
    while (!sent.isEmpty() && sent.peek().isDone()) {
      try {
        tracker.expect(sent.remove().join());
      } catch (CompletionException e) {
        throw new CommandFailedException(
            "The log did not take a draft: " + CommandFailedException.rootMessage(e), e);
      }
    }
  }
}
