package dev.pressline.core.publication;

import dev.pressline.core.post.Revision;
import java.util.Comparator;

/**
 * Which version of a post it is. The newer revision ranks higher, and of one revision the better
 * enrichment.
 *
 * @param level of the enrichment
 */
public record PostVersion(Revision revision, int level) implements Comparable<PostVersion> {
  private static final Comparator<PostVersion> ORDER =
      Comparator.comparing(PostVersion::revision).thenComparingInt(PostVersion::level);

  /** That of the publication. */
  public static PostVersion of(Publication publication) {
    return new PostVersion(publication.revision(), publication.enrichment().level());
  }

  /** Whether it is to be kept when the other arrives: new never loses to old. */
  public boolean outranks(PostVersion other) {
    return compareTo(other) > 0;
  }

  @Override
  public int compareTo(PostVersion other) {
    return ORDER.compare(this, other);
  }
}
