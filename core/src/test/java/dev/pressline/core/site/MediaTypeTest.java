package dev.pressline.core.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MediaTypeTest {
  @Test
  void feedsAreKnownByTheirWholeName() {
    assertThat(MediaType.of("atom.xml").field()).isEqualTo("application/atom+xml; charset=utf-8");
    assertThat(MediaType.of("sitemap.xml").field()).isEqualTo("application/xml; charset=utf-8");
  }

  @Test
  void filesOfPostsAreWhatTheirEndingSays() {
    assertThat(MediaType.of("sea.JPEG").field()).isEqualTo("image/jpeg");
    assertThat(MediaType.of("sea.png").field()).isEqualTo("image/png");
    assertThat(MediaType.of("sea.svg").field()).isEqualTo("image/svg+xml");
    assertThat(MediaType.of("paper.pdf").field()).isEqualTo("application/pdf");
    assertThat(MediaType.of("film.mov").field()).isEqualTo("video/quicktime");
  }

  @Test
  void whatNobodyKnowsIsBytes() {
    assertThat(MediaType.of("LICENSE").field()).isEqualTo("application/octet-stream");
    assertThat(MediaType.of("thing.unheard-of").field()).isEqualTo("application/octet-stream");
  }
}
