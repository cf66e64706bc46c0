package dev.pressline.core.gate;

import dev.pressline.core.post.PostId;
import dev.pressline.core.verdict.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * What a post wants of its site's paths.
 *
 * @param ticket comes back with the answer; means nothing when none is expected
 */
public record Claim(String site, PostId postId, long ticket, Intent intent) {
  /** What is wanted. */
  public sealed interface Intent {
    /**
     * To own an address path. Answered.
     *
     * @param path starts with {@code /}
     */
    record Reserve(String path) implements Intent {}

    /**
     * To lead readers from the post's paths to another path of the same site. Answered.
     *
     * @param paths of the post
     * @param target path of the same site
     */
    record Divert(List<String> paths, String target) implements Intent {
      public Divert {
        paths = List.copyOf(paths);
      }
    }

    /**
     * To say that the post's paths lead to no other path of the site any more. Not answered.
     *
     * @param paths of the post
     */
    record Settle(List<String> paths) implements Intent {
      public Settle {
        paths = List.copyOf(paths);
      }
    }
  }

  /**
   * What the owner of the site's paths says.
   *
   * @param ticket of the claim
   * @param refusal why not; empty when granted
   */
  public record Answer(PostId postId, long ticket, Optional<Refusal> refusal) {}
}
