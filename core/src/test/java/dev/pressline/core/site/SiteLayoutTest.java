package dev.pressline.core.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteLayoutTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search/",
        "/search",
        "/search/words/r-00.js",
        "/opensearch.xml",
        "/tags/x/"
      })
  void theSiteKeepsItsOwnAddresses(String path) {
    assertThat(SiteLayout.isReserved(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/searching/", "/2024/search/", "/search.html", "/opensearch/"})
  void postsMayHaveTheOthers(String path) {
    assertThat(SiteLayout.isReserved(path)).isFalse();
  }
}
