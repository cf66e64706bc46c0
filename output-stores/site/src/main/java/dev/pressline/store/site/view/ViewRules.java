package dev.pressline.store.site.view;

import dev.pressline.core.site.SiteSettings;
import dev.pressline.store.site.page.Listing;
import java.net.URI;
import java.util.Optional;

/**
 * What decides, besides the posts, which pages there are.
 *
 * @param postsPerPage on the front page, on tag pages and on category pages
 * @param linksPhrases whether phrases become links to the posts that are about them
 * @param hub that the feeds name
 */
public record ViewRules(
    SiteSettings settings, int postsPerPage, boolean linksPhrases, Optional<URI> hub) {
  private static final int FEED_POSTS = 20;

  /** A post is in several of them, and each holds its whole text. */
  private static final int TERM_FEED_POSTS = 10;

  private static final int POSTS_PER_MONTH_PAGE = 100;

  /** Posts in a feed of the listing. */
  public int feedSize(Listing listing) {
    return listing instanceof Listing.AllPosts ? FEED_POSTS : TERM_FEED_POSTS;
  }

  /** Posts on a page of the listing. */
  public int pageSize(Listing listing) {
    return listing instanceof Listing.InMonth ? POSTS_PER_MONTH_PAGE : postsPerPage;
  }
}
