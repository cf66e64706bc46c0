package dev.pressline.store.site;

import static dev.pressline.store.contract.PublicationBuilder.addedTag;
import static dev.pressline.store.contract.PublicationBuilder.post;
import static dev.pressline.store.site.SiteFolder.apply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.enrichment.Origin;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.store.StoreAnswer;
import dev.pressline.store.contract.PublicationBuilder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteStoreTest {
  @TempDir Path folder;

  @Test
  void anEmptySiteHasAFrontPageAFeedAndPagesForWhatIsNotThere() {
    Map<String, String> files = publish();

    assertThat(files)
        .containsKeys(
            "index.html",
            "atom.xml",
            "rss.xml",
            "feed.json",
            "feeds.opml",
            "authors/index.html",
            "sitemap.xml",
            "robots.txt",
            "_redirects",
            "404.html",
            "410.html",
            "archives/index.html",
            "tags/index.html",
            "theme/style.css");
    assertThat(SiteChecks.deadLinks(files)).isEmpty();
  }

  @Test
  void aPostShowsWhatItsAuthorAndItsEnrichmentSay() {
    Document page =
        page(
            publish(
                post("a")
                    .title("Tea & <Cake>")
                    .tags("Tea")
                    .addedTags(addedTag("Cake", Origin.KEYPHRASE))
                    .categories(CategoryPath.of("Food", "Sweet"))
                    .updated(Instant.parse("2024-03-01T00:00:00Z"))
                    .cover("/img/cake.png")),
            "a/index.html");

    assertThat(page.select("h1").text()).isEqualTo("Tea & <Cake>");
    assertThat(page.select(".trail a").eachText()).containsExactly("Food", "Sweet");
    assertThat(page.select(".post-tags a").eachText()).containsExactly("Tea", "Cake");
    assertThat(page.select(".post-tags a").eachAttr("title"))
        .satisfiesExactly(
            author -> assertThat(author).isEqualTo("Given by the author"),
            added -> assertThat(added).contains("key phrase"));
    assertThat(page.select(".post-tags a.added").text()).isEqualTo("Cake");
    assertThat(page.select(".origins").text()).contains("added automatically");
    assertThat(page.select("time").eachText()).containsExactly("2024-01-01", "2024-03-01");
    assertThat(page.select("img.cover").attr("src")).isEqualTo("../img/cake.png");
    assertThat(page.select("meta[property=og:image]").attr("content"))
        .isEqualTo("https://blog.example/img/cake.png");
    assertThat(page.select("link[rel=canonical]").attr("href"))
        .isEqualTo("https://blog.example/a/");
  }

  @Test
  void noTitleCanEndTheScriptThatDescribesThePost() {
    Map<String, String> files = publish(post("a").title("</script><script>alert(1)</script>"));

    Document page = page(files, "a/index.html");
    assertThat(page.select("script:not([src])")).hasSize(1);
    assertThat(page.select("script[type=application/ld+json]").html()).contains("\\u003c/script");
  }

  @Test
  void aLinkByTheNameOfAFileFindsThePostWhateverItsTitle() {
    Map<String, String> files =
        publish(
            post("a").at("/2024/01/tea-and-cake/").title("茶"),
            post("b").at("/2024/01/hello_world.html").title("Hallo"),
            post("c").alsoRead("Tea and cake"),
            post("d").alsoRead("Hello world"));

    assertThat(page(files, "c/index.html").select("a[href=../2024/01/tea-and-cake/]")).isNotEmpty();
    assertThat(page(files, "d/index.html").select("a[href=../2024/01/hello_world.html]"))
        .isNotEmpty();
  }

  @Test
  void aPersianPostReadsFromRightToLeft() {
    Document page = page(publish(post("a").language("fa").title("چای")), "a/index.html");

    assertThat(page.select("article").attr("lang")).isEqualTo("fa");
    assertThat(page.select("article").attr("dir")).isEqualTo("rtl");
    assertThat(page.select("html").attr("dir")).isEqualTo("ltr");
  }

  @Test
  void aCoverWithAScriptForAnAddressIsLeftOut() {
    Document page = page(publish(post("a").cover("javascript:alert(1)")), "a/index.html");

    assertThat(page.select("img.cover")).isEmpty();
  }

  @Test
  void nestedCategoriesHaveNestedPagesWithTheirNumbers() {
    Map<String, String> files =
        publish(
            post("a").categories(CategoryPath.of("Tech Stuff", "AI")),
            post("b").categories(CategoryPath.of("Tech Stuff")),
            post("c").categories(CategoryPath.of("tech stuff", "Page")));

    Document parent = page(files, "categories/tech-stuff/index.html");
    assertThat(parent.select(".item h2").eachText()).hasSize(3);
    assertThat(parent.select(".terms a").eachText()).containsExactly("AI 1", "Page 1");
    assertThat(files).containsKey("categories/tech-stuff/page-/index.html");
    assertThat(SiteChecks.deadLinks(files)).isEmpty();
  }

  @Test
  void aWishToLinkAnotherPostIsGrantedWhenThePostArrives() {
    SiteFolder place = SiteFolder.in(folder);
    try (SiteStore store = place.open()) {
      apply(store, post("a").alsoRead("TEA, and more!"));
      assertThat(page(place.shown(), "a/index.html").select(".after a")).isEmpty();

      apply(store, post("b").title("Tea and More"));
    }
    assertThat(page(place.shown(), "a/index.html").select(".after a").attr("href"))
        .isEqualTo("../b/");
  }

  @Test
  void relatedPostsAreKnownOnBothSides() {
    SiteFolder place = SiteFolder.in(folder);
    try (SiteStore store = place.open()) {
      apply(store, post("a").tags("tea"));
      apply(store, post("b").tags("Tea"));
    }
    assertThat(page(place.shown(), "a/index.html").select(".after a").text()).contains("b");
    assertThat(page(place.shown(), "b/index.html").select(".after a").text()).contains("a");
  }

  @Test
  void aChainOfRedirectsIsFlattenedAcrossPosts() {
    Map<String, String> files =
        publish(
            post("a").withdrawn(new Withdrawal.Redirect("/b/")),
            post("b").withdrawn(new Withdrawal.Redirect("https://blog.example/older-c/")),
            post("c").at("/c/", "/older-c/"));

    assertThat(page(files, "a/index.html").select("main a").attr("href")).isEqualTo("../c/");
    assertThat(files.get("_redirects"))
        .contains("/a/ /c/ 301\n", "/b/ /c/ 301\n", "/older-c/ /c/ 301\n");
  }

  @Test
  void redirectsInACircleAreShownAsGone() {
    Map<String, String> files =
        publish(
            post("a").withdrawn(new Withdrawal.Redirect("/b/")),
            post("b").withdrawn(new Withdrawal.Redirect("/a/")));

    assertThat(page(files, "a/index.html").select("h1").text()).contains("withdrawn");
    assertThat(files.get("_redirects")).contains("/a/ /410.html 410\n", "/b/ /410.html 410\n");
  }

  @Test
  void aRedirectToAScriptIsShownAsGone() {
    Map<String, String> files =
        publish(post("a").withdrawn(new Withdrawal.Redirect("javascript:alert(1)")));

    assertThat(files.get("a/index.html")).doesNotContain("javascript:");
  }

  @Test
  void aPostWithdrawnWithANoticeStaysReadableAndInNoListing() {
    Map<String, String> files =
        publish(
            post("a").tags("tea").withdrawn(new Withdrawal.Notice(Optional.of("It was not true."))),
            post("b"));

    Document page = page(files, "a/index.html");
    assertThat(page.select(".notice").text()).isEqualTo("It was not true.");
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(page.text()).contains("Text of a");
    assertThat(SiteChecks.feedPermalinks(files)).containsExactly("/b/");
    assertThat(files).doesNotContainKey("tags/tea/index.html");
    assertThat(SiteChecks.deadLinks(files)).isEmpty();
  }

  @Test
  void ofTwoPostsWithOnePermalinkTheLowerIdIsShownUntilItLeaves() {
    SiteFolder place = SiteFolder.in(folder);
    try (SiteStore store = place.open()) {
      List<StoreAnswer> answers = apply(store, post("b").at("/same/"), post("a").at("/same/"));

      assertThat(answers.getFirst()).isInstanceOf(StoreAnswer.Refused.class);
      assertThat(answers.getLast()).isInstanceOf(StoreAnswer.Stored.class);
      assertThat(place.shownAt("/same/").orElse("")).contains("Text of a");
      assertThat(SiteChecks.feedPermalinks(place.shown())).containsExactly("/same/");

      apply(store, post("a").revision(2).at("/other/"));
      assertThat(place.shownAt("/same/").orElse("")).contains("Text of b");
    }
  }

  @Test
  void olderPostsStandOnNumberedPagesThatStay() {
    PublicationBuilder[] posts = new PublicationBuilder[25];
    Arrays.setAll(posts, SiteStoreTest::daily);
    SiteFolder place = SiteFolder.in(folder);
    try (SiteStore store = place.open()) {
      apply(store, posts);
      String first = place.shown().get("page/1/index.html");
      assertThat(page(place.shown(), "index.html").select(".item h2").eachText())
          .hasSize(10)
          .startsWith("Title of p24");
      assertThat(page(place.shown(), "index.html").select("nav.pages a").attr("href"))
          .isEqualTo("page/2/");

      apply(store, daily(25));

      assertThat(place.shown().get("page/1/index.html")).isEqualTo(first);
      assertThat(place.shown()).containsKey("page/2/index.html");
      assertThat(place.shown()).doesNotContainKey("page/3/index.html");
    }
  }

  @Test
  void aSiteBelowAPathLinksRelativelyAndItsNotFoundPageFromTheRoot() {
    Path site = folder.resolve("public");
    SiteStoreSettings settings =
        SiteStoreSettings.of(
            folder.resolve("state"), SiteFolder.blog("https://host.example/blog/"), site);
    SiteFolder place = new SiteFolder(settings, site);
    try (SiteStore store = place.open()) {
      apply(store, post("a").at("/2024/a/"));
    }
    Map<String, String> files = place.shown();
    assertThat(page(files, "2024/a/index.html").select("link[rel=stylesheet]").attr("href"))
        .startsWith("../../theme/style.css");
    assertThat(page(files, "404.html").select("link[rel=stylesheet]").attr("href"))
        .startsWith("/blog/theme/style.css");
    assertThat(files.get("sitemap-2024.xml")).contains("https://host.example/blog/2024/a/");
  }

  private Map<String, String> publish(PublicationBuilder... posts) {
    return publishIn("site", posts);
  }

  private Map<String, String> publishIn(String name, PublicationBuilder... posts) {
    SiteFolder place = SiteFolder.in(folder.resolve(name));
    try (SiteStore store = place.open()) {
      apply(store, posts);
    }
    return place.shown();
  }

  private static PublicationBuilder daily(int number) {
    return post("p%02d".formatted(number))
        .date(Instant.parse("2024-01-01T00:00:00Z").plusSeconds(86_400L * number));
  }

  private static Document page(Map<String, String> files, String file) {
    return Jsoup.parse(files.getOrDefault(file, ""));
  }
}
