package dev.pressline.store.site.search;

import dev.pressline.core.digest.Digest;
import dev.pressline.core.post.PostId;
import java.nio.ByteBuffer;
import java.util.Comparator;

/**
 * A post at its place among all that could be.
 *
 * @param hash the first 64 bits of the SHA-256 of its id, without sign
 */
record HashedId(long hash, PostId id) implements Comparable<HashedId> {
  private static final Comparator<HashedId> ORDER =
      Comparator.comparingLong((HashedId post) -> post.hash ^ Long.MIN_VALUE)
          .thenComparing(HashedId::id);

  static HashedId of(PostId id) {
    return new HashedId(ByteBuffer.wrap(Digest.SHA_256.of(id.value())).getLong(), id);
  }

  /** The bit at the depth, from 0 for the highest. */
  boolean bit(int depth) {
    return (hash << depth) < 0;
  }

  @Override
  public int compareTo(HashedId other) {
    return ORDER.compare(this, other);
  }
}
