package dev.pressline.core.enrichment;

import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostEvent;
import dev.pressline.core.post.PostWithdrawal;
import dev.pressline.core.post.Revision;
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
   * @param anew number of the request to enrich the post anew, made from time and offset as
   *     revisions are, so that it tells whether the post or the request came later; empty when the
   *     post was enriched on its way
   */
  record EnrichedPost(
      Post post, Enrichment enrichment, Optional<Meaning> meaning, Optional<Revision> anew)
      implements EnrichedEvent {
    /** A post enriched on its way, whose meaning is not known. */
    public EnrichedPost(Post post, Enrichment enrichment) {
      this(post, enrichment, Optional.empty(), Optional.empty());
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
