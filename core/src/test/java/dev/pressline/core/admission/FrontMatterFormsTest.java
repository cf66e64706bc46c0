package dev.pressline.core.admission;

import static dev.pressline.core.admission.Drafts.admitted;
import static dev.pressline.core.admission.Drafts.file;
import static dev.pressline.core.admission.Drafts.refused;
import static dev.pressline.core.admission.Drafts.warningCodes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.SourcePosition;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes in which real blogs have their metadata; all of them say the same. */
class FrontMatterFormsTest {
  static Stream<Arguments> shapes() {
    return Stream.concat(yaml(), otherLanguages());
  }

  private static Stream<Arguments> yaml() {
    String keys = "title: A name\ndate: 2020-01-02\ntags:\n- a\n- b\n";
    String block = "---\n" + keys + "---\n";
    return Stream.of(
        Arguments.of("between dashes", block),
        Arguments.of("without the opening line", keys + "---\n"),
        Arguments.of("between more dashes", "-----\n" + keys + "-----\n"),
        Arguments.of("closed with dots", "---\n" + keys + "...\n"),
        Arguments.of("with trailing blanks", block.replace("---\n", "--- \t\n")),
        Arguments.of("behind blank lines", "\n \n" + block),
        Arguments.of("with a byte order mark", "\uFEFF" + block),
        Arguments.of("with two byte order marks", "\uFEFF\uFEFF" + block),
        Arguments.of("with line ends of Windows", block.replace("\n", "\r\n")),
        Arguments.of("with line ends of old Macs", block.replace("\n", "\r")),
        Arguments.of("with line ends of both", block.replaceFirst("\n", "\r\n")),
        Arguments.of("with indented keys", "---\n" + keys.indent(2) + "---\n"),
        Arguments.of("with an indented first key", "---\n " + keys + "---\n"),
        Arguments.of("with an indented later key", block.replace("date", "  date")),
        Arguments.of("with lists behind TABs", block.replace("- ", "\t- ")),
        Arguments.of("given twice", block + block),
        Arguments.of("with capital keys", block.replace("title", "Title").replace("tags", "TAGS")),
        Arguments.of("without blanks after colons", block.replace(": ", ":")),
        Arguments.of("with full-width colons", block.replace(": ", "\uFF1A")),
        Arguments.of("with a key given twice", block.replace("title", "title: x\ntitle")),
        Arguments.of("with quoted keys", block.replace("title", "\"title\"")),
        Arguments.of("with comments", block.replace("date", "# a remark\ndate")),
        Arguments.of("with a name of the language", block.replaceFirst("---", "---yaml")),
        Arguments.of(
            "in YAML's flow style", "---\n{title: A name, date: 2020-01-02, tags: [a, b]}\n---\n"));
  }

