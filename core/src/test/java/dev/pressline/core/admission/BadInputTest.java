package dev.pressline.core.admission;

import static dev.pressline.core.admission.Drafts.admitted;
import static dev.pressline.core.admission.Drafts.draft;
import static dev.pressline.core.admission.Drafts.file;
import static dev.pressline.core.admission.Drafts.markdown;
import static dev.pressline.core.admission.Drafts.refused;
import static dev.pressline.core.admission.Drafts.warningCodes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.SourcePosition;
import dev.pressline.core.verdict.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "\n \t\n", "\uFEFF", "\uFEFF\r\n"})
  void anEmptyFileIsRefused(String source) {
    assertThat(refused(file("a.md", source)).code()).isEqualTo("EMPTY_SOURCE");
  }

  @Test
  void aBinaryFileIsRefused() {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    assertThat(refused(bytes(picture)).code()).isEqualTo("BINARY_FILE");
  }

  @Test
  void aFileFullOfZeroBytesIsRefusedAsBinary() {
    assertThat(refused(bytes(new byte[4096])).code()).isEqualTo("BINARY_FILE");
  }

  @Test
  void aStrayControlCharacterIsRemovedWithItsPlace() {
    var post =
        admitted(
            file(
                "a.md",
                "# Title\n\nSome text with a "
                    + (char) 0
                    + "character of the old days.\n"
                    + "Words. ".repeat(20)));
    assertThat(post.content().body().text()).contains("with a character").doesNotContain("\0");
    assertThat(post.warnings().getFirst().place()).isEqualTo(new SourcePosition(3, 18));
    assertThat(warningCodes(post)).containsExactly("CONTROL_CHARACTERS_REMOVED");
  }

  @Test
  void aPostOfFiveMegabytesIsRefusedWithItsSizeAndTheLimit() {
    Refusal refusal = refused(file("a.md", "word ".repeat(1024 * 1024)));
    assertThat(refusal.code()).isEqualTo("SOURCE_TOO_LARGE");
    assertThat(refusal.message()).contains("5242880").contains("2097152");
  }

  @Test
  void invalidUtf8IsRefusedWithLineAndColumn() {
    byte[] latin = "# Title\r\n\r\nCaf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
    Refusal refusal = refused(bytes(latin));
    assertThat(refusal.code()).isEqualTo("INVALID_UTF8");
    assertThat(refusal.place()).isEqualTo(new SourcePosition(3, 4));
    assertThat(refusal.message()).contains("0xE9");
    assertThat(refusal.hint()).get().asString().contains("UTF-8");
  }

  @Test
  void utf16IsNamed() {
    Refusal refusal = refused(bytes("\uFEFFwords".getBytes(StandardCharsets.UTF_16LE)));
    assertThat(refusal.code()).isEqualTo("INVALID_UTF8");
    assertThat(refusal.message()).contains("UTF-16");
  }

  @Test
  void aCharacterCutOffAtTheEndIsInvalidUtf8() {
    byte[] cut = {'a', 'b', (byte) 0xE4, (byte) 0xB8};
    assertThat(refused(bytes(cut)).place()).isEqualTo(new SourcePosition(1, 3));
  }

  @Test
  void unterminatedFrontMatterIsRefusedWithThePlaceForItsEnd() {
    Refusal refusal = refused(file("a.md", "---\ntitle: x\ntags: [a]\n\nText.\n"));
    assertThat(refusal.code()).isEqualTo("FRONT_MATTER_UNTERMINATED");
    assertThat(refusal.place()).isEqualTo(new SourcePosition(1, 1));
    assertThat(refusal.hint()).get().asString().contains("after line 3");
  }

  @Test
  void aYamlAliasBombIsRefused() {
    StringBuilder bomb = new StringBuilder("---\na0: &a0 [lol, lol]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
    }
    assertThat(refused(file("a.md", bomb + "---\nText.\n")).code()).isEqualTo("YAML_ALIAS_BOMB");
  }

  @Test
  void anAliasWithinItselfIsTakenForText() {
    var post = admitted(file("a.md", "---\ntags: &a [*a]\n---\nText.\n"));
    assertThat(post.content().tags()).containsExactly("&a [*a]");
    assertThat(warningCodes(post)).containsExactly("FRONT_MATTER_REPAIRED");
  }

  @Test
  void frontMatterNestedTooDeeplyIsRefused() {
    String deep = "---\nx: " + "[".repeat(100_000) + "\n---\nText.\n";
    assertThat(refused(file("a.md", deep)).code()).isEqualTo("FRONT_MATTER_TOO_DEEP");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../../etc/passwd", "a/../b", "..", "%2e%2e/x", "..\\x", "x%2F..%2Fy", "a\\..\\b"})
  void pathTraversalInTheSlugIsRefused(String slug) {
    Refusal refusal = refused(file("a.md", "---\ntitle: T\nslug: '" + slug + "'\n---\nText.\n"));
    assertThat(refusal.code()).isEqualTo("SLUG_UNSAFE");
    assertThat(refusal.place()).isEqualTo(new SourcePosition(3, 7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../etc/passwd",
        "a/../b",
        "..",
        "%2e%2e/x",
        "/a/%2e%2E/b",
        "a\\b",
        "//host/x",
        "https://other.example/x",
        "javascript:alert(1)",
        "/a%2Fb/",
        "/a//b/",
        "/.git/config",
        "/x\\u0007y/",
        "/a?b=c",
        "/a/%00/"
      })
  void pathTraversalInThePermalinkIsRefused(String permalink) {
    Refusal refusal =
        refused(
            file(
                "a.md",
                "---\ntitle: T\npermalink: \""
                    + permalink.replace("\\b", "\\\\b")
                    + "\"\n---\nText.\n"));
    assertThat(refusal.code()).isEqualTo("PERMALINK_UNSAFE");
    assertThat(refusal.place()).isEqualTo(new SourcePosition(3, 12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/tags/x/", "/Archives/", "/atom.xml", "index.html", "/page/2/"})
  void aPermalinkThatTheSiteKeepsIsRefused(String permalink) {
    Refusal refusal = refused(file("a.md", "---\npermalink: " + permalink + "\n---\nText.\n"));
    assertThat(refusal.code()).isEqualTo("PERMALINK_RESERVED");
  }

  @Test
  void aDateThatDoesNotExistIsRefusedByName() {
    Refusal refusal =
        refused(file("a.md", "---\ntitle: x\ndate: 2016-06-31 10:00:00\n---\nText.\n"));
    assertThat(refusal.code()).isEqualTo("DATE_DOES_NOT_EXIST");
    assertThat(refusal.message()).contains("2016-06-31");
    assertThat(refusal.place()).isEqualTo(new SourcePosition(3, 7));
  }

  @Test
  void theFileNameStandsInForADateThatDoesNotExist() {
    var post = admitted(file("_posts/2016-06-30-june.md", "---\ndate: 2016-06-31\n---\nText.\n"));
    assertThat(post.content().dates().published()).get().hasToString("2016-06-30T00:00:00Z");
    assertThat(warningCodes(post)).containsExactly("DATE_DOES_NOT_EXIST");
  }

  @Test
  void aDateThatIsNoneIsRefused() {
    assertThat(refused(file("a.md", "---\ndate: next week\n---\nText.\n")).code())
        .isEqualTo("DATE_UNREADABLE");
  }

  @Test
  void frontMatterThatIsNoYamlIsRefusedWithThePlaceInTheFile() {
    Refusal refusal =
        refused(file("a.md", "\n---\r\ntitle: x\r\ntags: [a, b\r\n}: {\r\n---\r\nText.\r\n"));
    assertThat(refusal.code()).isEqualTo("FRONT_MATTER_UNREADABLE");
    assertThat(refusal.place().line()).isBetween(4, 5);
  }

  @Test
  void anIdThatNotEveryStoreCanHoldIsRefused() {
    String longest = "é".repeat(1_000);

    assertThat(refused(with("blog", longest + "x")).code()).isEqualTo("POST_ID_TOO_LONG");
    assertThat(admitted(with("blog", longest)).postId().value()).isEqualTo(longest);
    Refusal refusal = refused(with("blog", "blog/a\0b"));
    assertThat(refusal.code()).isEqualTo("POST_ID_UNUSABLE");
    assertThat(refusal.message()).contains("U+0000");
  }

  @Test
  void anUnknownSiteIsRefusedNamingTheKnown() {
    Refusal refusal = refused(with("blgo", "a"));
    assertThat(refusal.code()).isEqualTo("UNKNOWN_SITE");
    assertThat(refusal.hint()).get().asString().contains("blog");
  }

  private static Submission with(String site, String id) {
    Submission known = markdown("Text.");
    return new Submission(
        new PostId(id),
        site,
        known.format(),
        known.source(),
        known.sourcePath(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Submission bytes(byte[] source) {
    return draft(SourceBytes.of(source), Optional.of("a.md"), Map.of());
  }
}
