package dev.pressline.core.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SiteEntryTest {
  @Test
  void anInstallationWithoutSitesHasOneNamedBlog() {
    Map<String, SiteSettings> sites = SiteEntry.settingsOf(Map.of());

    assertThat(sites)
        .containsExactly(
            Map.entry(
                "blog",
                new SiteSettings(
                    "blog",
                    "blog",
                    "",
                    URI.create("http://localhost:8080/"),
                    "en",
                    ZoneOffset.UTC,
                    Optional.empty(),
                    ":year/:month/:day/:title/")));
  }

  @Test
  void whatIsWrittenDownWinsAndTheBaseUrlGetsItsSlash() {
    SiteEntry entry =
        new SiteEntry(
            Optional.of("Press"),
            Optional.of("All the news"),
            Optional.of(URI.create("https://press.example/blog")),
            Optional.of("fa"),
            Optional.of(ZoneId.of("Asia/Tehran")),
            Optional.of("Ada"),
            Optional.of("/:slug/"),
            Optional.of(CategoryLists.SEVERAL),
            Optional.of(true),
            Map.of("files", "/files"));

    assertThat(SiteEntry.settingsOf(Map.of("press", entry)))
        .containsExactly(
            Map.entry(
                "press",
                new SiteSettings(
                    "press",
                    "Press",
                    "All the news",
                    URI.create("https://press.example/blog/"),
                    "fa",
                    ZoneId.of("Asia/Tehran"),
                    Optional.of("Ada"),
                    "/:slug/",
                    new GeneratorHabits(CategoryLists.SEVERAL, true, Map.of("files", "/files")))));
  }
}
