package dev.pressline.store.site;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.store.LogPosition;
import dev.pressline.store.StoreBatch;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages say what is what by microformats2, as readers of the independent web know it. */
class MicroformatsTest {
  @TempDir Path folder;

  @Test
  void aPostIsAnEntryWithNameDateAddressAuthorTagsAndText() {
    Element entry = entry("tide/index.html");

    assertThat(entry.select("> header > .p-name").text()).isEqualTo("High tide");
    assertThat(entry.select("time.dt-published").attr("datetime")).startsWith("2024-03-09T08:00");
    assertThat(entry.select("a.u-url:has(time)").first()).isNotNull();
    assertThat(entry.select("a.u-url:has(time)").first().absUrl("href"))
        .isEqualTo("https://blog.example/tide/");
    assertThat(entry.select(".p-author.h-card .p-name").text()).isNotEmpty();
    assertThat(entry.select("a.p-category").eachText()).containsExactly("Sea");
    assertThat(entry.select(".e-content").text()).isEqualTo("The sea rises.");
  }

  @Test
  void aListHasAnEntryForEachPost() {
    Element entry = entry("index.html");

    assertThat(entry.select("a.p-name.u-url").text()).isEqualTo("High tide");
    assertThat(entry.select("time.dt-published")).hasSize(1);
  }

  private Element entry(String file) {
    SiteFolder place = SiteFolder.in(folder);
    try (SiteStore store = place.open()) {
      store.apply(
          new StoreBatch(
              List.of(
                  post("tide")
                      .title("High tide")
                      .tags("Sea")
                      .html("<p>The sea rises.</p>")
                      .date(Instant.parse("2024-03-09T08:00:00Z"))
                      .build()),
              new LogPosition("log", Map.of(0, 1L))));
    }
    List<Element> entries =
        Jsoup.parse(
                place.shown().getOrDefault(file, ""),
                "https://blog.example/" + file.replace("index.html", ""))
            .select(".h-entry");
    assertThat(entries).hasSize(1);
    return entries.getFirst();
  }
}
