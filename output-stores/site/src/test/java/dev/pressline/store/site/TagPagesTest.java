package dev.pressline.store.site;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.store.contract.PublicationBuilder;
import java.nio.file.Path;
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
    return SiteFolder.in(folder).publish(posts);
  }

  private static Document page(Map<String, String> files, String file) {
    return Jsoup.parse(files.getOrDefault(file, ""));
  }
}
