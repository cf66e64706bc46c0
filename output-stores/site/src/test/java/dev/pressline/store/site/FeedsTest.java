package dev.pressline.store.site;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.store.LogPosition;
import dev.pressline.store.contract.PublicationBuilder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsTest {
  private static final PublicationBuilder TIDE =
      post("tide")
          .title("High & low tide")
          .html("<p>See <a href=\"../ebb/\">ebb</a> &amp; <img src=\"a.png\"></p>")
          .excerpt("About <tides>")
          .tags("Sea")
          .categories(CategoryPath.of("Nature", "Water"))
          .date(Instant.parse("2024-03-09T08:00:00Z"))
          .updated(Instant.parse("2024-03-10T09:30:00Z"));

  private static final String HUB = "https://hub.example/";

  @TempDir Path folder;

  @Test
  void theSiteAndEachOfItsTermsHasAFeedInThreeFormats() {
    Map<String, String> files = publish(TIDE);

    for (String of : List.of("", "tags/sea/", "categories/nature/", "categories/nature/water/")) {
      for (String format : List.of("atom.xml", "rss.xml", "feed.json")) {
        assertThat(SiteFeeds.of(files))
            .containsEntry(of + format, List.of("https://blog.example/tide/"));
      }
    }
    assertThat(SiteFeeds.complaints(files)).isEmpty();
  }

  @Test
  void anRssReaderGetsTheWholeTextWithAddressesThatLeadSomewhere() {
    Document rss = Jsoup.parse(publish(TIDE).getOrDefault("rss.xml", ""), Parser.xmlParser());
    Element item = only(rss, "item");

    assertThat(only(rss, "channel > atom|link").attr("href"))
        .isEqualTo("https://blog.example/rss.xml");
    assertThat(only(item, "title").text()).isEqualTo("High & low tide");
    assertThat(only(item, "description").text()).isEqualTo("About <tides>");
    assertThat(only(item, "content|encoded").text())
        .isEqualTo(
            "<p>See <a href=\"https://blog.example/ebb/\">ebb</a> &amp;"
                + " <img src=\"https://blog.example/tide/a.png\"></p>");
    assertThat(only(item, "pubDate").text()).isEqualTo("Sat, 09 Mar 2024 08:00:00 GMT");
    assertThat(item.select("category").eachText()).containsExactly("Water", "Sea");
    assertThat(only(item, "guid").attr("isPermaLink")).isEqualTo("false");
    assertThat(item.select("dc|creator").eachText()).isNotEmpty();
  }

  @Test
  void aJsonReaderGetsWhatTheFormatAsksFor() {
    String json = publish(TIDE).getOrDefault("feed.json", "");

    assertThat(json)
        .startsWith("{\"version\":\"https://jsonfeed.org/version/1.1\"")
        .contains("\"feed_url\":\"https://blog.example/feed.json\"")
        .contains("\"date_published\":\"2024-03-09T08:00:00Z\"")
        .contains("\"date_modified\":\"2024-03-10T09:30:00Z\"")
        .contains("\"tags\":[\"Water\",\"Sea\"]")
        .contains("\"summary\":\"About <tides>\"");
  }

  @Test
  void aHubIsNamedInEveryFeedAndToldOfEachThatChangesAndOfNoOther() {
    List<String> told = new ArrayList<>();
    SiteFolder site = SiteFolder.in(folder).toldTo(feed -> told.add(feed.toString()));

    Map<String, String> files = site.publish(TIDE);

    assertThat(told)
        .contains("https://blog.example/atom.xml", "https://blog.example/tags/sea/rss.xml");
    assertThat(files.getOrDefault("atom.xml", "")).contains("<link rel=\"hub\" href=\"" + HUB);
    assertThat(files.getOrDefault("rss.xml", "")).contains("rel=\"hub\" href=\"" + HUB);
    assertThat(files.getOrDefault("feed.json", ""))
        .contains("\"hubs\":[{\"type\":\"WebSub\",\"url\":\"" + HUB + "\"}]");
    assertThat(SiteFeeds.complaints(files)).isEmpty();

    told.clear();
    site.publish(TIDE);
    assertThat(told).isEmpty();
    site.publish(TIDE.revision(2).title("Low tide"), post("rock").tags("Stone"));
    assertThat(told)
        .contains(
            "https://blog.example/feed.json",
            "https://blog.example/tags/sea/atom.xml",
            "https://blog.example/tags/stone/atom.xml")
        .doesNotHaveDuplicates();
  }

  @Test
  void aHubIsNotToldOfFeedsThatAStoreFilledAgainFindsAsTheyWere() {
    List<String> told = new ArrayList<>();
    SiteFolder site = SiteFolder.in(folder).toldTo(feed -> told.add(feed.toString()));
    site.publish(TIDE, post("rock").tags("Stone"));
    told.clear();

    try (SiteStore store = site.open()) {
      store.reset(new LogPosition("log", Map.of(0, 0L)));
      SiteFolder.apply(store, TIDE, post("rock").tags("Stone"));
    }

    assertThat(told).isEmpty();
  }

  @Test
  void aTermHasItsNewestTenPostsInItsFeeds() {
    PublicationBuilder[] posts =
        IntStream.range(10, 22)
            .mapToObj(
                day ->
                    post("p" + day)
                        .tags("Sea")
                        .date(Instant.parse("2024-02-" + day + "T08:00:00Z")))
            .toArray(PublicationBuilder[]::new);

    Map<String, String> files = publish(posts);

    assertThat(SiteFeeds.of(files).get("tags/sea/rss.xml"))
        .hasSize(10)
        .startsWith("https://blog.example/p21/")
        .endsWith("https://blog.example/p12/");
    assertThat(SiteFeeds.of(files).get("rss.xml")).hasSize(12);
  }

  @Test
  void aChangedTextIsInEveryFeedOfThePost() {
    publish(TIDE);

    publish(TIDE.revision(2).html("<p>Anew</p>"))
        .forEach(
            (file, text) -> {
              if (file.endsWith("rss.xml") || file.endsWith("feed.json")) {
                assertThat(text).as(file).contains("Anew").doesNotContain("ebb");
              }
            });
  }

  @Test
  void theFeedsOfATermGoWithItsLastPost() {
    publish(TIDE);

    Map<String, String> files = publish(TIDE.revision(2).withdrawn(new Withdrawal.Gone()));

    assertThat(SiteFeeds.of(files).keySet()).containsExactly("atom.xml", "feed.json", "rss.xml");
    assertThat(SiteFeeds.of(files).get("feed.json")).isEmpty();
  }

  @Test
  void pagesNameTheirFeeds() {
    Map<String, String> files = publish(TIDE);

    assertThat(
            Jsoup.parse(files.getOrDefault("tags/sea/index.html", ""))
                .select("link[rel=alternate]")
                .eachAttr("href"))
        .containsExactly(
            "atom.xml",
            "rss.xml",
            "feed.json",
            "../../atom.xml",
            "../../rss.xml",
            "../../feed.json");
  }

  @Test
  void theFeedsCanBeSubscribedToAllAtOnce() {
    Document opml = Jsoup.parse(publish(TIDE).getOrDefault("feeds.opml", ""), Parser.xmlParser());

    assertThat(opml.select("outline").eachAttr("xmlUrl"))
        .startsWith(
            "https://blog.example/atom.xml",
            "https://blog.example/categories/nature/atom.xml",
            "https://blog.example/categories/nature/water/atom.xml");
    assertThat(opml.select("outline[text=A blog – Water]").attr("htmlUrl"))
        .isEqualTo("https://blog.example/categories/nature/water/");
  }

  @Test
  void anAuthorHasAPageThatThePostsLeadTo() {
    Map<String, String> files = publish(TIDE);
    String href =
        Jsoup.parse(files.getOrDefault("tide/index.html", "")).select("a[rel=author]").attr("href");

    assertThat(href).startsWith("../authors/");
    String page = files.getOrDefault(href.substring(3) + "index.html", "");
    assertThat(Jsoup.parse(page).select("article.item h2").eachText())
        .containsExactly("High & low tide");
    assertThat(files).containsKey("authors/index.html");
  }

  private Map<String, String> publish(PublicationBuilder... posts) {
    return SiteFolder.in(folder).publish(posts);
  }

  private static Element only(Element within, String selector) {
    List<Element> found = within.select(selector);
    assertThat(found).as(selector).hasSize(1);
    return found.getFirst();
  }
}
