package dev.pressline.store.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.material.Chromium;
import dev.pressline.store.site.SearchServer.Found;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real browser finds posts, below a base path and under the policy of our own server. */
class SearchInChromiumTest {
  private static final long MINUTES = 3;
  private static final String BASE = "https://blog.example/base/";

  /** What readers type, and the posts they mean. */
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("kafka", "../kafka/ ../storage/"),
          Map.entry("KAFKA topic", "../kafka/"),
          Map.entry("kafca", "../kafka/ ../storage/"),
          Map.entry("zurich", "../zurich/"),
          Map.entry("Strassburg baeck", "../zurich/"),
          Map.entry("unbelieva", "../prefixes/"),
          Map.entry("龙井茶", "../tea/"),
          Map.entry("道", "../tea/"),
          Map.entry("井", "../tea/"),
          Map.entry("東京", "../tokyo/"),
          Map.entry("ｻｰﾊﾞｰ 再起動", "../tokyo/"),
          Map.entry("한국어", "../seoul/"),
          Map.entry("كتاب", "../books/ ../arabic/"),
          Map.entry("نويسندگان 1403", "../books/"),
          Map.entry("القراءة", "../arabic/"),
          Map.entry("елка", "../moscow/"),
          Map.entry("constructor", "../code/"),
          Map.entry("script alert", "../code/"));

  @TempDir Path folder;

  @Test
  void everyQueryFindsItsPosts() throws Exception {
    Path site = SearchedSite.write(folder, BASE, "en", 700);

    Map<String, Found> found = find(site, List.copyOf(MEANT.keySet()));

    SoftAssertions.assertSoftly(
        all ->
            MEANT.forEach(
                (query, posts) ->
                    all.assertThat(found.get(query).links())
                        .as(query)
                        .containsExactlyInAnyOrder(posts.split(" "))));
    assertThat(found.get("龙井茶").marked()).isEqualTo("龙井茶");
    assertThat(found.get("KAFKA topic").marked()).startsWith("topics Kafka");
  }

  @Test
  void whatIsFoundIsSaid() throws Exception {
    Path site = SearchedSite.write(folder, BASE, "en", 700);

    Map<String, Found> found =
        find(site, List.of("kafka", "东京", "weather", "kafka zurich", "xyzzyx", "!?"));

    assertThat(found.get("kafka").said()).isEqualTo("2 posts found");
    assertThat(found.get("weather").said()).isEqualTo("700 posts found");
    assertThat(found.get("weather").links()).hasSize(10);
    assertThat(found.get("kafka zurich").said())
        .isEqualTo("No post has all of these words. 3 have some of them.");
    assertThat(found.get("xyzzyx")).isEqualTo(nothing("xyzzyx"));
    assertThat(found.get("东京")).isEqualTo(nothing("东京"));
    assertThat(found.get("!?")).isEqualTo(nothing("!?"));
  }

  @Test
  void aSiteThatIsPublishedAgainMeanwhileIsReadAnew() throws Exception {
    Path older = SearchedSite.write(folder.resolve("older"), BASE, "en", 300);
    Path site = SearchedSite.write(folder.resolve("newer"), BASE, "en", 700);
    Path profile = Files.createDirectories(folder.resolve("profile"));

    try (SearchServer server = new SearchServer(site, List.of("weather", "kafka"));
        Chromium chromium = Chromium.open(server.renewedSince(older).address(), profile)) {
      assertThat(chromium).isNotNull();
      Map<String, Found> found = server.awaitFound(MINUTES);

      assertThat(found.get("weather").said()).isEqualTo("700 posts found");
      assertThat(found.get("kafka").links()).containsExactly("../kafka/", "../storage/");
    }
  }

  private static Found nothing(String query) {
    return new Found("No post found for “%s”.".formatted(query), List.of(), "");
  }

  private Map<String, Found> find(Path site, List<String> queries) throws Exception {
    Path profile = Files.createDirectories(folder.resolve("profile"));
    try (SearchServer server = new SearchServer(site, queries);
        Chromium chromium = Chromium.open(server.address(), profile)) {
      assertThat(chromium).isNotNull();
      return server.awaitFound(MINUTES);
    }
  }
}
