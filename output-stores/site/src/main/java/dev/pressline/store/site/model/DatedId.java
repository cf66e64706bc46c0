package dev.pressline.store.site.model;

import dev.pressline.core.post.PostId;
import java.time.Instant;
import java.util.Comparator;

/** A post's place in the order of listings: by date, then by id. */
public record DatedId(Instant publishedAt, PostId id) implements Comparable<DatedId> {
  private static final Comparator<DatedId> ORDER =
      Comparator.comparing(DatedId::publishedAt).thenComparing(DatedId::id);

  @Override
  public int compareTo(DatedId other) {
    return ORDER.compare(this, other);
  }
}
