package dev.pressline.core.publication;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.verdict.Refusal;
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
 * @param refused posts of those of which it has refused the version that the log has
 * @param differences the first of those, {@value #MOST_DIFFERENCES} at most, by post id; what the
 *     store has refused comes last
 */
public record StoreCensus(
    String store,
    Instant takenAt,
    Map<Integer, Long> reached,
    long posts,
    long live,
    long differing,
    long refused,
    List<Difference> differences) {
  /** So many differences are told one by one. */
  public static final int MOST_DIFFERENCES = 100;

  public StoreCensus {
    reached = Map.copyOf(reached);
    differences = List.copyOf(differences);
  }

  /** Posts of which it holds another version than the log without having refused that. */
  public long unexplained() {
    return differing - refused;
  }

  /** Whether it holds every post as the log has it, but for those that it refused. */
  public boolean isAsLogged() {
    return unexplained() == 0;
  }

  /** One version of a post. */
  public record Version(Revision revision, int enrichmentLevel, boolean live) {
    /** Whether it is newer than the other, or as new and better enriched. */
    public boolean outranks(Version other) {
      return version().outranks(other.version());
    }

    /** Whether it is neither newer nor older, nor otherwise enriched. */
    public boolean isSameVersionAs(Version other) {
      return version().equals(other.version());
    }

    private PostVersion version() {
      return new PostVersion(revision, enrichmentLevel);
    }
  }

  /**
   * A post of which the store holds another version than the log.
   *
   * @param wanted the newest version in the log, if it has one
   * @param held the version that the store holds, if it holds one
   * @param refusal why the store holds nothing of the wanted version, if it has refused it
   */
  public record Difference(
      PostId postId, Optional<Version> wanted, Optional<Version> held, Optional<Refusal> refusal) {
    /** One that the store does not explain. */
    public static Difference unexplained(
        PostId postId, Optional<Version> wanted, Optional<Version> held) {
      return new Difference(postId, wanted, held, Optional.empty());
    }
  }
}
