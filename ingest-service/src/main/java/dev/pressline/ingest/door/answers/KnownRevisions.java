package dev.pressline.ingest.door.answers;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.verdict.Outcome;
import dev.pressline.wire.client.Answer;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The newest revision of every post that this instance has heard of. Thread-safe.
 *
 * <p>A draft counts from the moment this door has sent it, or somebody has said that it changed its
 * post: a verdict, or a receipt. One that was refused, superseded or found unchanged counts no
 * longer: the post is as it was. Everything may be said again, in any order.
 */
public final class KnownRevisions {
  private static final int RECENT_DRAFTS = 2_000;

  private final String store;
  private final Map<PostId, Revision> changed = new HashMap<>();
  private final Map<PostId, TreeSet<Revision>> undecided = new HashMap<>();

  /** Drafts that changed nothing: the answer can be here before the log's acknowledgement. */
  private final Set<Draft> idle =
      Collections.newSetFromMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Draft, Boolean> eldest) {
              return size() > RECENT_DRAFTS;
            }
          });

  private record Draft(PostId postId, Revision revision) {}

  /**
   * Nothing is known yet.
   *
   * @param store whose receipts count
   */
  public KnownRevisions(String store) {
    this.store = store;
  }

  /** The log has taken a draft of ours. */
  public synchronized void sent(PostId postId, Revision revision) {
    if (isNewer(postId, revision) && !idle.contains(new Draft(postId, revision))) {
      undecided.computeIfAbsent(postId, id -> new TreeSet<>()).add(revision);
    }
  }

  /** Takes what the pipeline says. */
  public synchronized void on(Answer answer) {
    switch (answer) {
      case Answer.Judged(var verdict) -> {
        if (verdict.outcome() == Outcome.UNCHANGED || verdict.outcome() == Outcome.SUPERSEDED) {
          changedNothing(verdict.postId(), verdict.revision());
        } else {
          changed(verdict.postId(), verdict.revision());
        }
      }
      case Answer.Refused(var rejection) ->
          changedNothing(rejection.postId(), rejection.revision());
      case Answer.Stored(var receipt) -> {
        if (receipt.store().equals(store)) {
          changed(receipt.postId(), receipt.revision());
        }
      }
      case Answer.DeadLettered(var postId, var _, var _) -> undecided.remove(postId);
      case Answer.Unreadable _ -> {
        // Tells of no post; whoever reads the answers logs it.
      }
    }
  }

  /** The newest revision that changed the post, or still may; empty when none is known. */
  public synchronized Optional<Revision> newestOf(PostId postId) {
    Optional<Revision> waiting = Optional.ofNullable(undecided.get(postId)).map(TreeSet::last);
    Optional<Revision> known = Optional.ofNullable(changed.get(postId));
    return waiting.isPresent() ? waiting : known;
  }

  private void changed(PostId postId, Revision revision) {
    if (isNewer(postId, revision)) {
      changed.put(postId, revision);
    }
    TreeSet<Revision> waiting = undecided.get(postId);
    if (waiting != null) {
      waiting.headSet(revision, true).clear();
      forgetIfEmpty(postId, waiting);
    }
  }

  private void changedNothing(PostId postId, Revision revision) {
    idle.add(new Draft(postId, revision));
    TreeSet<Revision> waiting = undecided.get(postId);
    if (waiting != null) {
      waiting.remove(revision);
      forgetIfEmpty(postId, waiting);
    }
  }

  private void forgetIfEmpty(PostId postId, TreeSet<Revision> waiting) {
    if (waiting.isEmpty()) {
      undecided.remove(postId);
    }
  }

  private boolean isNewer(PostId postId, Revision revision) {
    Revision known = changed.get(postId);
    return known == null || revision.isNewerThan(known);
  }
}
