package dev.pressline.core.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.pressline.core.draft.SourceFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GhostPostsTest {
  private final GhostBlog blog = new GhostBlog();
  private final Map<String, String> columns = new HashMap<>();

  GhostPostsTest() {
    columns.putAll(
        Map.of(
            "id", "65aa",
            "title", "Why bread \"needs\" time: a note",
            "slug", "why-bread",
            "html", "<p>See __GHOST_URL__/on-salt/</p>",
            "status", "published",
            "visibility", "public",
            "published_at", "2024-01-15T12:00:00.000Z"));
  }

  @Test
  void aPostKeepsItsAddressItsTextAndItsFacts() {
    columns.put("feature_image", "__GHOST_URL__/content/images/a.jpg");
    columns.put("custom_excerpt", "Sleep.");
    blog.row("posts_meta", row("post_id", "65aa", "meta_description", "Patience"));

    ExportedPost post = post();

    assertThat(post.draft().postId().value()).isEqualTo("home/ghost/65aa");
    assertThat(post.draft().format()).contains(SourceFormat.HTML);
    assertThat(post.draft().source().toByteArray()).asString().isEqualTo("<p>See /on-salt/</p>");
    assertThat(post.draft().metadata())
        .contains(
            entry("title", "\"Why bread \\\"needs\\\" time: a note\""),
            entry("permalink", "\"/:slug/\""),
            entry("slug", "\"why-bread\""),
            entry("date", "\"2024-01-15T12:00:00.000Z\""),
            entry("cover", "\"/content/images/a.jpg\""),
            entry("excerpt", "\"Sleep.\""),
            entry("description", "\"Patience\""));
    assertThat(post.warnings()).isEmpty();
  }

  @Test
  void tagsAndAuthorsComeInTheirOrderAndInternalTagsAreNone() {
    blog.row("posts_tags", row("post_id", "65aa", "tag_id", "2", "sort_order", "1"));
    blog.row("posts_tags", row("post_id", "65aa", "tag_id", "1", "sort_order", "0"));
    blog.row("posts_tags", row("post_id", "65aa", "tag_id", "3", "sort_order", "2"));
    blog.row("posts_authors", row("post_id", "65aa", "author_id", "u2", "sort_order", "1"));
    blog.row("posts_authors", row("post_id", "65aa", "author_id", "u1", "sort_order", "0"));
    blog.row("tags", row("id", "1", "name", "Bread, fresh"));
    blog.row("tags", row("id", "2", "name", "Patience"));
    blog.row("tags", row("id", "3", "name", "#wide"));
    blog.row("users", row("id", "u1", "name", "Ann"));
    blog.row("users", row("id", "u2", "name", "Tom"));

    assertThat(post().draft().metadata())
        .contains(
            entry("tags", "[\"Bread, fresh\", \"Patience\"]"),
            entry("internal_tags", "[\"#wide\"]"),
            entry("author", "[\"Ann\", \"Tom\"]"));
  }

  @ParameterizedTest
  @CsvSource({
    "status, draft, draft, true",
    "status, sent, draft, true",
    "status, scheduled, publishdate, '\"2024-01-15T12:00:00.000Z\"'",
    "visibility, members, visibility, '\"members\"'",
    "visibility, paid, visibility, '\"paid\"'",
    "visibility, tier:gold, visibility, '\"members\"'",
  })
  void statusAndVisibilityDecideWhoSeesIt(String column, String said, String key, String value) {
    assertThat(post().draft().metadata()).doesNotContainKey(key);
    columns.put(column, said);

    assertThat(post().draft().metadata()).containsEntry(key, value);
  }

  @Test
  void exportsOfTheFirstVersionCountMillisecondsAndHaveTheirOwnPattern() {
    columns.remove("html");
    columns.put("markdown", "# Bread");
    columns.put("published_at", "1388318400000");
    columns.put("author_id", "1");
    blog.row("users", row("id", "1", "name", "Ann"));
    blog.row("settings", row("key", "permalinks", "value", "/:year/:month/:day/:slug/"));

    ExportedPost post = post();

    assertThat(post.draft().format()).contains(SourceFormat.MARKDOWN);
    assertThat(post.draft().metadata())
        .contains(
            entry("date", "\"2013-12-29T12:00:00Z\""),
            entry("permalink", "\"/:year/:month/:day/:slug/\""),
            entry("author", "[\"Ann\"]"));
  }

  @Test
  void aDateWithoutAZoneIsInUtc() {
    columns.put("published_at", "2017-03-01 10:00:00");

    assertThat(post().draft().metadata()).containsEntry("date", "\"2017-03-01 10:00:00 Z\"");
  }

  @Test
  void whatCannotComeAlongIsToldOf() {
    columns.put("codeinjection_foot", "<script>x</script>");
    columns.remove("html");
    columns.put("plaintext", "Dough rests.");

    ExportedPost post = post();

    assertThat(post.draft().format()).contains(SourceFormat.TEXT);
    assertThat(post.warnings())
        .extracting("code")
        .containsExactly("WITHOUT_HTML", "CODE_INJECTION_LEFT_OUT");
  }

  @Test
  void aPostOfWhichOnlyTheEditorsOwnFormatIsThereIsRefusedWithARemedy() {
    columns.remove("html");
    columns.put("lexical", "{\"root\":{}}");

    assertThat(posts(false).refusal(new GhostRow(columns)))
        .hasValueSatisfying(refusal -> assertThat(refusal.code()).isEqualTo("WITHOUT_HTML"));
    columns.put("plaintext", "Dough rests.");
    assertThat(posts(false).refusal(new GhostRow(columns))).isEmpty();
  }

  @Test
  void pagesAreSubmittedOnlyWhenAskedFor() {
    columns.put("type", "page");

    assertThat(posts(false).leftOut(new GhostRow(columns))).contains(LeftOut.PAGE);
    assertThat(posts(true).leftOut(new GhostRow(columns))).isEqualTo(Optional.empty());
  }

  private GhostPosts posts(boolean pages) {
    return new GhostPosts(blog, new Target("home", "test", pages));
  }

  private ExportedPost post() {
    return posts(false).post(new GhostRow(columns));
  }

  private static GhostRow row(String... columnsAndValues) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      values.put(columnsAndValues[i], columnsAndValues[i + 1]);
    }
    return new GhostRow(values);
  }
}
