package dev.pressline.enrich.suggestion;

import dev.pressline.core.post.PostId;
import java.util.List;

/**
 * A tag of the site's vocabulary that a post could have.
 *
 * @param probability that its author would give it, calibrated, between 0 and 1
 * @param like titles of the posts most like this one that have the tag, closest first
 */
public record TagSuggestion(PostId postId, String tag, double probability, List<String> like) {
  public TagSuggestion {
    like = List.copyOf(like);
  }
}
