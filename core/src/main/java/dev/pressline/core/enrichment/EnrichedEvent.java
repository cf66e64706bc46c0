package dev.pressline.core.enrichment;

import dev.pressline.core.post.PostEvent;
import dev.pressline.core.post.PostWithdrawal;

/** What enrichment passes on to the gate. */
public sealed interface EnrichedEvent {
  /** The event of ingest behind it. */
  PostEvent event();

  /** A post with what was derived from it. */
  record EnrichedPost(dev.pressline.core.post.Post post, Enrichment enrichment)
      implements EnrichedEvent {
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
