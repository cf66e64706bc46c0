package dev.pressline.testing;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import java.util.List;

/**
 * What went into a pipeline and what a {@code read_committed} reader saw come out.
 *
 * @param submitted drafts that the log took, in any order
 * @param published records of the publications topic, each post's in log order
 * @param refused revisions that were rejected or dead-lettered
 */
public record PipelineRun(List<Version> submitted, List<Version> published, List<Version> refused) {
  public PipelineRun {
    submitted = List.copyOf(submitted);
    published = List.copyOf(published);
    refused = List.copyOf(refused);
  }

  /** A revision of a post at a level of enrichment. */
  public record Version(PostId postId, Revision revision, int enrichmentLevel) {}
}
