package dev.pressline.launcher.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.pressline.core.draft.Submission;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.launcher.drafts.SubmissionRun.Labelled;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WxrExportTest {
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8" ?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
        xmlns:wp="http://wordpress.org/export/1.2/">
      <channel>
      <wp:base_blog_url>https://tea.example</wp:base_blog_url>
      """;
  private static final String END = "</channel>\n</rss>\n";

  private final ExportReading reading = new ExportReading(ExportFile.Kind.WORDPRESS);

  @TempDir Path folder;

  @Test
  void everyPostIsADraftWithItsPlaceInTheFile() throws IOException {
    // Given
    Path file = file(HEAD + item(1, "One", "First\nline.") + item(2, "Two", "Second.") + END);

    // When
    List<Labelled> drafts = reading.drafts(file);

    // Then
    assertThat(drafts)
        .extracting(draft -> draft.label().name())
        .containsExactly("export.xml:6 One", "export.xml:15 Two");
    assertThat(drafts.getFirst().label().at(new dev.pressline.core.post.SourcePosition(2, 3)))
        .isEqualTo("export.xml:9:3 One");
    assertThat(drafts.getFirst().label().at(new dev.pressline.core.post.SourcePosition(1, 1)))
        .isEqualTo("export.xml:8:27 One");
    assertThat(text(drafts.getFirst())).isEqualTo("First\nline.");
  }

  static Stream<Arguments> shapes() {
    return Stream.of(
        argumentSet("a CDATA section split where it would end", "a]]]]><![CDATA[>b", "a]]>b"),
        argumentSet("control characters that XML forbids", "a\u0008\u0000b\u000Bc\uFFFF", "abc"),
        argumentSet("line ends of Windows", "a\r\nb\r\n\r\nc", "a\nb\n\nc"),
        argumentSet("characters beyond the first plane", "a 😀 b", "a 😀 b"));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void theTextIsTakenAsWordPressWroteIt(String written, String read) throws IOException {
    assertThat(text(reading.drafts(file(HEAD + item(1, "One", written) + END)).getFirst()))
        .isEqualTo(read);
  }

  @ParameterizedTest
  @MethodSource("heads")
  void whatStandsBeforeTheDocumentDoesNoHarm(String head, Charset charset) throws IOException {
    Path file = folder.resolve("export.xml");
    Files.writeString(file, head + HEAD.substring(40) + item(1, "Grün", "Tee") + END, charset);

    assertThat(reading.drafts(file))
        .extracting(draft -> draft.label().title())
        .containsExactly("Grün");
  }

  static Stream<Arguments> heads() {
    String utf8 = "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n";
    String latin = "<?xml version='1.0' encoding='ISO-8859-1'?>\n";
    return Stream.of(
        argumentSet("an empty line", "\n\n" + utf8, StandardCharsets.UTF_8),
        argumentSet("a byte order mark", "\uFEFF" + utf8, StandardCharsets.UTF_8),
        argumentSet("no declaration", "", StandardCharsets.UTF_8),
        argumentSet("another encoding", latin, StandardCharsets.ISO_8859_1));
  }

  @Test
  void aPrefixThatIsNotDeclaredIsReadAllTheSame() throws IOException {
    String item = item(1, "One", "Text").replace("</item>", "<itunes:x>y</itunes:x></item>");

    assertThat(reading.drafts(file(HEAD + item + END))).hasSize(1);
  }

  @Test
  void aPictureBehindItsPostIsFound() throws IOException {
    String post =
        item(1, "One", "Text")
            .replace(
                "</item>",
                "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key>"
                    + "<wp:meta_value>2</wp:meta_value></wp:postmeta></item>");
    String picture =
        item(2, "a", "")
            .replace(
                "<wp:post_type>post",
                "<wp:attachment_url>https://tea.example/a.jpg"
                    + "</wp:attachment_url><wp:post_type>attachment");

    ExportRun run = reading.run(file(HEAD + post + picture + END));

    assertThat(run.total()).isOne();
    assertThat(((Submission) ((Labelled.Ready) run.next()).draft()).metadata())
        .containsEntry("cover", "\"https://tea.example/a.jpg\"");
    assertThat(run.remarks())
        .containsExactly("Not submitted: 1 attachment (posts keep their addresses).");
  }

  @Test
  void whereTheFileBreaksIsToldAndWhatCameBeforeIsSubmitted() throws IOException {
    // Given
    Path file =
        file(HEAD + item(1, "One", "Text") + item(2, "Two", "Text").replace("</title>", ""));

    // When
    List<Labelled> drafts = reading.drafts(file);

    // Then
    assertThat(drafts).hasSize(2);
    assertThat(drafts.getFirst().label().name()).isEqualTo("export.xml:6 One");
    Refusal refusal = ((Labelled.Unreadable) drafts.getLast()).refusal();
    assertThat(refusal.code()).isEqualTo("EXPORT_BROKEN");
    assertThat(refusal.place().line()).isGreaterThan(14);
    assertThat(refusal.message()).doesNotContain("ParseError");
    assertThat(reading.run(file).total()).isEqualTo(2);
  }

  @Test
  void aFileThatIsBrokenInItsFirstLineIsToldLikeAnyOther() throws IOException {
    List<Labelled> drafts = reading.drafts(file(HEAD.replace("<?xml version", "<?\u0000xml word")));

    assertThat(drafts).hasSize(1);
    Refusal refusal = ((Labelled.Unreadable) drafts.getFirst()).refusal();
    assertThat(refusal.code()).isEqualTo("EXPORT_BROKEN");
    assertThat(refusal.place().line()).isOne();
    assertThat(refusal.message()).doesNotContain("ParseError");
  }

  static Stream<Arguments> attacks() {
    String laughs = "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>\n";
    String outside = "<!DOCTYPE rss [<!ENTITY b SYSTEM \"secret.txt\">]>\n";
    String elsewhere = "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:9/x.dtd\">\n";
    return Stream.of(
        argumentSet("entities that unfold", laughs),
        argumentSet("an entity that names a file", outside),
        argumentSet("a document type elsewhere", elsewhere));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void aDocumentTypeIsRefusedBeforeAnythingIsReadThroughIt(String doctype) throws IOException {
    // Given
    Files.writeString(folder.resolve("secret.txt"), "secret");
    String head = HEAD.replace("<rss", doctype + "<rss");
    String item = item(1, "One", "x").replace("<![CDATA[x]]>", "&b;");

    // When
    List<Labelled> drafts = reading.drafts(file(head + item + END));

    // Then
    assertThat(drafts).singleElement().isInstanceOf(Labelled.Unreadable.class);
    assertThat(((Labelled.Unreadable) drafts.getFirst()).refusal().message())
        .contains("document type");
  }

  @Test
  void aLongFileWithManyEscapedCharactersIsReadToItsEnd() throws IOException {
    // Given
    Path file = folder.resolve("export.xml");
    String escaped = "<description>" + "a &amp; b ".repeat(2_000) + "</description></item>";
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(HEAD);
      for (int i = 0; i < 200; i++) {
        out.write(item(i, "Post " + i, "Text").replace("</item>", escaped));
      }
      out.write(END);
    }

    // When
    List<Labelled> drafts = reading.drafts(file);

    // Then
    assertThat(drafts).hasSize(200).allMatch(Labelled.Ready.class::isInstance);
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("export.xml"), content);
  }

  private static String text(Labelled labelled) {
    Submission draft = (Submission) ((Labelled.Ready) labelled).draft();
    return new String(draft.source().toByteArray(), StandardCharsets.UTF_8);
  }

  private static String item(int id, String title, String text) {
    return """
    <item>
    <title>%s</title>
    <content:encoded><![CDATA[%s]]></content:encoded>
    <wp:post_id>%d</wp:post_id>
    <wp:post_date_gmt>2019-04-14 16:30:00</wp:post_date_gmt>
    <wp:status>publish</wp:status>
    <wp:post_type>post</wp:post_type>
    </item>
    """
        .formatted(title, text, id);
  }
}
