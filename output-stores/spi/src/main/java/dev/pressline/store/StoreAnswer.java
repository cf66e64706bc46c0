package dev.pressline.store;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.verdict.Refusal;
import java.util.Optional;

/** What a store says about one publication. */
public sealed interface StoreAnswer {
  /** The post that is spoken of. */
  PostId postId();

  /**
   * The store holds this or a newer revision, durable and reachable.
   *
   * @param revision that it holds
   * @param live whether the post is shown
   * @param url where it can be seen
   */
  record Stored(
      PostId postId, Revision revision, int enrichmentLevel, boolean live, Optional<String> url)
      implements StoreAnswer {}

  /** The store cannot take this post; the others are not affected. */
  record Refused(PostId postId, Revision revision, Refusal refusal) implements StoreAnswer {}
}
