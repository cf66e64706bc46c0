package dev.pressline.store.site.model;

import dev.pressline.core.post.PostId;
import dev.pressline.store.site.words.PostWords;

/** What of posts is not held in memory. */
public interface PostTexts {
  /** The body of a held post; empty for another. */
  PostBody body(PostId post);

  /** The words by which a held post is found; none for another. */
  PostWords words(PostId post);
}
