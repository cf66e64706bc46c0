package dev.pressline.core.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.post.Body;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.PostDates;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Visibility;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermalinkPatternTest {
  private static final PostId ID = new PostId("blog/2024/hello-world");
  private static final Instant NEW_YEARS_EVE = Instant.parse("2023-12-31T20:05:07Z");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @ParameterizedTest
  @CsvSource({
    ":year/:month/:day/:title/, /2024/01/01/Hello-World/",
    "/:year-:i_month-:i_day/:title.html, /2024-1-1/Hello-World.html",
    ":hour:minute:second-:title, /040507-Hello-World",
    "posts/:post_title/, /posts/hello-world/",
    ":category/:name/, /tech-stuff/ai/hello_world/",
    ":id/, /42b0f4/",
    ":hash/, /8a824fa5c992/"
  })
  void eachVariableStandsForWhatHexoPutsThere(String pattern, String path) {
    assertThat(expand(pattern, post("Hello-World", "Hello, World"))).isEqualTo(path);
  }

  @Test
  void aPostWithoutCategoryAndIdGetsStandIns() {
    PostContent bare = post("slug", "Title", List.of(), Map.of());

    assertThat(expand(":category/:title/", bare)).isEqualTo("/uncategorized/slug/");
    assertThat(expand(":id/", bare)).matches("/[0-9a-f]{12}/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":titel/",
        ":year/:month/",
        "../:title",
        ":title//x",
        ":title?",
        "a b\u0000/:title",
        ""
      })
  void aPatternThatCannotWorkIsRefusedAtOnce(String pattern) {
    assertThatThrownBy(() -> PermalinkPattern.parse(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Permalink pattern '" + pattern + "'");
  }

  @Property(tries = 500)
  void noTitleSlugOrCategoryLeavesTheSite(
      @ForAll String slug, @ForAll String title, @ForAll String category) {
    List<CategoryPath> categories =
        category.isBlank() ? List.of() : List.of(CategoryPath.of(category, ".."));
    PostContent content = post(slug, title, categories, Map.of("id", "../" + slug));

    for (String pattern : List.of(":title/", ":post_title", ":category/:title.html", ":id/")) {
      String path = expand(pattern, content);
      assertThat(SitePath.read(path)).as(path).isInstanceOf(SitePath.Reading.Safe.class);
    }
  }

  private static String expand(String pattern, PostContent content) {
    return PermalinkPattern.parse(pattern).expand(content, ID, NEW_YEARS_EVE, SHANGHAI);
  }

  private static PostContent post(String slug, String title) {
    return post(
        slug, title, List.of(CategoryPath.of("Tech Stuff", "AI")), Map.of("id", "\"42b0f4\""));
  }

  private static PostContent post(
      String slug, String title, List<CategoryPath> categories, Map<String, String> extra) {
    return new PostContent(
        title,
        slug,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        PostDates.NONE,
        categories,
        List.of(),
        new Body("", "", "", SourceFormat.MARKDOWN),
        Optional.of("_posts/hello_world.md"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        extra,
        Visibility.PUBLIC,
        List.of(),
        "");
  }
}
