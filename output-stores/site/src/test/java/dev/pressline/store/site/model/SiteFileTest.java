package dev.pressline.store.site.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.verdict.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteFileTest {
  @ParameterizedTest
  @CsvSource({
    "/a/b/, a/b/index.html",
    "/a/b, a/b/index.html",
    "/a/b.html, a/b.html",
    "/v1.2/, v1.2/index.html",
    "/中文/, 中文/index.html",
    "/, index.html"
  })
  void anAddressHasOneFile(String path, String file) {
    assertThat(SiteFile.of(path)).isEqualTo(file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a/", "/a/b", "/a/b.html", "/2024/05/中文/", "/tagsoup/", "/v1.2/x/"})
  void anOrdinaryAddressIsTaken(String path) {
    assertThat(SiteFile.refusalOf(path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "a/",
        "/../a/",
        "/a/../../b/",
        "/a//b/",
        "/a/./b/",
        "/a\nb/",
        "/a\u0000/",
        "/x.html/y/",
        "/x.html/",
        "/.pressline.index.html/",
        "/\ud800/"
      })
  void anAddressThatNoPageCanHaveIsRefused(String path) {
    assertThat(SiteFile.refusalOf(path)).map(Refusal::code).contains("PERMALINK_UNUSABLE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/tags/", "/tags/x/", "/page/2/", "/atom.xml/x/", "/404.html", "/theme/a.html"})
  void anAddressOfTheSiteItselfIsRefused(String path) {
    assertThat(SiteFile.refusalOf(path)).map(Refusal::code).contains("PERMALINK_RESERVED");
  }
}
