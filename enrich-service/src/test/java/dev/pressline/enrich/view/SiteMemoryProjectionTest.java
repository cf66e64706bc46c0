package dev.pressline.enrich.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressline.enrich.Publications;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteMemoryProjectionTest {
  private static final TopicLog LOG = new TopicLog("log", Map.of(0, 0L), Map.of(0, 9L));

  @TempDir private Path folder;

  @Test
  void aKeptMemoryIsReadOnFromWhereItEnded() throws IOException {
    keepOnePost();

    try (SiteMemoryProjection posts = SiteMemoryProjection.in(folder)) {
      assertThat(posts.begin(() -> LOG)).isEqualTo(Map.of(0, 5L));
      assertThat(posts.size()).isEqualTo(1);
    }
  }

  @Test
  void aMemoryOfAnotherTopicIsForgotten() throws IOException {
    keepOnePost();

    try (SiteMemoryProjection posts = SiteMemoryProjection.in(folder)) {
      assertThat(posts.begin(() -> new TopicLog("newer", LOG.beginnings(), LOG.ends()))).isEmpty();
      assertThat(posts.size()).isZero();
    }
  }

  @Test
  void aMemoryThatKnowsMoreThanTheTopicIsForgotten() throws IOException {
    keepOnePost();

    try (SiteMemoryProjection posts = SiteMemoryProjection.in(folder)) {
      assertThat(posts.begin(() -> new TopicLog("log", LOG.beginnings(), Map.of(0, 4L)))).isEmpty();
      assertThat(posts.size()).isZero();
    }
  }

  @Test
  void withoutAFolderTheBrokerIsNotAsked() throws IOException {
    try (SiteMemoryProjection posts = SiteMemoryProjection.fleeting()) {
      assertThat(
              posts.begin(
                  () -> {
                    throw new AssertionError("asked");
                  }))
          .isEmpty();
    }
  }

  @Test
  void theFolderOfAnotherServiceIsRefusedWithARemedy() throws IOException {
    try (SiteMemoryProjection holding = SiteMemoryProjection.in(folder)) {
      assertThatThrownBy(() -> SiteMemoryProjection.in(folder))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(folder.toString())
          .hasMessageContaining("pressline.enrich.state");
      assertThat(holding.size()).isZero();
    }
  }

  private void keepOnePost() throws IOException {
    try (SiteMemoryProjection posts = SiteMemoryProjection.in(folder)) {
      posts.begin(() -> LOG);
      posts.apply("blog/a", Optional.of(Publications.live("a", "# A\n\nWords.")));
      posts.reached(Map.of(0, 5L));
    }
  }
}
