package dev.pressline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportsE2E {
  @TempDir Path folder;

  @Test
  void everyPostOfAWordPressExportGetsAVerdictAndKeepsItsAddress() throws Exception {
    // Given
    Clone.in(folder);

    // When
    CommandRun run =
        CommandRun.pressline(
            folder, "publish", "samples/exports/wordpress.xml", "--pages", "--format", "json");

    // Then
    assertThat(run.exitCode()).as(run.err() + run.out()).isEqualTo(2);
    Map<String, JsonNode> drafts = new HashMap<>();
    run.json().at("/drafts").forEach(draft -> drafts.put(draft.at("/postId").asText(), draft));
    assertThat(verdict(drafts, 12)).isEqualTo("published");
    assertThat(verdict(drafts, 40)).isEqualTo("published");
    assertThat(verdict(drafts, 2)).isEqualTo("published");
    assertThat(verdict(drafts, 42)).isEqualTo("held");
    assertThat(verdict(drafts, 43)).isEqualTo("held");
    assertThat(verdict(drafts, 41)).isEqualTo("rejected");
    assertThat(of(drafts, 41).at("/draft").asText())
        .isEqualTo("wordpress.xml:153 A day that never was");
    assertThat(of(drafts, 12).at("/warnings/0/line").asInt()).isEqualTo(74);
    assertThat(run.err()).contains("Not submitted: 2 attachments", "1 comment");

    Document post =
        Jsoup.parse(
            Files.readString(folder.resolve("public/2019/04/steeping-green-tea/index.html")));
    assertThat(post.select("h1").text()).isEqualTo("How long should green tea steep & why?");
    assertThat(post.select(".trail a").eachText()).containsExactly("Tea & Leaf", "Green Tea");
    assertThat(post.select("article figcaption").text()).isEqualTo("A cup, two minutes old");
    assertThat(post.select("article figure img")).hasSize(3);
    assertThat(post.select("article pre code.language-java").text()).contains("> 80 && !patient");
    assertThat(post.select("img.cover").attr("src")).endsWith("/kettle.jpg");
    assertThat(folder.resolve("public/about/index.html")).exists();
  }

  private static String verdict(Map<String, JsonNode> drafts, int number) {
    return of(drafts, number).at("/verdict").asText();
  }

  private static JsonNode of(Map<String, JsonNode> drafts, int number) {
    return drafts.get("blog/wp/teagarden.example/" + number);
  }
}
