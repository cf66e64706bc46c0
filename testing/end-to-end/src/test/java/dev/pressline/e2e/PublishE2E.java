package dev.pressline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pressline.material.ProjectFolder;
import dev.pressline.testing.SiteBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishE2E {
  @TempDir Path folder;

  @Test
  void theSampleBlogIsPublishedAndLaterRunsPublishOnlyWhatChanged() throws Exception {
    // Given
    Clone.in(folder);
    Path blog = copyOf(ProjectFolder.ROOT.resolve("samples/blog"), folder.resolve("my-blog"));

    // When
    CommandRun first = publish("my-blog");
    SiteBytes site = SiteBytes.of(folder.resolve("public"));
    CommandRun second = publish("my-blog");

    // Then
    assertThat(first.exitCode()).as(first.err()).isZero();
    int drafts = first.json().at("/drafts").size();
    assertThat(drafts).isGreaterThanOrEqualTo(12);
    assertThat(first.json().at("/summary/rejected").asInt()).isZero();
    assertThat(first.json().at("/summary/published").asInt()).isGreaterThanOrEqualTo(12);
    assertThat(second.exitCode()).isZero();
    assertThat(second.json().at("/summary/published").asInt()).isZero();
    SiteBytes.of(folder.resolve("public")).assertSameAs(site);
    assertNoDeadLink(folder.resolve("public"));

    // And when one post is edited and another begun
    Path edited = blog.resolve("a-short-note-about-tea.md");
    Files.writeString(edited, Files.readString(edited) + "\n\nOne more cup.\n");
    Files.writeString(blog.resolve("open.md"), "---\ntitle: Open\n\nNo end.\n");
    CommandRun third = CommandRun.pressline(folder, "publish", "my-blog");

    // Then
    assertThat(third.exitCode()).as(third.err()).isEqualTo(2);
    assertThat(third.out())
        .containsPattern("rejected +open\\.md:1:1 ")
        .contains("FRONT_MATTER_UNTERMINATED")
        .containsPattern("(?m)^1 published, (?:1[1-9]|[2-9]\\d) unchanged,.* 1 rejected");
  }

  @Test
  void rejectedDraftsAreNamedWithPlaceAndRemedyAndHarmNothingElse() throws Exception {
    // Given
    Clone.in(folder);
    Path drafts = copyOf(ProjectFolder.ROOT.resolve("samples/rejected"), folder.resolve("drafts"));
    Files.write(drafts.resolve("binary.md"), new byte[] {0, 1, 2, 0, (byte) 0xff, 0, 4});
    Files.writeString(drafts.resolve("huge.md"), "# Huge\n\n" + "word ".repeat(1_100_000));
    Files.writeString(drafts.resolve("good.md"), "# Good\n\nThis one is fine.\n");

    // When
    CommandRun run = publish("drafts");

    // Then
    assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
    assertThat(codeOf(run.json(), "binary.md")).isEqualTo("BINARY_FILE");
    assertThat(codeOf(run.json(), "huge.md")).isEqualTo("SOURCE_TOO_LARGE");
    assertThat(verdictOf(run.json(), "good.md")).isEqualTo("published");
    for (JsonNode draft : run.json().at("/drafts")) {
      if (draft.at("/verdict").asText().equals("rejected")) {
        assertThat(draft.at("/message").asText()).as(draft.toString()).isNotBlank();
        assertThat(draft.at("/hint").asText()).as(draft.toString()).isNotBlank();
      }
    }
    assertThat(run.json().at("/summary/failed").asInt()).isZero();
    assertThat(run.out() + run.err()).doesNotContain("\tat ", "Exception");
  }

  @Test
  void anEmptyFolderIsAFailureWithARemedy() throws Exception {
    Clone.in(folder);
    Files.createDirectory(folder.resolve("nothing"));

    CommandRun run = CommandRun.pressline(folder, "publish", "nothing");

    assertThat(run.exitCode()).isOne();
    assertThat(run.err()).contains("There is no draft in nothing").doesNotContain("\tat ");
  }

  private CommandRun publish(String what) throws InterruptedException {
    CommandRun run = CommandRun.pressline(folder, "publish", what, "--format", "json");
    run.exitCode();
    return run;
  }

  private static String codeOf(JsonNode report, String draft) {
    return find(report, draft).at("/code").asText();
  }

  private static String verdictOf(JsonNode report, String draft) {
    return find(report, draft).at("/verdict").asText();
  }

  private static JsonNode find(JsonNode report, String draft) {
    for (JsonNode each : report.at("/drafts")) {
      if (each.at("/draft").asText().equals(draft)) {
        return each;
      }
    }
    throw new AssertionError("no verdict on " + draft + " in " + report);
  }

  private static void assertNoDeadLink(Path site) throws IOException {
    try (Stream<Path> paths = Files.walk(site)) {
      for (Path page : paths.filter(path -> path.toString().endsWith(".html")).toList()) {
        Document document = Jsoup.parse(page.toFile(), StandardCharsets.UTF_8.name());
        for (Element link : document.select("a[href], link[href]")) {
          assertLeadsSomewhere(site, page, link.attr("href"));
        }
        for (Element picture : document.select("img[src]")) {
          assertLeadsSomewhere(site, page, picture.attr("src"));
        }
      }
    }
  }

  private static void assertLeadsSomewhere(Path site, Path page, String href) {
    String own = href.replaceFirst("^http://localhost:8080", "").replaceFirst("[#?].*", "");
    if (own.isEmpty() || own.matches("[a-z]+:.*") || own.startsWith("//")) {
      return;
    }
    String path = java.net.URLDecoder.decode(own.replace("+", "%2B"), StandardCharsets.UTF_8);
    Path target =
        path.startsWith("/") ? site.resolve(path.substring(1)) : page.getParent().resolve(path);
    Path file = Files.isDirectory(target) ? target.resolve("index.html") : target;
    assertThat(file).as("target of %s in %s", href, site.relativize(page)).exists();
  }

  private static Path copyOf(Path source, Path target) throws IOException {
    try (Stream<Path> paths = Files.walk(source)) {
      for (Path path : paths.toList()) {
        Path copy = target.resolve(source.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(path, copy);
        }
      }
    }
    return target;
  }
}
