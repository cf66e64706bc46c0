package dev.pressline.core.gate;

import dev.pressline.core.enrichment.EnrichedEvent;
import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.Publication;
import java.util.Comparator;

/**
 * What is newer of one post: the revision first, then how far its enrichment went.
 *
 * @param level of the enrichment; 1 for a withdrawal
 */
public record Version(Revision revision, int level) implements Comparable<Version> {
  /** Level of the pass that every post goes through. */
  static final int FIRST_LEVEL = 1;

  private static final Comparator<Version> ORDER =
      Comparator.comparing(Version::revision).thenComparingInt(Version::level);

  /** The version of a post or a withdrawal. */
  public static Version of(EnrichedEvent event) {
    return switch (event) {
      case EnrichedEvent.EnrichedPost(var post, var enrichment, _, _) ->
          new Version(post.revision(), enrichment.level());
      case EnrichedEvent.PassedWithdrawal(var withdrawal) ->
          new Version(withdrawal.revision(), FIRST_LEVEL);
    };
  }

  /** The version that a publication shows. */
  public static Version of(Publication publication) {
    return new Version(publication.revision(), publication.enrichment().level());
  }

  @Override
  public int compareTo(Version other) {
    return ORDER.compare(this, other);
  }
}
