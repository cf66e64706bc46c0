package dev.pressline.ingest.door.answers;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.ingest.door.problem.Problem;
import dev.pressline.ingest.door.problem.ProblemException;
import dev.pressline.ingest.door.problem.ProblemKind;
import dev.pressline.wire.client.Answer;
import dev.pressline.wire.client.Settlement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Hands what the pipeline says to those who wait for it. Thread-safe.
 *
 * <p>A post is watched before its draft is sent, so no answer comes too early. What was said about
 * other posts lately is kept as well, for requests that are repeated.
 */
public final class Watches {
  private static final int RECENT_POSTS = 2_000;
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final String store;
  private final int most;
  private final Map<PostId, Watched> watched = new HashMap<>();
  private final Map<PostId, PostAnswers> recent =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PostId, PostAnswers> eldest) {
          return size() > RECENT_POSTS;
        }
      };
  private int open;

  private record Watched(PostAnswers answers, List<Watch> watches) {}

  /**
   * Nobody watches yet.
   *
   * @param store whose receipts count
   * @param most watches at once
   */
  public Watches(String store, int most) {
    this.store = store;
    this.most = most;
  }

  /**
   * Begins to watch a post.
   *
   * @throws ProblemException when too many watch already
   */
  public synchronized Watch open(PostId postId) {
    if (open >= most) {
      throw new ProblemException(
          Problem.of(ProblemKind.TOO_BUSY, "%d requests wait for posts to be live.".formatted(open))
              .withRemedy("Send it without wait=live, or after the time that Retry-After says.")
              .retryAfter(PAUSE));
    }
    open++;
    Watch watch = new Watch(this, postId);
    watched
        .computeIfAbsent(postId, id -> new Watched(answersOf(id), new ArrayList<>()))
        .watches()
        .add(watch);
    return watch;
  }

  /** Takes what the pipeline says. */
  public synchronized void on(Answer answer) {
    switch (answer) {
      case Answer.Judged(var verdict) -> {
        PostAnswers answers = answersOf(verdict.postId());
        answers.add(verdict);
        look(verdict.postId(), answers);
      }
      case Answer.Refused(var rejection) -> {
        if (rejection.concerns(Set.of(store))) {
          PostAnswers answers = answersOf(rejection.postId());
          answers.add(rejection);
          look(rejection.postId(), answers);
        }
      }
      case Answer.Stored(var receipt) -> {
        if (receipt.store().equals(store)) {
          PostAnswers answers = answersOf(receipt.postId());
          answers.add(receipt);
          look(receipt.postId(), answers);
        }
      }
      case Answer.DeadLettered(var postId, var topic, var message) ->
          deadLettered(postId, new Settlement.DeadLettered(topic, message));
      case Answer.Unreadable _ -> {
        // Tells of no post; whoever reads the answers logs it.
      }
    }
  }

  /** How many wait. */
  public synchronized int openCount() {
    return open;
  }

  synchronized void expect(Watch watch, Revision revision) {
    watch.expect(revision);
    watch.look(answersOf(watch.postId()));
  }

  synchronized void close(Watch watch) {
    Watched entry = watched.get(watch.postId());
    if (entry != null && entry.watches().remove(watch)) {
      open--;
      if (entry.watches().isEmpty()) {
        watched.remove(watch.postId());
        recent.put(watch.postId(), entry.answers());
      }
    }
  }

  private PostAnswers answersOf(PostId postId) {
    Watched entry = watched.get(postId);
    return entry != null
        ? entry.answers()
        : recent.computeIfAbsent(postId, id -> new PostAnswers());
  }

  /** Whoever is answered may close its watch on the spot, hence the copy. */
  private void look(PostId postId, PostAnswers answers) {
    Watched entry = watched.get(postId);
    if (entry != null) {
      List.copyOf(entry.watches()).forEach(watch -> watch.look(answers));
    }
  }

  /** A dead letter does not say its revision: the oldest draft that waits is meant. */
  private void deadLettered(PostId postId, Settlement settlement) {
    Watched entry = watched.get(postId);
    if (entry != null) {
      for (Watch watch : entry.watches()) {
        if (watch.settle(settlement)) {
          return;
        }
      }
    }
  }
}
