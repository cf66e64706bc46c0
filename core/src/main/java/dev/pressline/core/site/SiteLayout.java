package dev.pressline.core.site;

import dev.pressline.core.asset.PostAsset;
import java.util.List;
import java.util.stream.Stream;

/** The addresses that a site keeps for its own pages; no post may claim one. */
public final class SiteLayout {
  /** Front page. */
  public static final String FRONT = "/";

  /** Numbered pages of the index lie below. */
  public static final String PAGES = "/page/";

  /** Tag pages lie below. */
  public static final String TAGS = "/tags/";

  /** Category pages lie below. */
  public static final String CATEGORIES = "/categories/";

  /** Author pages lie below. */
  public static final String AUTHORS = "/authors/";

  /** Archive pages by year and month lie below. */
  public static final String ARCHIVES = "/archives/";

  /** Files of the theme lie below. */
  public static final String THEME = "/theme/";

  /** The search page, and its index below. */
  public static final String SEARCH = "/search/";

  /** Files that posts use lie below. */
  public static final String ASSETS = PostAsset.ROOT;

  /** Sitemap index; the parts have names that start with {@code /sitemap-}. */
  public static final String SITEMAP = "/sitemap.xml";

  /** Page for addresses that do not exist. */
  public static final String NOT_FOUND = "/404.html";

  /** Redirect rules for hosts that read them. */
  public static final String REDIRECT_RULES = "/_redirects";

  private static final List<String> TREES =
      List.of(PAGES, TAGS, CATEGORIES, AUTHORS, ARCHIVES, THEME, SEARCH, ASSETS);
  private static final List<String> FEEDS =
      Stream.of(FeedFormat.values()).map(format -> "/" + format.file()).toList();
  private static final List<String> FILES =
      List.of(
          FRONT,
          "/index.html",
          "/feeds.opml",
          "/opensearch.xml",
          SITEMAP,
          NOT_FOUND,
          "/410.html",
          REDIRECT_RULES,
          "/robots.txt");

  private SiteLayout() {}

  /** Whether the site keeps the address path for itself. */
  public static boolean isReserved(String path) {
    String asFolder = path.endsWith("/") ? path : path + "/";
    String asFile = path.substring(0, path.length() - (path.endsWith("/") ? 1 : 0));
    return FILES.contains(path)
        || FILES.contains(asFile)
        || FEEDS.contains(asFile)
        || path.startsWith("/sitemap-")
        || TREES.stream().anyMatch(asFolder::startsWith);
  }
}
