package dev.pressline.core.enrichment.story;

import dev.pressline.core.enrichment.duplicate.WrittenPost;
import dev.pressline.core.post.PostId;
import java.time.Instant;
import java.util.Optional;

/**
 * A post as far as its story goes.
 *
 * @param published the date its author gives
 * @param drafted when its first draft came in
 */
public record StoryPost(
    PostId postId, Optional<Instant> published, Instant drafted, String title, String text) {
  WrittenPost written() {
    return new WrittenPost(postId, title, text);
  }

  /** When it counts as told. */
  Instant told() {
    return published.orElse(drafted);
  }
}
