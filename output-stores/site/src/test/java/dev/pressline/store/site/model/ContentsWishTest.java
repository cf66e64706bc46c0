package dev.pressline.store.site.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentsWishTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          toc               > true                      > WANTED
          TOC               > "No"                      > UNWANTED
          show_toc          > false                     > UNWANTED
          ShowToc           > true                      > WANTED
          table-of-contents > true                      > WANTED
          toc               > {"enable": false}         > UNWANTED
          toc               > {"min": 2, "show": true}  > WANTED
          toc               > {"depth": 2}              > UNSAID
          toc               > 3                         > UNSAID
          tocsin            > true                      > UNSAID
          """)
  void whatAuthorsWriteIsUnderstood(String key, String value, ContentsWish wish) {
    assertThat(ContentsWish.of(Map.of("title", "false", key, value))).isEqualTo(wish);
  }
}
