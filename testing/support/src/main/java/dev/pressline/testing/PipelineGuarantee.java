package dev.pressline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.testing.PipelineRun.Version;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the pipeline promises whatever happens to its processes. A test states which of them hold
 * for its run.
 *
 * <p>Example: a post submitted as revisions 1, 2, 3 may be seen as {@code 1 2 3}; {@code 1 3} loses
 * one, {@code 1 2 2 3} has one twice, and {@code 1 3 2} is out of order.
 */
public enum PipelineGuarantee {
  /** Every submitted revision is published or refused. */
  NOTHING_IS_LOST {
    @Override
    public void check(PipelineRun run) {
      Set<RevisionOf> seen = revisions(run.published());
      seen.addAll(revisions(run.refused()));
      assertThat(seen).as(name()).containsAll(revisions(run.submitted()));
    }
  },

  /** No revision is published twice at the same level of enrichment. */
  EVERY_REVISION_ONCE {
    @Override
    public void check(PipelineRun run) {
      Set<Version> once = new HashSet<>();
      List<Version> twice = run.published().stream().filter(version -> !once.add(version)).toList();
      assertThat(twice).as(name()).isEmpty();
    }
  },

  /** Nothing is published that nobody submitted. */
  NOTHING_IS_INVENTED {
    @Override
    public void check(PipelineRun run) {
      assertThat(revisions(run.submitted())).as(name()).containsAll(revisions(run.published()));
    }
  },

  /** The revisions of a post are published oldest first. */
  REVISIONS_IN_ORDER_PER_POST {
    @Override
    public void check(PipelineRun run) {
      Map<PostId, Revision> newest = new HashMap<>();
      for (Version version : run.published()) {
        Revision before = newest.put(version.postId(), version.revision());
        assertThat(before == null || !before.isNewerThan(version.revision()))
            .as("%s: %s after %s", name(), version, before)
            .isTrue();
      }
    }
  };

  /** Fails when the run breaks the guarantee, naming what broke it. */
  public abstract void check(PipelineRun run);

  private record RevisionOf(PostId postId, Revision revision) {}

  private static Set<RevisionOf> revisions(List<Version> versions) {
    return versions.stream()
        .map(version -> new RevisionOf(version.postId(), version.revision()))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
