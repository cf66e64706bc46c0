package dev.pressline.core.enrichment;

import dev.pressline.core.post.PostEvent;
import dev.pressline.core.post.PostWithdrawal;
import java.util.Optional;

/** What enrichment passes on to the gate. */
public sealed interface EnrichedEvent {
  /** The event of ingest behind it. */
  PostEvent event();

  /**
   * A post with what was derived from it.
   *
   * @param meaning known from the second pass on, where a model knows the language. Nobody sees it;
   *     other posts are compared with it
   */
  record EnrichedPost(
      dev.pressline.core.post.Post post, Enrichment enrichment, Optional<Meaning> meaning)
      implements EnrichedEvent {
    /** A post whose meaning is not known. */
    public EnrichedPost(dev.pressline.core.post.Post post, Enrichment enrichment) {
      this(post, enrichment, Optional.empty());
    }

    @Override
    public PostEvent event() {
      return post;
    }
  }

  /** A withdrawal, passed on as it is. */
  record PassedWithdrawal(PostWithdrawal withdrawal) implements EnrichedEvent {
    @Override
    public PostEvent event() {
      return withdrawal;
    }
  }
}
