package dev.pressline.core.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.pressline.core.exports.WordPressItem.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPressPostsTest {
  private final WordPressBlog blog = new WordPressBlog();
  private final Map<String, String> texts = new HashMap<>();

  WordPressPostsTest() {
    blog.address("https://tea.example/blog/");
    blog.author("mira", "Mira Feld");
    texts.putAll(
        Map.of(
            "title", "Steeping <em>green</em> tea &amp; why",
            "link", "https://tea.example/blog/2019/04/steeping/",
            "dc:creator", "mira",
            "content:encoded", "Two minutes.",
            "wp:post_id", "12",
            "wp:post_date", "2019-04-14 18:30:00",
            "wp:post_date_gmt", "2019-04-14 16:30:00",
            "wp:post_name", "gr%c3%bcner-tee",
            "wp:post_type", "post",
            "wp:status", "publish"));
  }

  @Test
  void aPostKeepsItsAddressItsNamesAndItsDates() {
    texts.put("wp:post_modified_gmt", "2019-05-01 08:00:00");
    texts.put("excerpt:encoded", "Two, <b>not</b> five.");

    ExportedPost post = post();

    assertThat(post.title()).isEqualTo("Steeping green tea & why");
    assertThat(post.draft().postId().value()).isEqualTo("home/wp/tea.example/blog/12");
    assertThat(post.draft().source().toByteArray()).asString().isEqualTo("Two minutes.");
    assertThat(post.draft().metadata())
        .contains(
            entry("title", "\"Steeping green tea & why\""),
            entry("permalink", "\"/2019/04/steeping/\""),
            entry("slug", "\"grüner-tee\""),
            entry("author", "[\"Mira Feld\"]"),
            entry("date", "\"2019-04-14 16:30:00 Z\""),
            entry("updated", "\"2019-05-01 08:00:00 Z\""),
            entry("excerpt", "\"Two, not five.\""));
    assertThat(post.warnings()).isEmpty();
  }

  @Test
  void aDateThatWordPressDoesNotKnowInUtcIsTakenInTheSitesZone() {
    texts.put("wp:post_date_gmt", "0000-00-00 00:00:00");

    assertThat(metadata()).containsEntry("date", "\"2019-04-14 18:30:00\"");
  }

  @ParameterizedTest
  @CsvSource({
    "publish, , ",
    "future, publishdate, '\"2019-04-14 16:30:00 Z\"'",
    "draft, draft, true",
    "pending, draft, true",
    "private, visibility, '\"private\"'",
  })
  void theStatusDecidesWhoSeesIt(String status, String key, String value) {
    texts.put("wp:status", status);

    Map<String, String> metadata = metadata();

    if (key == null) {
      assertThat(metadata).doesNotContainKeys("draft", "visibility", "publishdate", "password");
    } else {
      assertThat(metadata).containsEntry(key, value);
    }
  }

  @Test
  void aPasswordHoldsThePostAndIsNotPassedOn() {
    texts.put("wp:post_password", "oolong");

    assertThat(metadata()).containsEntry("password", "true").doesNotContainValue("oolong");
  }

  @Test
  void categoriesHaveTheirPathsAndExportsOfTheFirstVersionAreReadOnce() {
    blog.category("tea", "", "Tea &amp; Leaf");
    blog.category("green", "tea", "Green");
    blog.category("a", "b", "A");
    blog.category("b", "a", "B");

    Map<String, String> metadata =
        metadata(
            new Term("", "", "Green"),
            new Term("category", "green", "Green"),
            new Term("category", "a", "A"),
            new Term("tag", "water", "Water"),
            new Term("post_tag", "r-d", "R&amp;D"),
            new Term("series", "s", "Leaves"));

    assertThat(metadata)
        .contains(
            entry("categories", "[[\"Tea & Leaf\", \"Green\"], [\"B\", \"A\"]]"),
            entry("tags", "[\"Water\", \"R&D\"]"),
            entry("wp_series", "[\"Leaves\"]"));
  }

  @Test
  void picturesAreFoundByTheirNumbers() {
    attachment("7", "https://tea.example/7.jpg");
    attachment("8", "https://tea.example/8.pdf");
    texts.put("content:encoded", "[gallery columns=\"2\" ids=\"7, 99\"]");

    Map<String, String> metadata =
        new WordPressPosts(blog, target())
            .post(new WordPressItem(texts, List.of(), Map.of("_thumbnail_id", "7"), 0))
            .draft()
            .metadata();

    assertThat(metadata)
        .contains(
            entry("cover", "\"https://tea.example/7.jpg\""),
            entry("wordpress_attachments", "{\"7\": \"https://tea.example/7.jpg\"}"));
  }

  @Test
  void anAddressThatIsNoPathIsToldOf() {
    texts.put("link", "https://tea.example/blog/?p=12");

    ExportedPost post = post();

    assertThat(post.draft().metadata()).doesNotContainKey("permalink");
    assertThat(post.warnings()).extracting("code").containsExactly("ADDRESS_NOT_KEPT");
  }

  @ParameterizedTest
  @CsvSource({
    "post, publish, ",
    "page, publish, PAGE",
    "attachment, inherit, ATTACHMENT",
    "revision, inherit, REVISION",
    "nav_menu_item, publish, OTHER",
    "post, trash, TRASH",
  })
  void onlyPostsAreSubmitted(String type, String status, LeftOut why) {
    texts.put("wp:post_type", type);
    texts.put("wp:status", status);

    var left = new WordPressPosts(blog, target()).leftOut(item());

    assertThat(left.orElse(null)).isEqualTo(why);
  }

  @Test
  void pagesAreSubmittedWhenAskedFor() {
    texts.put("wp:post_type", "page");

    assertThat(new WordPressPosts(blog, new Target("home", "test", true)).leftOut(item()))
        .isEmpty();
  }

  private void attachment(String id, String url) {
    blog.item(
        new WordPressItem(
            Map.of(
                "wp:post_type",
                "attachment",
                "wp:post_id",
                id,
                "wp:attachment_url",
                url,
                "wp:post_parent",
                "12"),
            List.of(),
            Map.of(),
            0));
  }

  private static Target target() {
    return new Target("home", "test", false);
  }

  private WordPressItem item(Term... terms) {
    return new WordPressItem(texts, List.of(terms), Map.of(), 0);
  }

  private ExportedPost post(Term... terms) {
    return new WordPressPosts(blog, target()).post(item(terms));
  }

  private Map<String, String> metadata(Term... terms) {
    return post(terms).draft().metadata();
  }
}
