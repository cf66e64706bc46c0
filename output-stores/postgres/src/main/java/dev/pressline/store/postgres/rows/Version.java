package dev.pressline.store.postgres.rows;

import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.Publication;
import java.util.Comparator;

/**
 * Which version of a post it is.
 *
 * @param level of the enrichment
 */
public record Version(Revision revision, int level) implements Comparable<Version> {
  private static final Comparator<Version> ORDER =
      Comparator.comparing(Version::revision).thenComparingInt(Version::level);

  /** That of the publication. */
  public static Version of(Publication publication) {
    return new Version(publication.revision(), publication.enrichment().level());
  }

  /** Whether it is to be kept when the other arrives. */
  public boolean outranks(Version other) {
    return compareTo(other) > 0;
  }

  @Override
  public int compareTo(Version other) {
    return ORDER.compare(this, other);
  }
}
