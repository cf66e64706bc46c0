package dev.pressline.core.enrichment.related;

import dev.pressline.core.enrichment.Relatedness.Subject;
import java.time.Instant;
import java.util.Comparator;

/** A live post as the index keeps it. */
record Known(String site, Subject subject, String title, String permalink) {
  static final Comparator<Known> NEWEST_FIRST =
      Comparator.<Known, Instant>comparing(post -> post.subject().publishedAt())
          .reversed()
          .thenComparing(post -> post.subject().postId());
}
