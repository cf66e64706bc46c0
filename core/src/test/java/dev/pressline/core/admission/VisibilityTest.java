package dev.pressline.core.admission;

import static dev.pressline.core.admission.Drafts.admitted;
import static dev.pressline.core.admission.Drafts.file;
import static dev.pressline.core.admission.Drafts.refused;
import static dev.pressline.core.admission.Drafts.warningCodes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.Post;
import dev.pressline.core.post.SourcePosition;
import dev.pressline.core.post.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see a post, from when, and with which picture. */
class VisibilityTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "blog/moved.md|redirect: /blog/new|REDIRECT_ONLY",
        "_posts/2020-01-02-moved.md|redirect_to: https://a.example/|REDIRECT_ONLY",
        "content/posts/_index.md|title: x|SECTION_PAGE",
        "content/posts/_index.zh.md|title: x|SECTION_PAGE",
        "content/a/index.md|headless: true|NOT_RENDERED",
        "content/a/index.md|render: false|NOT_RENDERED",
        "content/a/index.md|'_build:\n  render: never'|NOT_RENDERED",
        "content/a/index.md|'build: {render: false}'|NOT_RENDERED"
      })
  void whatIsNoPageForItsGeneratorIsHeldAndSaidSo(String path, String line, String warning) {
    Post post = admitted(file(path, "---\n" + line + "\n---\nText.\n"));

    assertThat(post.content().visibility()).isEqualTo(Visibility.HELD);
    assertThat(warningCodes(post)).containsExactly(warning);
  }

  @ParameterizedTest
  @ValueSource(strings = {"headless: false", "render: true", "build: {list: never}"})
  void whatHasAPageForItsGeneratorIsShown(String line) {
    Post post = admitted(file("content/a/index.md", "---\n" + line + "\n---\nText.\n"));

    assertThat(post.content().visibility()).isEqualTo(Visibility.PUBLIC);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "published: true|PUBLIC",
        "published: 1|PUBLIC",
        "published: false|HELD",
        "published: 'no'|HELD",
        "published: 2020-01-02|PUBLIC",
        "published:|PUBLIC",
        "draft: false|PUBLIC",
        "draft: 0|PUBLIC",
        "draft: true|HELD",
        "draft: \"true\"|HELD",
        "Draft: Yes|HELD",
        "'draft: false\npublished: false'|HELD",
        "password:|PUBLIC",
        "password: ''|PUBLIC",
        "password: false|PUBLIC",
        "visibility: public|PUBLIC",
        "visibility: [a]|PUBLIC",
      })
  void aPostIsShownUnlessItSaysOtherwise(String line, Visibility visibility) {
    Post post = post(line);
    assertThat(post.content().visibility()).isEqualTo(visibility);
    assertThat(warningCodes(post)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"draft: ture", "published: flase", "draft: [a]", "published: maybe"})
  void inDoubtAPostIsShownToNobody(String line) {
    Post post = post(line);
    assertThat(post.content().visibility()).isEqualTo(Visibility.HELD);
    assertThat(warningCodes(post)).containsExactly("VISIBILITY_UNCLEAR");
    assertThat(post.warnings().getFirst().place().line()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"visibility: members", "Visibility: Paid", "visibility: private"})
  void aPostForSomeReadersOnlyIsShownToNobody(String line) {
    Post post = post(line);
    assertThat(post.content().visibility()).isEqualTo(Visibility.HELD);
    assertThat(warningCodes(post)).containsExactly("READERS_NOT_ASKED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"password: hunter2", "password: 0", "Password: [a]"})
  void aPostWithAPasswordIsShownToNobodyAndItsPasswordIsKeptSecret(String line) {
    Post post = post(line + "\npublished: true");
    assertThat(post.content().visibility()).isEqualTo(Visibility.HELD);
    assertThat(post.content().extra()).isEmpty();
    assertThat(warningCodes(post)).containsExactly("PASSWORD_NOT_ASKED");
    assertThat(post.warnings().getFirst().place()).isEqualTo(new SourcePosition(3, 11));
    assertThat(post.warnings().getFirst().message()).contains("remove").doesNotContain("hunter2");
  }

  @Test
  void whereThereIsNoDateTheDayOfPublicationIsOne() {
    assertThat(post("publishDate: 2020-01-02").content().dates().published())
        .get()
        .hasToString("2020-01-02T00:00:00Z");
    assertThat(post("published: 2020-01-02").content().dates().published())
        .get()
        .hasToString("2020-01-02T00:00:00Z");
    assertThat(post("pubdate: 2020-01-02\ndate: 2020-02-03").content().dates().published())
        .get()
        .hasToString("2020-02-03T00:00:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fri Sep  3 11:21:31 CEST 2021|2021-09-03T09:21:31Z",
        "Sun Mar 29 12:00:00 2020 +0800|2020-03-29T04:00:00Z",
        "Wed, 02 Oct 2002 13:00:00 GMT|2002-10-02T13:00:00Z",
        "2023-02-05 3:00:00|2023-02-05T03:00:00Z",
        "2013-05-1 16:30:00 -06:00|2013-05-01T22:30:00Z",
        "2004-12-16 15:17:59.000000000 +00:00|2004-12-16T15:17:59Z",
        "2024-4-09|2024-04-09T00:00:00Z",
        "2017-03-20 14:00 -04:00|2017-03-20T18:00:00Z",
        "2020/09/05 21:46:00|2020-09-05T21:46:00Z"
      })
  void everyFormOfDateIsRead(String written, String instant) {
    assertThat(post("date: " + written).content().dates().published()).get().hasToString(instant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"20-01-0202T03:04:05Zt", "01-20-2025 at noon", "07/07/2025 at noon"})
  void aDateOfWhichNotAllIsReadIsUnreadable(String written) {
    assertThat(refused(file("a.md", "---\ndate: " + written + "\n---\nText.\n")).code())
        .isEqualTo("DATE_UNREADABLE");
  }

  @Test
  void aDateThatMayBeTwoIsRefusedWithBoth() {
    var refusal = refused(file("a.md", "---\ndate: 02-07-2025\n---\nText.\n"));
    assertThat(refusal.code()).isEqualTo("DATE_AMBIGUOUS");
    assertThat(refusal.message()).contains("2025-02-07").contains("2025-07-02");
    assertThat(post("date: 07/07/2025").content().dates().published())
        .get()
        .hasToString("2025-07-07T00:00:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "banner_img: /a.png|/a.png",
        "'cover: false\nthumbnail: /a.png'|/a.png",
        "images: [a.png, b.png]|/a.png",
        "'images:\n- src: a.png'|/a.png",
        "'cover:\n  image: a.png\n  alt: A'|/a.png",
        "'image:\n  path: a.png'|/a.png",
        "featuredImage: a.png|/a.png"
      })
  void theCoverIsTheFirstPictureGiven(String lines, String cover) {
    assertThat(post(lines).content().cover()).contains(cover);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "754|754",
        "-5|-5",
        "-.5e3|-.5e3",
        "'\"754\"'|'\"754\"'",
        "!!str 754|'\"754\"'",
        "2020-01-02T03:04:05Z|2020-01-02T03:04:05Z",
        "2020-01-02 03:04:05 +08:00|'\"2020-01-02 03:04:05 +08:00\"'",
        "true|true",
        "'\"~\"'|'\"~\"'",
        "~|null",
        "- x|'[\"x\"]'",
        "'\"a\\e[0m\\u2028\"'|'\"a\\u001B[0m\\u2028\"'"
      })
  void whatIsLeftOverKeepsItsType(String written, String kept) {
    String value = written.startsWith("- ") ? "\n- \"x\"" : written;
    assertThat(post("left: " + value).content().extra()).containsEntry("left", kept);
  }

  @Test
  void aSummaryIsAnExcerpt() {
    assertThat(post("summary: In short.").content().excerpt()).contains("In short.");
    assertThat(post("summary: x\nexcerpt: y").content().excerpt()).contains("y");
    assertThat(post("summary: x\nexcerpt: y").content().description()).contains("x");
  }

  private static Post post(String lines) {
    return admitted(file("a.md", "---\ntitle: x\n" + lines + "\n---\nText.\n"));
  }
}
