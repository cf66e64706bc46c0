package dev.pressline.store.site;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.store.LogPosition;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.contract.PublicationBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitemapTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"false", "\"no\"", "{\"disable\": true}", "{\"exclude\": \"yes\", \"a\": 1}"})
  void aPostWhoseAuthorWantsItSoIsShownAndNotInTheSitemap(String wish) {
    // Given
    SiteFolder place = SiteFolder.in(folder);

    // When
    try (SiteStore store = place.open()) {
      apply(store, 1, post("a").extra("sitemap", wish));
      apply(store, 2, post("b"));
    }

    // Then
    Map<String, String> files = place.shown();
    assertThat(SiteChecks.sitemapPermalinks(files)).containsExactly("/b/");
    assertThat(SiteChecks.feedPermalinks(files)).containsExactlyInAnyOrder("/a/", "/b/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "{\"priority\": 0.5}", "{\"disable\": false}", "null"})
  void otherWordsAboutTheSitemapLeaveThePostInIt(String wish) {
    SiteFolder place = SiteFolder.in(folder);

    try (SiteStore store = place.open()) {
      apply(store, 1, post("a").extra("sitemap", wish));
    }

    assertThat(SiteChecks.sitemapPermalinks(place.shown())).containsExactly("/a/");
  }

  @Test
  void anEditTakesAPostOutOfTheSitemapAlsoAfterARestart() {
    // Given
    SiteFolder place = SiteFolder.in(folder);
    try (SiteStore store = place.open()) {
      apply(store, 1, post("a"));
      apply(store, 2, post("b").extra("sitemap", "false"));
    }

    // When
    try (SiteStore store = place.open()) {
      apply(store, 3, post("a").revision(2).extra("sitemap", "false"));
    }

    // Then
    assertThat(SiteChecks.sitemapPermalinks(place.shown())).isEmpty();
  }

  @Test
  void theImagesOfAPostAreListedAsTheyAreNow() {
    SiteFolder place = SiteFolder.in(folder);
    try (SiteStore store = place.open()) {
      apply(store, 1, post("a").cover("/img/cake.png"));
      assertThat(images(place)).containsExactly("https://blog.example/img/cake.png");

      apply(store, 2, post("a").revision(2).cover("tea.png"));
      assertThat(images(place)).containsExactly("https://blog.example/a/tea.png");

      apply(store, 3, post("a").revision(3).cover("https://elsewhere.example/tea.png"));
    }

    assertThat(images(place)).isEmpty();
  }

  private static List<String> images(SiteFolder place) {
    String sitemap = place.shown().getOrDefault("sitemap-2024.xml", "");
    return Jsoup.parse(sitemap, Parser.xmlParser()).select("image|loc").eachText();
  }

  private static void apply(SiteStore store, long position, PublicationBuilder post) {
    store.apply(new StoreBatch(List.of(post.build()), new LogPosition("log", Map.of(0, position))));
  }
}
