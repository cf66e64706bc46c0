package dev.pressline.store.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.site.FeedFormat;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PageKeyTest {
  @ParameterizedTest
  @MethodSource("keys")
  void aKeyIsFoundAgainByItsFile(PageKey key, String file) {
    assertThat(key.file()).isEqualTo(file);
    assertThat(PageKey.of(file)).isEqualTo(key);
  }

  static Stream<Arguments> keys() {
    Listing nested = new Listing.Categorised(List.of("tech", "page-", "ai"));
    return Stream.of(
        Arguments.of(new PageKey.Listed(new Listing.AllPosts(), 0), "index.html"),
        Arguments.of(new PageKey.Listed(new Listing.AllPosts(), 12), "page/12/index.html"),
        Arguments.of(new PageKey.Listed(new Listing.Tagged("page"), 0), "tags/page/index.html"),
        Arguments.of(
            new PageKey.Listed(new Listing.Tagged("page"), 1), "tags/page/page/1/index.html"),
        Arguments.of(new PageKey.Listed(nested, 0), "categories/tech/page-/ai/index.html"),
        Arguments.of(new PageKey.Listed(nested, 3), "categories/tech/page-/ai/page/3/index.html"),
        Arguments.of(
            new PageKey.Listed(new Listing.Categorised(List.of("2")), 3),
            "categories/2/page/3/index.html"),
        Arguments.of(
            new PageKey.Listed(new Listing.InMonth(YearMonth.of(2024, 2)), 0),
            "archives/2024/02/index.html"),
        Arguments.of(
            new PageKey.Listed(new Listing.InMonth(YearMonth.of(2024, 2)), 2),
            "archives/2024/02/page/2/index.html"),
        Arguments.of(new PageKey.Year(2024), "archives/2024/index.html"),
        Arguments.of(new PageKey.Year(-5), "archives/-005/index.html"),
        Arguments.of(new PageKey.SitemapYear(2024), "sitemap-2024.xml"),
        Arguments.of(new PageKey.Feed(new Listing.AllPosts(), FeedFormat.ATOM), "atom.xml"),
        Arguments.of(
            new PageKey.Feed(new Listing.Tagged("page"), FeedFormat.RSS), "tags/page/rss.xml"),
        Arguments.of(
            new PageKey.Feed(nested, FeedFormat.JSON), "categories/tech/page-/ai/feed.json"),
        Arguments.of(
            new PageKey.Listed(new Listing.Authored("ada"), 2), "authors/ada/page/2/index.html"),
        Arguments.of(
            new PageKey.Feed(new Listing.Authored("ada"), FeedFormat.ATOM), "authors/ada/atom.xml"),
        Arguments.of(PageKey.Single.SUBSCRIPTIONS, "feeds.opml"),
        Arguments.of(new PageKey.Asset("theme/style.css"), "theme/style.css"),
        Arguments.of(new PageKey.Address("2024/a/index.html"), "2024/a/index.html"),
        Arguments.of(new PageKey.Address("a.html"), "a.html"));
  }
}
