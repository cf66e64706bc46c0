package dev.pressline.core.enrichment.related;

import dev.pressline.core.enrichment.RelatedPost;
import java.util.List;

/**
 * What the live posts of a site tell about one post.
 *
 * @param related live posts of the site, closest first
 * @param tags tags of the site's own vocabulary, likeliest first; which of them the post has
 *     already does not matter here
 */
public record Neighbourhood(List<RelatedPost> related, List<VocabularyTag> tags) {
  /** Nothing. */
  public static final Neighbourhood EMPTY = new Neighbourhood(List.of(), List.of());

  public Neighbourhood {
    related = List.copyOf(related);
    tags = List.copyOf(tags);
  }
}
