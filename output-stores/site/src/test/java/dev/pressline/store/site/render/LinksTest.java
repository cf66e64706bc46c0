package dev.pressline.store.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.site.SiteSettings;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {
  private static final SiteSettings SETTINGS =
      new SiteSettings(
          "blog",
          "A blog",
          "",
          URI.create("https://host.example/blog/"),
          "en",
          ZoneOffset.UTC,
          Optional.empty(),
          SiteSettings.DEFAULT_PERMALINK_PATTERN);

  @ParameterizedTest
  @CsvSource({
    "/, /a/, a/",
    "/a/, /, ../",
    "/a/, /a/, ./",
    "/2024/01/a/, /2024/02/b/, ../../02/b/",
    "/2024/01/a/, /x.html, ../../../x.html",
    "/a.html, /b/, b/",
    "/a.html, /, ./",
    "/, /12:30/, ./12:30/",
    "/, /a b/中/, a%20b/%E4%B8%AD/",
    "/a, /b/, /blog/b/"
  })
  void aLinkLeadsFromPageToPage(String from, String to, String link) {
    assertThat(Links.from(from, SETTINGS).to(to)).isEqualTo(link);
  }

  @ParameterizedTest
  @CsvSource({"/a/b/, /c/, https://host.example/blog/c/", "/, /, https://host.example/blog/"})
  void aLinkResolvedAgainstThePageIsTheAddress(String from, String to, String url) {
    URI page = URI.create(SETTINGS.urlOf(from));

    assertThat(page.resolve(Links.from(from, SETTINGS).to(to))).hasToString(url);
  }

  @Test
  void aPageThatIsShownAnywhereLinksFromTheRoot() {
    assertThat(Links.fromAnywhere(SETTINGS).to("/a/")).isEqualTo("/blog/a/");
    assertThat(Links.fromAnywhere(SETTINGS).root()).isEqualTo("/blog/");
  }
}
