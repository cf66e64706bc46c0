package dev.pressline.ingest.door.answers;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.wire.client.Settlement;
import java.util.concurrent.CompletableFuture;

/** Somebody waits for what becomes of a draft of one post. Opened before the draft is sent. */
public final class Watch implements AutoCloseable {
  private final Watches watches;
  private final PostId postId;
  private final CompletableFuture<Settlement> settlement = new CompletableFuture<>();
  private boolean expecting;
  private Revision revision = new Revision(0);

  Watch(Watches watches, PostId postId) {
    this.watches = watches;
    this.postId = postId;
  }

  /** What becomes of the revision; asked for one revision only. */
  public CompletableFuture<Settlement> settlementOf(Revision draft) {
    watches.expect(this, draft);
    return settlement.copy();
  }

  /** Nobody waits any longer. */
  @Override
  public void close() {
    watches.close(this);
  }

  PostId postId() {
    return postId;
  }

  void expect(Revision draft) {
    expecting = true;
    revision = draft;
  }

  void look(PostAnswers answers) {
    if (expecting) {
      answers.settlementOf(revision).ifPresent(settlement::complete);
    }
  }

  /** Whether it was not settled yet and now is. */
  boolean settle(Settlement deadLettered) {
    return settlement.complete(deadLettered);
  }
}
