package dev.pressline.launcher.exports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.draft.Submission;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.launcher.drafts.SubmissionRun.Labelled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GhostExportTest {
  private static final String POSTS =
      """
      "posts": [
        {"id": "a", "title": "One", "slug": "one", "html": "<p>1 \\ud83d\\ude00</p>", "x": {"y": [1]}},
        {"id": "b", "title": "Two", "slug": "two", "html": "<p>2</p>", "status": null},
        {"id": "c", "title": "About", "slug": "about", "html": "<p>3</p>", "type": "page"}
      ]\
      """;
  private static final String TAGS =
      """
      "posts_tags": [{"post_id": "a", "tag_id": "t", "sort_order": 0}],
      "tags": [{"id": "t", "name": "Bread"}]\
      """;

  private final ExportReading reading = new ExportReading(ExportFile.Kind.GHOST);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"db\": [{\"meta\": {\"exported_on\": 1, \"data\": \"x\"}, \"data\": {%s}}]}",
        "{\"meta\": {\"exported_on\": 1}, \"data\": {%s}}",
        "\uFEFF{\"data\": {%s}, \"db\": [], \"meta\": {}}"
      })
  void everyPostIsADraftWithItsTagsWhateverOrderTheTablesStandIn(String frame) throws IOException {
    for (String tables : List.of(POSTS + "," + TAGS, TAGS + "," + POSTS)) {
      // When
      List<Labelled> drafts = reading.drafts(file(frame.formatted(tables)));

      // Then
      assertThat(drafts).extracting(draft -> draft.label().title()).containsExactly("One", "Two");
      Submission first = (Submission) ((Labelled.Ready) drafts.getFirst()).draft();
      assertThat(first.postId().value()).isEqualTo("home/ghost/a");
      assertThat(first.metadata()).containsEntry("tags", "[\"Bread\"]");
      assertThat(first.source().toByteArray()).asString().isEqualTo("<p>1 😀</p>");
    }
  }

  @Test
  void aPostIsNamedWithItsLineAndInAFileOfOneLineWithoutOne() throws IOException {
    String frame = "{\"db\": [{\"data\": {%s}}]}";

    assertThat(reading.drafts(file(frame.formatted(POSTS))).getLast().label().name())
        .isEqualTo("export.json:3 Two");
    assertThat(
            reading.drafts(file(frame.formatted(POSTS.replace("\n", "")))).getLast().label().name())
        .isEqualTo("export.json Two");
  }

  @Test
  void whereTheFileBreaksIsToldAndWhatCameBeforeIsSubmitted() throws IOException {
    List<Labelled> drafts =
        reading.drafts(file("{\"db\": [{\"data\": {" + POSTS.replace("\"Two\",", "\"Two\"")));

    assertThat(drafts).hasSize(2);
    Refusal refusal = ((Labelled.Unreadable) drafts.getLast()).refusal();
    assertThat(refusal.code()).isEqualTo("EXPORT_BROKEN");
    assertThat(refusal.place().line()).isEqualTo(3);
  }

  @Test
  void itIsToldThatPicturesOfTheOldSiteAreNeeded() throws IOException {
    String posts = POSTS.replace("<p>2</p>", "<img src='__GHOST_URL__/content/images/a.png'>");

    ExportRun run = reading.run(file("{\"db\": [{\"data\": {" + posts + "}}]}"));

    assertThat(run.remarks()).last().asString().contains("/content/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"name\": \"x\"}", "[1]", "", "posts", "{\"dbx\": 1}"})
  void otherJsonIsNoExport(String content) throws IOException {
    assertThat(ExportFile.recognised(file(content))).isEmpty();
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("export.json"), content);
  }
}