  private static Stream<Arguments> otherLanguages() {
    return Stream.of(
        Arguments.of(
            "in TOML", "+++\ntitle = \"A name\"\ndate = 2020-01-02\ntags = ['a', 'b']\n+++\n"),
        Arguments.of(
            "in TOML named so",
            "---toml\ntitle = \"A name\"\ndate = \"2020-01-02\"\ntags = ['a', 'b']\n---\n"),
        Arguments.of(
            "in Hexo's JSON",
            ";;;\n"
                + "\"title\": \"A name\",\n"
                + "\t\"date\": \"2020-01-02\",\n"
                + "\"tags\": [\"a\", \"b\"]\n"
                + ";;;\n"),
        Arguments.of(
            "in Hexo's JSON without the opening line",
            "\"title\": \"A name\",\n\"date\": \"2020-01-02\",\n\"tags\": [\"a\", \"b\"]\n;;;\n"),
        Arguments.of(
            "in Hugo's JSON",
            "{\n"
                + "\t\"title\": \"A name\",\n"
                + "\t\"date\": \"2020-01-02\",\n"
                + "\t\"tags\": [\"a\",\n"
                + "\t\"b\"]\n"
                + "}\n"),
        Arguments.of(
            "in JSON on one line",
            "{\"title\":\"A name\",\"date\":\"2020-01-02\",\"tags\":[\"a\",\"b\"]}\n"),
        Arguments.of(
            "in JSON named so",
            "---json\n"
                + "{\"title\": \"A name\", \"date\": \"2020-01-02\", \"tags\": [\"a\", \"b\"]}\n"
                + "---\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void metadataIsReadInEveryShape(String shape, String head) {
    PostContent content = admitted(file("a.md", head + "Text {here}.\n")).content();
    assertThat(content.title()).isEqualTo("A name");
    assertThat(content.dates().published()).get().hasToString("2020-01-02T00:00:00Z");
    assertThat(content.tags()).containsExactly("a", "b");
    assertThat(content.body().source()).isEqualTo("Text {here}.\n");
    assertThat(content.extra()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "' title: x\ndate: 2020-01-02'|2",
        "'title: x\n  date: 2020-01-02'|3",
        "'title: x\ntags:\n\t- a'|3",
        "'title: x\ndescription: It is\nso: said'|0",
        "'title:x\ndate: 2020-01-02'|2",
      })
  void whatWasMendedIsNotedAtItsLine(String keys, int line) {
    Post post = admitted(file("a.md", "---\n" + keys + "\n---\nText.\n"));
    assertThat(post.content().title()).isEqualTo("x");
    assertThat(post.warnings().stream().map(warning -> warning.place().line()))
        .isEqualTo(line == 0 ? List.of() : List.of(line));
  }

  @Test
  void aValueMayGoOnInTheFirstColumn() {
    Post post =
        admitted(
            file(
                "a.md",
                "---\ntitle: x\ndescription: It was long\nand went on\ntags: a\n---\nT.\n"));
    assertThat(post.content().description()).contains("It was long and went on");
    assertThat(post.content().tags()).containsExactly("a");
    assertThat(warningCodes(post)).containsExactly("FRONT_MATTER_REPAIRED");
    assertThat(post.warnings().getFirst().place()).isEqualTo(new SourcePosition(3, 1));
  }

  @Test
  void oneKeyInTwoCasesIsGivenTwice() {
    Post post = admitted(file("a.md", "---\nTitle: a\ntitle: b\n---\nText.\n"));
    assertThat(post.content().title()).isEqualTo("b");
    assertThat(warningCodes(post)).containsExactly("KEY_TWICE");
    assertThat(post.warnings().getFirst().place()).isEqualTo(new SourcePosition(3, 8));
  }

  @Test
  void textRubyMarkedAsSuchIsReadWithoutTheMark() {
    Post post = admitted(file("a.md", "---\ntitle: ! 'Rails: a\n  release'\n---\nText.\n"));
    assertThat(post.content().title()).isEqualTo("Rails: a release");
    assertThat(warningCodes(post)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "_posts/2020-01-02-some-name.md|'# First\n\nText.'|First|2020-01-02T00:00:00Z",
        "_posts/2020-1-2-some-name.md|Text.|Some name|2020-01-02T00:00:00Z",
        "content/2020-01-02-a-bundle/index.md|Text.|A bundle|2020-01-02T00:00:00Z",
        "notes/2020-01-02 Spoken name.md|Text.|Spoken name|2020-01-02T00:00:00Z",
      })
  void withoutMetadataTheFileGivesTitleAndDate(
      String path, String text, String title, String date) {
    PostContent content = admitted(file(path, text)).content();
    assertThat(content.title()).isEqualTo(title);
    assertThat(content.dates().published()).get().hasToString(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{% youtube x %}\n\nText.\n",
        "{{ page.title }}\n\nText.\n",
        "{: .class}\nText.\n",
        "{\"a\": 1}\n\nis JSON.\n",
        "+++\n\nText between pluses.\n\n+++\n",
        ";;; a remark in Lisp\n\n;;;\n",
        "---foo\n---\nbar\n",
        "---\n\n    code: 1\n\n---\n"
      })
  void textIsNoMetadata(String text) {
    assertThat(admitted(file("a.md", text)).content().body().source()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "coffee", "cson"})
  void programsAreNotRun(String language) {
    assertThat(refused(file("a.md", "---" + language + "\n{title: 1}\n---\nText.\n")).code())
        .isEqualTo("FRONT_MATTER_IS_CODE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'+++\ntitle = \"x\"\n\nText.\n'|+++|2",
        "';;;\n\"title\": \"x\"\n\nText.\n'|;;;|2",
        "'{\n\"title\": \"x\"\n\nText.\n'|}|2",
        "'---\ntitle: x\n\nText.\n'|---|2"
      })
  void metadataThatDoesNotEndIsRefusedWithThePlaceForItsEnd(String text, String end, int line) {
    var refusal = refused(file("a.md", text));
    assertThat(refusal.code()).isEqualTo("FRONT_MATTER_UNTERMINATED");
    assertThat(refusal.place()).isEqualTo(new SourcePosition(1, 1));
    assertThat(refusal.hint())
        .get()
        .asString()
        .startsWith("Put " + end + " on")
        .contains("line " + line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'+++\n"
            + "title = \"x\"\n"
            + "tags = [a]\n"
            + "+++\n"
            + "'|3|9|not TOML: unexpected 'a', expected ], a value, or a newline.",
        "'+++\ntitle = \"x\"\ntitle = \"y\"\n+++\n'|3|1|not TOML: \"title\" is given twice.",
        "'\n+++\ntitle = \"\uD83D\uDE00\" x\n+++\n'|3|14|not TOML: unexpected 'x'",
        "';;;\n\"title\": \"x\",\n\"tags\": [\"a\" \"b\"]\n;;;\n'|3|14|not JSON",
        "'  {\"title\": \"x\" \"tags\": 1}\n'|1|17|not JSON",
        "';;;\n\"title\": \"x\" \"tags\": 1\n;;;\n'|2|14|not JSON"
      })
  void whatCannotBeReadIsRefusedAtItsPlace(String text, int line, int column, String message) {
    var refusal = refused(file("a.md", text + "Text.\n"));
    assertThat(refusal.code()).isEqualTo("FRONT_MATTER_UNREADABLE");
    assertThat(refusal.message()).contains(message);
    assertThat(refusal.place()).isEqualTo(new SourcePosition(line, column));
  }
}
