package dev.pressline.core.publication;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a store holds, compared with the log.
 *
 * @param store name of the store
 * @param takenAt when the store was asked
 * @param reached for each partition of the log the offset up to which the store had been written
 * @param posts that the store holds, withdrawn ones included
 * @param live posts of them that it shows
 * @param differing posts of which it holds another version than the log
 * @param differences the first of those, {@value #MOST_DIFFERENCES} at most, by post id
 */
public record StoreCensus(
    String store,
    Instant takenAt,
    Map<Integer, Long> reached,
    long posts,
    long live,
    long differing,
    List<Difference> differences) {
  /** So many differences are told one by one. */
  public static final int MOST_DIFFERENCES = 100;

  public StoreCensus {
    reached = Map.copyOf(reached);
    differences = List.copyOf(differences);
  }

  /** One version of a post. */
  public record Version(Revision revision, int enrichmentLevel, boolean live) {
    /** Whether it is newer than the other, or as new and better enriched. */
    public boolean outranks(Version other) {
      return new PostVersion(revision, enrichmentLevel)
          .outranks(new PostVersion(other.revision, other.enrichmentLevel));
    }
  }

  /**
   * A post of which the store holds another version than the log.
   *
   * @param wanted the newest version in the log, if it has one
   * @param held the version that the store holds, if it holds one
   */
  public record Difference(PostId postId, Optional<Version> wanted, Optional<Version> held) {}
}
