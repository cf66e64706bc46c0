package dev.pressline.core.admission;

import static dev.pressline.core.admission.Drafts.admitted;
import static dev.pressline.core.admission.Drafts.draft;
import static dev.pressline.core.admission.Drafts.file;
import static dev.pressline.core.admission.Drafts.refused;
import static dev.pressline.core.admission.Drafts.warningCodes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.SourcePosition;
import dev.pressline.core.post.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'title: Plain words'|Plain words",
        "'title: Foo: bar: baz'|Foo: bar: baz",
        "'title: @someone said'|@someone said",
        "'title: *stars* all over'|*stars* all over",
        "'title: [Draft] A name'|[Draft] A name",
        "'title: [Draft]'|[Draft]",
        "'title: {{braces}}'|{{braces}}",
        "'title: ###x'|###x",
        "'title: C# #5 is out'|C# #5 is out",
        "'title: A name # remark'|A name",
        "'title:Without blank'|Without blank",
        "'TITLE: Capitals'|Capitals",
        "'Title : Blank before'|Blank before",
        "'title: \"Quote\" unquote'|\"Quote\" unquote",
        "'title: It''s so'|It's so",
        "'title: 100% sure'|100% sure",
        "'title: %percent'|%percent",
        "'title: `code`'|`code`",
        "'title: ! exclaim'|! exclaim",
        "'title: - dash'|- dash",
        "'title: 2020-01-01'|2020-01-01",
        "'title: yes'|yes",
        "'title: 1.10'|1.10",
        "'title: > folded'|> folded"
      })
  void aTitleIsWhatItsAuthorSees(String line, String title) {
    assertThat(content("---\n" + line + "\ndate: 2020-01-02\n---\nText.\n").title())
        .isEqualTo(title);
  }

  @Test
  void repairsAreNotedWithTheirLine() {
    Post post = admitted(file("a.md", "---\ndate: 2020-01-02\ntitle: Foo: bar\n---\nText.\n"));
    assertThat(warningCodes(post)).containsExactly("FRONT_MATTER_REPAIRED");
    assertThat(post.warnings().getFirst().place()).isEqualTo(new SourcePosition(3, 1));
  }

  @Test
  void anOpeningLineIsNotNeeded() {
    PostContent content = content("title: Old Hexo\ntags:\n- a\ncategories:\n  - b\n---\nText.\n");
    assertThat(content.title()).isEqualTo("Old Hexo");
    assertThat(content.body().text()).isEqualTo("Text.");
  }

  @Test
  void aRuleInTheTextIsNoFrontMatter() {
    assertThat(content("Some words: here.\n\n---\n\nMore.\n").body().text())
        .contains("words: here");
    assertThat(content("---\n\nWords after a rule.\n\n---\n\nMore.\n").body().text())
        .isEqualTo("Words after a rule.\nMore.");
  }

  @Test
  void aBlockGivenTwiceIsReadOnce() {
    String block = "---\ntitle: Twice\ntags: x\n---\n";
    Post post = admitted(file("a.md", block + block + "Text.\n"));
    assertThat(post.content().body().text()).isEqualTo("Text.");
    assertThat(warningCodes(post)).containsExactly("FRONT_MATTER_TWICE");
  }

  @Test
  void marksAndLineEndsOfOtherSystemsMakeNoDifference() {
    PostContent content =
        content("\uFEFF---  \r\ntitle: x\r\ntags:\r\n\t- a\r\n\t- b\r\n--- \r\nText.\r\n");
    assertThat(content.title()).isEqualTo("x");
    assertThat(content.tags()).containsExactly("a", "b");
    assertThat(content.body().source()).isEqualTo("Text.\n");
  }

  @Test
  void theLastOfTwoEqualKeysCounts() {
    Post post = admitted(file("a.md", "---\ntitle: a\ntitle: b\n---\nText.\n"));
    assertThat(post.content().title()).isEqualTo("b");
    assertThat(warningCodes(post)).containsExactly("KEY_TWICE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tags: [a, b]", "tags: a, b", "tag:\n- a\n-\n- b\n- a", "tags:\n    - a\n    - b"})
  void tagsAreAListOrWordsBetweenCommas(String lines) {
    assertThat(content("---\n" + lines + "\n---\nText.\n").tags()).containsExactly("a", "b");
  }

  @Test
  void tagsKeepNumbersAsWritten() {
    assertThat(content("---\ntags: [22, 1.10, ~]\n---\nText.\n").tags())
        .containsExactly("22", "1.10");
  }

  @Test
  void aListOfCategoriesIsSeveralWhereThePathTellsJekyllHugoOrZola() {
    String two = "---\ncategories: [a, b]\n---\nText.\n";
    String words = "---\ncategories: news, foundation\n---\nText.\n";
    List<CategoryPath> apart = List.of(CategoryPath.of("a"), CategoryPath.of("b"));

    assertThat(in("blog/_posts/2010/2010-02-03-x.md", two)).isEqualTo(apart);
    assertThat(in("content/post/x.md", two)).isEqualTo(apart);
    assertThat(in("source/_posts/x.md", two)).containsExactly(CategoryPath.of("a", "b"));
    assertThat(in("_posts/2010-02-03-x.md", words))
        .containsExactly(CategoryPath.of("news"), CategoryPath.of("foundation"));
    assertThat(in("_posts/x.md", words)).containsExactly(CategoryPath.of("news, foundation"));
  }

  private static List<CategoryPath> in(String path, String source) {
    return admitted(file(path, source)).content().categories();
  }

  @Test
  void categoriesAreNestedAsHexoNestsThem() {
    assertThat(categories("categories: News")).containsExactly(CategoryPath.of("News"));
    assertThat(categories("categories: [a, b]")).containsExactly(CategoryPath.of("a", "b"));
    assertThat(categories("categories:\n  - - News\n  - - Tech Stuff"))
        .containsExactly(CategoryPath.of("News"), CategoryPath.of("Tech Stuff"));
    assertThat(categories("categories:\n- [a, b]\n- c"))
        .containsExactly(CategoryPath.of("a", "b"), CategoryPath.of("c"));
    assertThat(categories("categories:")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2016-06-30|2016-06-30T00:00:00Z",
        "2016-6-3 9:05|2016-06-03T09:05:00Z",
        "2016/06/30 10:11:12|2016-06-30T10:11:12Z",
        "2016-06-30T10:11:12.123456Z|2016-06-30T10:11:12.123456Z",
        "2016-06-30 10:11:12 +0800|2016-06-30T02:11:12Z",
        "2016-06-30 10:11:12 -5|2016-06-30T15:11:12Z",
        "2016-06-30 10:11 # remark|2016-06-30T10:11:00Z",
        "'2016-06-30 10:11:12 Europe/Berlin'|2016-06-30T08:11:12Z",
        "June 30, 2016|2016-06-30T00:00:00Z",
        "30 Jun 2016|2016-06-30T00:00:00Z",
        "2016年6月30日|2016-06-30T00:00:00Z",
        "30-06-2016|2016-06-30T00:00:00Z",
        "2016-06-30 1:05 PM|2016-06-30T13:05:00Z"
      })
  void datesAreReadInTheFormsBlogsHave(String written, String instant) {
    assertThat(content("---\ndate: " + written + "\n---\nText.\n").dates().published())
        .get()
        .hasToString(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2015-02-29",
        "2016-06-31",
        "2016-13-01",
        "2016-01-01 25:00",
        "2016-00-00",
        "31-11-2016"
      })
  void noDateIsEverMovedToAnother(String written) {
    assertThat(refused(file("a.md", "---\ndate: " + written + "\n---\nText.\n")).code())
        .isEqualTo("DATE_DOES_NOT_EXIST");
  }

  @Test
  void theOtherDatesAreRead() {
    var dates =
        content(
                "---\n"
                    + "updated: 2020-01-02\n"
                    + "publishDate: 2030-01-01\n"
                    + "expires: 2031-01-01\n"
                    + "---\n"
                    + "Text.\n")
            .dates();
    assertThat(dates.updated()).get().hasToString("2020-01-02T00:00:00Z");
    assertThat(dates.publishAt()).get().hasToString("2030-01-01T00:00:00Z");
    assertThat(dates.expiresAt()).get().hasToString("2031-01-01T00:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"published: false", "draft: true", "Draft: yes"})
  void whatIsNotToBeSeenIsHeld(String line) {
    assertThat(content("---\n" + line + "\n---\nText.\n").visibility()).isEqualTo(Visibility.HELD);
  }

  @Test
  void aFileAmongHexosDraftsIsHeldUnlessItSaysOtherwise() {
    assertThat(admitted(file("_drafts/a.md", "Text.")).content().visibility())
        .isEqualTo(Visibility.HELD);
    assertThat(
            admitted(file("_drafts/a.md", "---\npublished: true\n---\nText."))
                .content()
                .visibility())
        .isEqualTo(Visibility.PUBLIC);
  }

  @Test
  void everythingElseIsKeptInFlowStyle() {
    Map<String, String> extra =
        content("---\nid: '754'\nfeature: true\nnested: {a: [1, \"x: y\"]}\nnone:\n---\nText.\n")
            .extra();
    assertThat(extra)
        .containsEntry("id", "\"754\"")
        .containsEntry("feature", "true")
        .containsEntry("nested", "{\"a\": [1, \"x: y\"]}")
        .containsEntry("none", "null")
        .hasSize(4);
  }

  @Test
  void metadataOverridesFrontMatter() {
    var draft =
        draft(
            SourceBytes.utf8("---\ntitle: old\ntags: a\n---\nText.\n"),
            Optional.of("a.md"),
            Map.of("title", "New: and better", "Tags", "[b, c]", "date", "2020-01-01"));
    PostContent content = admitted(draft).content();
    assertThat(content.title()).isEqualTo("New: and better");
    assertThat(content.tags()).containsExactly("b", "c");
    assertThat(content.dates().published()).isPresent();
  }

  @Test
  void coversArePicturesOnly() {
    assertThat(content("---\ncover: false\n---\nx").cover()).isEmpty();
    assertThat(content("---\nthumbnail: /a.png\n---\nx").cover()).contains("/a.png");
    assertThat(content("---\ncover: <img src=\"https://x.y/z\" alt=\"\"/>\n---\nx").cover())
        .contains("https://x.y/z");
    assertThat(content("---\ncover: 'javascript:alert(1)'\n---\nx").cover()).isEmpty();
  }

  private static PostContent content(String source) {
    return admitted(file("a.md", source)).content();
  }

  private static List<CategoryPath> categories(String lines) {
    return content("---\n" + lines + "\n---\nText.\n").categories();
  }
}
