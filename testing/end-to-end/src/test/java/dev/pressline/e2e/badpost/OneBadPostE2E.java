package dev.pressline.e2e.badpost;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pressline.e2e.Clone;
import dev.pressline.e2e.CommandRun;
import dev.pressline.testing.SiteBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 1, with the posts that take down other generators. */
class OneBadPostE2E {
  @TempDir Path folder;
  private Path drafts = Path.of("");
  private PublishedSite site = new PublishedSite(drafts);

  @BeforeEach
  void writeGoodPostsAndBadOnes() throws IOException {
    Clone.in(folder);
    drafts = Files.createDirectory(folder.resolve("drafts"));
    site = new PublishedSite(folder.resolve("public"));
    GoodPosts.writeInto(drafts);
    for (BadPost bad : everyBadPost()) {
      bad.writeInto(drafts);
    }
  }

  @Test
  void everyBadPostHasItsVerdictAllOthersAreLiveAndWhatIsMendedLeavesNothingStale()
      throws Exception {
    Map<String, JsonNode> verdicts = publish(2);

    for (BadPost bad : BadPosts.all()) {
      assertThatItIsJudged(bad, verdicts.get(bad.name() + ".md"));
    }
    assertThatOneRivalHasTheAddress(verdicts);
    assertThatTheGoodPostsAreLive(verdicts);
    assertThat(site.faults()).isEmpty();

    List<BadPost> bad = everyBadPost();
    for (int day = 1; day <= bad.size(); day++) {
      BadPost each = bad.get(day - 1);
      Files.writeString(drafts.resolve(each.name() + ".md"), each.mended(day));
    }
    verdicts = publish(0);

    for (BadPost each : bad) {
      assertThat(verdicts.get(each.name() + ".md").at("/verdict").asText()).isEqualTo("published");
      assertThatItIsEverywhere(each);
    }
    assertThat(site.faults()).isEmpty();
    assertThatARebuildGivesTheSame();
  }

  private static List<BadPost> everyBadPost() {
    return Stream.concat(BadPosts.all().stream(), BadPosts.rivals().stream()).toList();
  }

  private void assertThatItIsJudged(BadPost bad, JsonNode verdict) throws IOException {
    assertThat(verdict.at("/verdict").asText()).as(verdict.toString()).isEqualTo(bad.verdict());
    if (bad.isRejected()) {
      assertThatTheRefusalHelps(bad.code(), verdict);
      assertThat(verdict.at("/line").asInt()).as(verdict.toString()).isPositive();
      return;
    }
    List<String> warnings = verdict.at("/warnings").findValuesAsText("code");
    assertThat(warnings)
        .as(bad.name())
        .isEqualTo(bad.code().isEmpty() ? List.of() : List.of(bad.code()));
    String address = address(verdict);
    assertThat(site.has(address)).as(address).isEqualTo(bad.verdict().equals("published"));
    if (bad.verdict().equals("published")) {
      assertThat(site.page(address).select("article").text()).contains(bad.shown());
      assertThat(site.page(address).select("main > article, body > footer")).hasSize(2);
      assertThat(site.sitemap()).contains(address);
    }
  }

  private static void assertThatTheRefusalHelps(String code, JsonNode verdict) {
    assertThat(verdict.at("/code").asText()).isEqualTo(code);
    assertThat(verdict.at("/message").asText()).as(verdict.toString()).isNotBlank();
    assertThat(verdict.at("/hint").asText()).as(verdict.toString()).isNotBlank();
  }

  private void assertThatOneRivalHasTheAddress(Map<String, JsonNode> verdicts) throws IOException {
    JsonNode first = verdicts.get("first.md");
    JsonNode second = verdicts.get("second.md");
    boolean firstHasIt = first.at("/verdict").asText().equals("published");
    JsonNode refused = firstHasIt ? second : first;

    assertThatTheRefusalHelps("PERMALINK_TAKEN", refused);
    assertThat(refused.at("/message").asText()).contains(firstHasIt ? "blog/first" : "blog/second");
    assertThat(site.page("/the-same-address/").select("h1").text())
        .isEqualTo(firstHasIt ? "The First of Two" : "The Second of Two");
  }

  private void assertThatTheGoodPostsAreLive(Map<String, JsonNode> verdicts) throws IOException {
    assertThat(site.sitemap()).containsAll(GoodPosts.addresses());
    for (String address : GoodPosts.addresses()) {
      assertThat(site.page(address).select("article").text()).contains("good from the start");
      String name = "good-" + address.replaceAll("\\D", "") + ".md";
      assertThat(verdicts.get(name).at("/verdict").asText()).isEqualTo("published");
    }
    assertThat(site.page("/tags/good/").select(".card, article, li").text()).contains("Good 27");
  }

  private void assertThatItIsEverywhere(BadPost bad) throws IOException {
    String title = "Mended " + bad.name();
    assertThat(site.page("/mended/" + bad.name() + "/").select("article").text())
        .contains(title, "Now " + bad.name() + " is as it should be.");
    assertThat(site.sitemap()).contains("/mended/" + bad.name() + "/");
    assertThat(site.text("archives/2025/index.html")).contains(title);
    for (String feed : List.of("atom.xml", "rss.xml", "feed.json")) {
      assertThat(site.text(feed)).as(feed).contains(title);
    }
  }

  private void assertThatARebuildGivesTheSame() throws Exception {
    SiteBytes lived = SiteBytes.of(site.folder());
    delete(site.folder());
    delete(folder.resolve(".pressline/state/site-store"));

    publish(0);

    SiteBytes.of(site.folder()).assertSameAs(lived);
  }

  private Map<String, JsonNode> publish(int exitCode) throws Exception {
    CommandRun run = CommandRun.pressline(folder, "publish", "drafts", "--format", "json");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
    assertThat(run.out() + run.err()).doesNotContain("\tat ", "Exception");
    Map<String, JsonNode> verdicts = new HashMap<>();
    run.json().at("/drafts").forEach(draft -> verdicts.put(draft.at("/draft").asText(), draft));
    return verdicts;
  }

  private static String address(JsonNode verdict) {
    return verdict.at("/url").asText().replaceFirst("^https?://[^/]+", "");
  }

  private static void delete(Path start) throws IOException {
    try (Stream<Path> walk = Files.walk(start)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
