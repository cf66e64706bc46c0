package dev.pressline.quality.story;

import dev.pressline.core.enrichment.duplicate.WrittenPost;
import dev.pressline.core.post.PostId;
import java.time.Instant;
import java.util.Optional;

/** A real post of a blog beside the project. */
record BlogPost(
    String blog, PostId postId, String title, Optional<Instant> published, String text) {
  WrittenPost written() {
    return new WrittenPost(postId, title, text);
  }
}
