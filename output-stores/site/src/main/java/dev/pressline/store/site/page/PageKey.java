package dev.pressline.store.site.page;

import dev.pressline.core.site.FeedFormat;
import dev.pressline.core.site.SiteLayout;
import dev.pressline.store.site.search.SearchFile;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page the site may have, named by its file. Every file name names exactly one key. */
public sealed interface PageKey {
  /** Path relative to the site's folder, with {@code /}. */
  String file();

  /**
   * A page of a listing.
   *
   * @param number 0 is the newest page; the others count from the oldest posts
   */
  record Listed(Listing listing, int number) implements PageKey {
    @Override
    public String file() {
      return listing.folder() + (number == 0 ? "" : "page/" + number + "/") + "index.html";
    }
  }

  /** The newest posts of a listing for feed readers. */
  record Feed(Listing listing, FeedFormat format) implements PageKey {
    @Override
    public String file() {
      return listing.folder() + format.file();
    }

    /** All feeds of a listing. */
    public static List<PageKey> of(Listing listing) {
      return listing.hasFeeds()
          ? Stream.of(FeedFormat.values())
              .map(format -> (PageKey) new Feed(listing, format))
              .toList()
          : List.of();
    }
  }

  /** Months of one year. */
  record Year(int year) implements PageKey {
    /** Folder of the year, ending in {@code /}. */
    public String folder() {
      return "archives/%04d/".formatted(year);
    }

    @Override
    public String file() {
      return folder() + "index.html";
    }
  }

  /** Part of the sitemap: the posts of one year. */
  record SitemapYear(int year) implements PageKey {
    @Override
    public String file() {
      return "sitemap-%04d.xml".formatted(year);
    }
  }

  /** Pages of which a site has exactly one. */
  enum Single implements PageKey {
    ARCHIVES("archives/index.html"),
    TAGS("tags/index.html"),
    CATEGORIES("categories/index.html"),
    AUTHORS("authors/index.html"),
    SEARCH("search/index.html"),
    SEARCH_DESCRIPTION("opensearch.xml"),
    SUBSCRIPTIONS("feeds.opml"),
    SITEMAP("sitemap.xml"),
    ROBOTS("robots.txt"),
    REDIRECT_RULES("_redirects"),
    NOT_FOUND("404.html"),
    GONE("410.html");

    private final String file;

    Single(String file) {
      this.file = file;
    }

    @Override
    public String file() {
      return file;
    }
  }

  /** A file of the theme. */
  record Asset(String file) implements PageKey {}

  /** A file of the search index. */
  record Search(SearchFile part) implements PageKey {
    @Override
    public String file() {
      return part.path();
    }
  }

  /** A file that posts show or link to. */
  record PostFile(String file) implements PageKey {
    /** The file behind the address path of an asset. */
    public static PostFile at(String path) {
      return new PostFile(path.substring(1));
    }
  }

  /** The page at an address that posts claim or claimed. */
  record Address(String file) implements PageKey {}

  /** The key that a file name names. */
  static PageKey of(String file) {
    for (Single single : Single.values()) {
      if (single.file().equals(file)) {
        return single;
      }
    }
    if (file.startsWith("theme/")) {
      return new Asset(file);
    }
    if (file.startsWith(SiteLayout.ASSETS.substring(1))) {
      return new PostFile(file);
    }
    return SearchFile.of(file)
        .<PageKey>map(Search::new)
        .or(() -> sitemapYear(file))
        .or(() -> listed(file))
        .or(() -> feed(file))
        .orElseGet(() -> new Address(file));
  }

  private static Optional<PageKey> sitemapYear(String file) {
    Matcher name = Names.SITEMAP_YEAR.matcher(file);
    return name.matches()
        ? Optional.of(new SitemapYear(Integer.parseInt(name.group(1))))
        : Optional.empty();
  }

  private static Optional<PageKey> listed(String file) {
    Matcher name = Names.LISTED.matcher(file);
    if (!name.matches()) {
      return Optional.empty();
    }
    int number = name.group("number") == null ? 0 : Integer.parseInt(name.group("number"));
    String folder = name.group("folder");
    if (folder.isEmpty()) {
      return Optional.of(new Listed(new Listing.AllPosts(), number));
    }
    List<String> segments = List.of(folder.split("/", -1));
    return listing(segments, number);
  }

  private static Optional<PageKey> feed(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    for (FeedFormat format : FeedFormat.values()) {
      if (format.file().equals(name)) {
        String folder = file.substring(0, file.length() - name.length());
        return listed(folder + "index.html")
            .map(
                page ->
                    page instanceof Listed(Listing listing, int number)
                            && number == 0
                            && listing.hasFeeds()
                        ? new Feed(listing, format)
                        : new Address(file));
      }
    }
    return Optional.empty();
  }

  private static Optional<PageKey> listing(List<String> segments, int number) {
    List<String> below = segments.subList(1, segments.size() - 1);
    return switch (segments.getFirst()) {
      case "tags" -> Optional.of(new Listed(new Listing.Tagged(below.getFirst()), number));
      case "authors" -> Optional.of(new Listed(new Listing.Authored(below.getFirst()), number));
      case "categories" -> Optional.of(new Listed(new Listing.Categorised(below), number));
      default -> {
        int year = Integer.parseInt(below.getFirst());
        yield Optional.of(
            below.size() == 1
                ? new Year(year)
                : new Listed(
                    new Listing.InMonth(YearMonth.of(year, Integer.parseInt(below.get(1)))),
                    number));
      }
    };
  }

  /** How the names of generated pages look. */
  final class Names {
    private static final Pattern SITEMAP_YEAR = Pattern.compile("sitemap-(-?\\d{4,9})\\.xml");
    private static final Pattern LISTED =
        Pattern.compile(
            "(?<folder>|(?:tags|authors)/[^/]+/|categories/(?:[^/]+/)+?|archives/-?\\d{3,9}/(?:\\d\\d/)?)"
                + "(?:page/(?<number>\\d{1,9})/)?index\\.html");

    private Names() {}
  }
}
