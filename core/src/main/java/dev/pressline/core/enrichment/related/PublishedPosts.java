package dev.pressline.core.enrichment.related;

import dev.pressline.core.enrichment.Meaning;
import dev.pressline.core.enrichment.RelatedPost;
import java.util.List;

/** What is known of the posts already published. */
@FunctionalInterface
public interface PublishedPosts {
  /** Nothing is known. */
  PublishedPosts NONE = _ -> Neighbourhood.EMPTY;

  /** What the live posts of the site tell about the post, which itself is left out. */
  Neighbourhood around(SitePost post);

  /** The same, where it is known what the post means. */
  default Neighbourhood around(SitePost post, Meaning meaning) {
    return around(post);
  }

  /**
   * Live posts about the same, closest first. Which tags they foresee is most of the work of {@link
   * #around} and may be left out for a post with tags of its own.
   */
  default List<RelatedPost> related(SitePost post) {
    return around(post).related();
  }
}
