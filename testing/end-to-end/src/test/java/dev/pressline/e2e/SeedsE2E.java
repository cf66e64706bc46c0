package dev.pressline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.material.SharedFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two real documents the product was made for, when they lie beside the project. */
class SeedsE2E {
  @TempDir Path folder;

  @Test
  void bothSeedsComeOutRight() throws Exception {
    // Given
    Path seeds = SharedFolder.require("seeds");
    Clone.in(folder);

    // When
    CommandRun run = CommandRun.pressline(folder, "publish", seeds.toString(), "--format", "json");

    // Then
    assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
    Document export = page(run, "000_42b0f44ab55c35d4.txt");
    assertThat(export.title())
        .startsWith("Sam Altman's Departure from OpenAI - A Turning Point in AI's Journey");
    assertThat(export.select("time[datetime]").attr("datetime")).startsWith("2023-11-21");
    assertThat(export.select("a[href*=categories]").eachText()).contains("News", "Tech Stuff");
    assertThat(export.select("article img[src*=compote.slate.com]")).isNotEmpty();
    assertThat(export.select("article a[href*=encrypted-tbn0]:empty")).isEmpty();
    assertThat(export.select("article h2").eachText())
        .contains("The Unexpected Turn: Altman Joins Microsoft", "Reflections");
    assertThat(export.text())
        .contains("TechCrunch - Sam Altman ousted as OpenAI's CEO")
        .contains("towards a safe and beneficial future for all.");

    Document scrape = page(run, "002_6594121bab236dcd.txt");
    assertThat(scrape.title()).startsWith("Is Sam Altman Joining Microsoft?");
    assertThat(scrape.select("article h2").eachText())
        .contains("Altman’s return to OpenAI", "The Microsoft-OpenAI partnership");
    assertThat(scrape.select(".prose ol > li")).hasSize(3);
    assertThat(scrape.text())
        .doesNotContain("Leave a Comment")
        .doesNotContain("seat.1.Altman")
        .contains("what it means for the future of AI.");
    assertThat(scrape.select("article p").eachText())
        .noneMatch(text -> text.startsWith("also read:"));

    assertTellOneStory(export, scrape);
  }

  private static void assertTellOneStory(Document earlier, Document update) {
    assertThat(update.select(".story").text())
        .isEqualTo(
            "Update of Sam Altman's Departure from OpenAI - A Turning Point in AI's Journey"
                + " 2023-11-21");
    assertThat(earlier.select(".story.newest").text())
        .startsWith("There is a newer report: Is Sam Altman Joining Microsoft?");
    assertThat(earlier.select(".story.newest a").attr("href")).endsWith("/002_6594121bab236dcd/");
    assertThat(earlier.select("article .sources a").eachText())
        .containsExactly("Reuters", "TechCrunch", "Reuters");
  }

  private Document page(CommandRun run, String draft) throws Exception {
    for (var each : run.json().at("/drafts")) {
      if (each.at("/draft").asText().equals(draft)) {
        String path = each.at("/url").asText().replaceFirst("^https?://[^/]+/", "");
        String decoded = java.net.URLDecoder.decode(path, java.nio.charset.StandardCharsets.UTF_8);
        return Jsoup.parse(
            Files.readString(folder.resolve("public").resolve(decoded).resolve("index.html")));
      }
    }
    throw new AssertionError("no verdict on " + draft);
  }
}
