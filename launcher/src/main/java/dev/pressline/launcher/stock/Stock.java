package dev.pressline.launcher.stock;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.StoreCensus;
import dev.pressline.core.publication.StoreCensus.Difference;
import dev.pressline.core.publication.StoreCensus.Version;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.core.verdict.Rejection;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a store holds and why it holds it otherwise than the log.
 *
 * @param findings one for each difference that the census tells
 */
public record Stock(StoreCensus census, List<Finding> findings) {
  /**
   * A post that differs.
   *
   * @param refusal why the store refused the version that the log has, if it did
   */
  public record Finding(Difference difference, Optional<Refusal> refusal) {
    /** What is the matter, in a few words. */
    public String what() {
      if (refusal.isPresent()) {
        return "refused";
      }
      if (difference.held().isEmpty()) {
        return "missing";
      }
      if (difference.wanted().isEmpty()) {
        return "not in the log";
      }
      return difference.wanted().get().outranks(difference.held().get()) ? "older" : "other";
    }
  }

  /** The census with the reasons that the store gave for what it refused. */
  public static Stock of(StoreCensus census, Collection<Rejection> rejections) {
    Map<PostId, Map<Revision, Refusal>> refused = new HashMap<>();
    rejections.stream()
        .filter(rejection -> rejection.stage().equals(census.store()))
        .forEach(
            rejection ->
                refused
                    .computeIfAbsent(rejection.postId(), _ -> new HashMap<>())
                    .put(rejection.revision(), rejection.refusal()));
    return new Stock(
        census,
        census.differences().stream()
            .map(
                difference ->
                    new Finding(
                        difference,
                        difference
                            .wanted()
                            .map(Version::revision)
                            .map(refused.getOrDefault(difference.postId(), Map.of())::get)))
            .toList());
  }

  /** Posts that the store refused, and said why. */
  public long refused() {
    return findings.stream().filter(finding -> finding.refusal().isPresent()).count();
  }

  /** Whether the store holds every post as the log has it, but for those that it refused. */
  public boolean isWell() {
    return census.differing() == refused();
  }
}
