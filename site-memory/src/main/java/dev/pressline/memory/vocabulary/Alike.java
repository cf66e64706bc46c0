package dev.pressline.memory.vocabulary;

import dev.pressline.core.post.PostId;
import java.util.Comparator;
import java.util.Set;

/**
 * A post that means much the same as another one.
 *
 * @param tags keys of its author's tags; not to be changed
 * @param nearness cosine of the two meanings, at most 1
 */
public record Alike(PostId postId, Set<String> tags, double nearness) {
  static final Comparator<Alike> NEAREST_FIRST =
      Comparator.comparingDouble(Alike::nearness).reversed().thenComparing(Alike::postId);
}
