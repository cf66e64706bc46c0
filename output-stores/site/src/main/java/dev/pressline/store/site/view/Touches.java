package dev.pressline.store.site.view;

import dev.pressline.core.post.PostId;
import dev.pressline.store.site.model.DatedId;
import dev.pressline.store.site.page.Listing;
import dev.pressline.store.site.page.PageKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a batch has done to a site, gathered while the indexes change. */
final class Touches {
  private final Map<Listing, ListingTouch> listings = new HashMap<>();
  private final Set<Listing> relabelled = new HashSet<>();
  private final Set<PostId> posts = new HashSet<>();
  private final Set<String> files = new HashSet<>();
  private final Set<String> titles = new HashSet<>();
  private final Set<PageKey> pages = new HashSet<>();

  ListingTouch listing(Listing listing, int countBefore) {
    return listings.computeIfAbsent(listing, _ -> new ListingTouch(countBefore));
  }

  Map<Listing, ListingTouch> listings() {
    return listings;
  }

  /** The listing has another label. */
  void relabelled(Listing listing) {
    relabelled.add(listing);
  }

  Set<Listing> relabelled() {
    return relabelled;
  }

  /** The posts beside this one have another neighbour, or one that looks different. */
  void neighbours(Listing listing, SortedPosts order, DatedId post) {
    if (listing instanceof Listing.AllPosts) {
      int index = order.indexOf(post);
      order.range(index - 1, index + 2).forEach(near -> posts.add(near.id()));
    }
  }

  /** The post's own page may differ. */
  void post(PostId post) {
    posts.add(post);
  }

  Set<PostId> posts() {
    return posts;
  }

  /** Another post, or none, may have the address. */
  void files(Set<String> claimed) {
    files.addAll(claimed);
  }

  Set<String> files() {
    return files;
  }

  /** A post of that title came, went or changed. */
  void titled(String titleKey) {
    titles.add(titleKey);
  }

  Set<String> titles() {
    return titles;
  }

  /** The page may differ. */
  void page(PageKey page) {
    pages.add(page);
  }

  Set<PageKey> pages() {
    return pages;
  }
}
