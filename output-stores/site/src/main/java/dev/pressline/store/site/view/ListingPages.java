package dev.pressline.store.site.view;

import dev.pressline.store.site.page.Listing;
import dev.pressline.store.site.page.PageKey;
import dev.pressline.store.site.page.Paging;
import java.util.Set;

/** Gathers the pages, feeds and overviews that show what happened to listings. */
final class ListingPages {
  private final ViewRules rules;
  private final ListedPosts posts;
  private final Set<PageKey> dirty;

  /**
   * Begins.
   *
   * @param dirty where the pages are gathered
   */
  ListingPages(ViewRules rules, ListedPosts posts, Set<PageKey> dirty) {
    this.rules = rules;
    this.posts = posts;
    this.dirty = dirty;
  }

  /** Those that differ since posts of the listing came, went or changed. */
  void addTouched(Listing listing, ListingTouch touch) {
    int count = posts.list(listing).size();
    touch
        .pages(rules.pageSize(listing), count)
        .forEach(number -> dirty.add(new PageKey.Listed(listing, number)));
    if (touch.touchesNewest(rules.feedSize(listing), count)) {
      dirty.addAll(PageKey.Feed.of(listing));
    }
    boolean counts = touch.changesCount(count);
    switch (listing) {
      case Listing.AllPosts() -> {}
      case Listing.Authored _ -> {
        if (counts) {
          dirty.add(PageKey.Single.AUTHORS);
          dirty.add(PageKey.Single.SUBSCRIPTIONS);
        }
      }
      case Listing.InMonth(var month) -> {
        dirty.add(new PageKey.Year(month.getYear()));
        if (counts) {
          dirty.add(PageKey.Single.ARCHIVES);
        }
      }
      case Listing.Tagged _ -> {
        if (counts) {
          dirty.add(PageKey.Single.TAGS);
        }
      }
      case Listing.Categorised category -> {
        if (counts) {
          addOverviews(category);
        }
      }
    }
  }

  private void addOverviews(Listing.Categorised category) {
    dirty.add(PageKey.Single.CATEGORIES);
    dirty.add(PageKey.Single.SUBSCRIPTIONS);
    int depth = category.slugs().size();
    if (depth > 1) {
      Listing parent = new Listing.Categorised(category.slugs().subList(0, depth - 1));
      dirty.add(new PageKey.Listed(parent, 0));
    }
  }

  /** Those that show what the listing is called. */
  void addRelabelled(Listing listing) {
    addPages(listing);
    dirty.addAll(PageKey.Feed.of(listing));
    if (listing instanceof Listing.Tagged) {
      dirty.add(PageKey.Single.TAGS);
    } else if (listing instanceof Listing.Authored) {
      dirty.add(PageKey.Single.AUTHORS);
      dirty.add(PageKey.Single.SUBSCRIPTIONS);
    } else if (listing instanceof Listing.Categorised category) {
      addOverviews(category);
      posts.below(category).forEach(child -> addPages(child));
    }
  }

  private void addPages(Listing listing) {
    Paging paging = new Paging(posts.list(listing).size(), rules.pageSize(listing));
    for (int number = 0; number <= paging.last(); number++) {
      dirty.add(new PageKey.Listed(listing, number));
    }
  }
}
