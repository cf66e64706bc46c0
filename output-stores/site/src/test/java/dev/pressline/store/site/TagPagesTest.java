package dev.pressline.store.site;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.store.LogPosition;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.contract.PublicationBuilder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagPagesTest {
  @TempDir Path folder;

  @Test
  void aTagIsCalledAsMostPostsSpellIt() {
    Map<String, String> files =
        publish(post("a").tags("kafka"), post("b").tags("Kafka"), post("c").tags("Kafka"));

    assertThat(page(files, "tags/kafka/index.html").select("h1").text()).isEqualTo("Tag: Kafka");
    assertThat(page(files, "a/index.html").select(".post-tags a").text()).isEqualTo("kafka");
  }

  @Test
  void aTagWithoutLettersHasAnAddressToo() {
    Map<String, String> files = publish(post("a").tags("!!!"), post("b").tags("???"));

    assertThat(files.keySet())
        .filteredOn(file -> file.startsWith("tags/x-") && file.endsWith(".html"))
        .hasSize(2);
    assertThat(SiteChecks.deadLinks(files)).isEmpty();
  }

  private Map<String, String> publish(PublicationBuilder... posts) {
    SiteFolder place = SiteFolder.in(folder);
    try (SiteStore store = place.open()) {
      store.apply(
          new StoreBatch(
              Arrays.stream(posts).map(PublicationBuilder::build).toList(),
              new LogPosition("log", Map.of(0, 1L))));
    }
    return place.shown();
  }

  private static Document page(Map<String, String> files, String file) {
    return Jsoup.parse(files.getOrDefault(file, ""));
  }
}
