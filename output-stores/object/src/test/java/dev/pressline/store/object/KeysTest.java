package dev.pressline.store.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class KeysTest {
  @Test
  void withoutAPrefixASiteHasTheBucketToItself() {
    Keys keys = Keys.of("", Set.of("blog"));

    assertThat(keys.of("blog", "a/index.html")).isEqualTo("a/index.html");
    assertThat(keys.note()).isEqualTo(".pressline/writer.json");
  }

  @Test
  void sitesOfOneBucketAreToldApartByTheirPrefix() {
    Keys keys = Keys.of("web/{site}/", Set.of("blog", "news"));

    assertThat(keys.of("news", "index.html")).isEqualTo("web/news/index.html");
    assertThat(keys.placeOf("web/blog/a/index.html"))
        .contains(new Keys.Place("blog", "a/index.html"));
    assertThat(keys.placeOf("elsewhere/index.html")).isEmpty();
    assertThat(keys.note()).isEqualTo("web/.pressline/writer.json");
  }

  @Test
  void twoSitesCannotHaveOnePrefix() {
    assertThatThrownBy(() -> Keys.of("web/", Set.of("blog", "news")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("{site}");
  }

  @Test
  void whatIsNoPrefixIsToldAtOnce() {
    for (String prefix : new String[] {"/", "web", "web//", "/web/", "a b/", "ü/"}) {
      assertThatThrownBy(() -> Keys.of(prefix, Set.of("blog")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("the prefix is made of");
    }
  }
}
