package dev.pressline.quality.story;

import dev.pressline.core.enrichment.duplicate.WrittenPost;
import dev.pressline.core.enrichment.story.StoryNames;
import dev.pressline.core.enrichment.story.StoryPost;
import dev.pressline.core.post.PostId;
import java.time.Instant;
import java.util.Optional;

/** A real post of a blog beside the project. */
record BlogPost(
    String blog, PostId postId, String title, Optional<Instant> published, String text) {
  private static final Instant IMPORTED = Instant.parse("2026-01-01T00:00:00Z");

  WrittenPost written() {
    return new WrittenPost(postId, title, text);
  }

  StoryPost story() {
    return new StoryPost(
        postId,
        published.orElse(IMPORTED),
        published.isPresent(),
        "",
        title,
        StoryNames.of(title, text));
  }
}
