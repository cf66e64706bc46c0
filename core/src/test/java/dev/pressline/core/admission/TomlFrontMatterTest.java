package dev.pressline.core.admission;

import static dev.pressline.core.admission.Drafts.admitted;
import static dev.pressline.core.admission.Drafts.file;
import static dev.pressline.core.admission.Drafts.refused;
import static dev.pressline.core.admission.Drafts.warningCodes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.SourcePosition;
import dev.pressline.core.post.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TomlFrontMatterTest {
  @Test
  void zolasTablesAreRead() {
    PostContent content =
        content(
            """
            title = "A name"
            path = "2021/05/10/a-name"
            updated = 2021-06-01T10:00:00+02:00
            authors = ["Ada, for the team"]
            [taxonomies]
            tags = ["rust", "1.10"]
            categories = ["News", "Tech Stuff"]
            [extra]
            team = "the team"
            release = true
            title = "not this one"
            image = "/a.png"
            [extra.nested]
            numbers = [1, -2, 1.5, -inf]
            at = 2021-05-10T10:11:12Z
            """);
    assertThat(content.title()).isEqualTo("A name");
    assertThat(content.permalink()).contains("/2021/05/10/a-name/");
    assertThat(content.dates().published()).get().hasToString("2021-05-10T00:00:00Z");
    assertThat(content.dates().updated()).get().hasToString("2021-06-01T08:00:00Z");
    assertThat(content.authors()).containsExactly("Ada, for the team");
    assertThat(content.tags()).containsExactly("rust", "1.10");
    assertThat(content.categories())
        .containsExactly(CategoryPath.of("News"), CategoryPath.of("Tech Stuff"));
    assertThat(content.cover()).contains("/a.png");
    assertThat(content.extra())
        .containsEntry("team", "\"the team\"")
        .containsEntry("release", "true")
        .containsEntry("extra", "{\"title\": \"not this one\"}")
        .containsEntry("nested", "{\"numbers\": [1, -2, 1.5, -.inf], \"at\": 2021-05-10T10:11:12Z}")
        .hasSize(4);
  }

  @Test
  void hugosKeysAreRead() {
    PostContent content =
        content(
            """
            title = 'A name'
            publishDate = 2030-01-01
            expiryDate = "2031-01-01"
            lastmod = 2020-02-03
            summary = "In short."
            draft = true
            categories = ["a", "b"]
            images = ["cover.png", "other.png"]
            aliases = ["/old/"]
            [params]
            toc = true
            [[resources]]
            src = "x.png"
            """);
    assertThat(content.dates().published()).get().hasToString("2030-01-01T00:00:00Z");
    assertThat(content.dates().publishAt()).get().hasToString("2030-01-01T00:00:00Z");
    assertThat(content.dates().expiresAt()).get().hasToString("2031-01-01T00:00:00Z");
    assertThat(content.dates().updated()).get().hasToString("2020-02-03T00:00:00Z");
    assertThat(content.excerpt()).contains("In short.");
    assertThat(content.visibility()).isEqualTo(Visibility.HELD);
    assertThat(content.categories()).containsExactly(CategoryPath.of("a"), CategoryPath.of("b"));
    assertThat(content.cover()).contains("/cover.png");
    assertThat(content.aliases()).containsExactly("/old/");
    assertThat(content.extra())
        .containsEntry("toc", "true")
        .containsEntry("resources", "[{\"src\": \"x.png\"}]")
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2020-01-02|2020-01-02T00:00:00Z",
        "2020-01-02T03:04:05|2020-01-02T03:04:05Z",
        "2020-01-02 03:04:05|2020-01-02T03:04:05Z",
        "2020-01-02T03:04:05.678+08:00|2020-01-01T19:04:05.678Z",
        "'\"2020-01-02 03:04:05 +0800\"'|2020-01-01T19:04:05Z"
      })
  void datesAreRead(String written, String instant) {
    assertThat(content("date = " + written + "\n").dates().published()).get().hasToString(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2016-06-31", "2016-06-31T10:00:00Z", "2016-06-30T25:00:00", "2016-13-01"})
  void noDateIsEverMovedToAnother(String written) {
    String source = "+++\ntitle = 'x'\ndate = " + written + " # remark\n+++\nText.\n";
    var refusal = refused(file("a.md", source));
    assertThat(refusal.code()).isEqualTo("DATE_DOES_NOT_EXIST");
    assertThat(refusal.message()).contains(written);
    assertThat(refusal.place()).isEqualTo(new SourcePosition(3, 8));

    Post post = admitted(file("2016-06-30-a.md", source));
    assertThat(post.content().dates().published()).get().hasToString("2016-06-30T00:00:00Z");
    assertThat(warningCodes(post)).containsExactly("DATE_DOES_NOT_EXIST");
  }

  @Test
  void placesAreThoseOfTheValues() {
    Post post =
        admitted(
            file(
                "2016-06-30-a.md",
                "+++\n"
                    + "[extra]\n"
                    + "\"a = b\" = 1\n"
                    + "cover = 'javascript:x'\n"
                    + "[extra.image]\n"
                    + "url = 'data:x'\n"
                    + "+++\n"
                    + "x\n"));
    assertThat(post.warnings().stream().map(warning -> warning.place()))
        .containsExactly(new SourcePosition(4, 9), new SourcePosition(5, 1));
  }

  private static PostContent content(String toml) {
    return admitted(file("a.md", "+++\n" + toml + "+++\nText.\n")).content();
  }
}
