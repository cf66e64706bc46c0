package dev.pressline.store.site;

import dev.pressline.store.site.page.Listing;
import dev.pressline.store.site.page.PageKey;
import dev.pressline.store.site.state.PageRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The order in which kinds of pages are written. */
enum Turn {
  /** First, so that no page is there before what it shows. */
  FILES,
  /** What an author has just saved. */
  AWAITED,
  POSTS,
  LISTS,
  /** Those of the whole site have most readers. */
  FEEDS_OF_SITE,
  /** Programs can wait, and feeds take longest. */
  FEEDS,
  /** What finds pages comes when they are there. */
  SEARCH;

  /**
   * The pages by turn, in the order of turns.
   *
   * @param awaited pages that somebody waits for, if they are among them
   */
  static Collection<List<PageRef>> of(Collection<PageRef> pages, Set<PageRef> awaited) {
    Map<Turn, List<PageRef>> turns = new EnumMap<>(Turn.class);
    for (PageRef page : pages) {
      turns.computeIfAbsent(of(page, awaited), _ -> new ArrayList<>()).add(page);
    }
    return turns.values();
  }

  private static Turn of(PageRef page, Set<PageRef> awaited) {
    return switch (PageKey.of(page.file())) {
      case PageKey.PostFile _ -> FILES;
      case PageKey.Address _ -> awaited.contains(page) ? AWAITED : POSTS;
      case PageKey.Feed feed when feed.listing() instanceof Listing.AllPosts -> FEEDS_OF_SITE;
      case PageKey.Feed _, PageKey.SitemapYear _ -> FEEDS;
      case PageKey.Search _ -> SEARCH;
      case PageKey.Single _, PageKey.Asset _, PageKey.Year _, PageKey.Listed _ -> LISTS;
    };
  }
}
