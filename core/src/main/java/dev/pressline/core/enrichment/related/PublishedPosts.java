package dev.pressline.core.enrichment.related;

/** What is known of the posts already published. */
@FunctionalInterface
public interface PublishedPosts {
  /** Nothing is known. */
  PublishedPosts NONE = _ -> Neighbourhood.EMPTY;

  /** What the live posts of the site tell about the post, which itself is left out. */
  Neighbourhood around(SitePost post);
}
