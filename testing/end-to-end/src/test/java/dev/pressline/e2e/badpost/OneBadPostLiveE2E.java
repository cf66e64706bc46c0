package dev.pressline.e2e.badpost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressline.e2e.Clone;
import dev.pressline.e2e.CommandRun;
import dev.pressline.testing.SiteBytes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same while the pipeline runs: nothing waits for the bad post, and nothing is stale after. */
class OneBadPostLiveE2E {
  /** Far more than it takes, and the bad post is not mended before. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String DOOR = "http://localhost:18590/api/v1/drafts/blog/";

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private String site = "";

  @BeforeEach
  void lookLikeAClone() throws IOException {
    Clone.in(folder);
  }

  @Test
  void whileABadPostIsWatchedOthersGoLiveAndItsMendingShowsEverywhere() throws Exception {
    Path drafts = Files.createDirectory(folder.resolve("drafts"));
    GoodPosts.writeInto(drafts);
    List<BadPost> bad = BadPosts.all();
    try (CommandRun watch = CommandRun.pressline(folder, "watch", "drafts", "--port", "18480")) {
      site = siteOf(watch);
      for (int turn = 0; turn < bad.size(); turn++) {
        BadPost post = bad.get(turn);
        Path file = post.writeInto(drafts);
        edit(drafts, turn, "Edited beside " + post.name() + ".");
        awaitVerdict(watch, post);

        Files.writeString(file, post.mended(turn + 1));
        awaitEverywhere(post);

        post.writeInto(drafts);
        edit(drafts, turn, "Edited once more beside " + post.name() + ".");
        assertThatALivePostSurvives(post);
        Files.writeString(file, post.mended(turn + 1) + "Again.\n");
        awaitPage(site + "/mended/" + post.name() + "/", "Again.");
      }
      watch.stop();
      assertThat(watch.out() + watch.err()).doesNotContain("\tat ", "Exception");
    }
    assertThatARebuildGivesTheSame();
  }

  @Test
  void aBadPostOverHttpIsAnsweredAndTheNextOneGoesLive() throws Exception {
    try (CommandRun up = CommandRun.pressline(folder, "up", "--port", "18580", "--api", "18590")) {
      site = siteOf(up);
      List<BadPost> bad = BadPosts.all();
      for (int turn = 0; turn < bad.size(); turn++) {
        BadPost post = bad.get(turn);
        assertThatItIsAnswered(post, put(post.name(), post.source()));
        byte[] good =
            ("---\npermalink: /next/\n---\n# Next\n\nBehind " + post.name())
                .getBytes(StandardCharsets.UTF_8);
        assertThat(put("next", good).statusCode()).isEqualTo(200);
        assertThat(get(site + "/next/").body()).contains("Behind " + post.name());

        byte[] mended = post.mended(turn + 1).getBytes(StandardCharsets.UTF_8);
        assertThat(put(post.name(), mended).statusCode()).isEqualTo(200);
        for (String page :
            List.of("/", "/tags/mended/", "/atom.xml", "/mended/" + post.name() + "/")) {
          assertThat(get(site + page).body()).as(page).contains("Mended " + post.name());
        }
      }
      up.stop();
    }
    assertThat(new PublishedSite(folder.resolve("public")).faults()).isEmpty();
  }

  /** Another post is edited and is live while the bad one is still bad. */
  private void edit(Path drafts, int turn, String text) throws IOException {
    int number = GoodPosts.numberOf(turn);
    GoodPosts.write(drafts, number, text);
    awaitPage(site + GoodPosts.address(number), text);
  }

  private static void awaitVerdict(CommandRun watch, BadPost post) {
    watch.awaitSaying(post.name() + ".md");
    if (!post.code().isEmpty() && post.isRejected()) {
      watch.awaitSaying(post.code());
    }
  }

  private void awaitEverywhere(BadPost post) {
    String title = "Mended " + post.name();
    List<String> pages =
        List.of(
            "/mended/" + post.name() + "/",
            "/",
            "/tags/mended/",
            "/archives/2025/",
            "/atom.xml",
            "/rss.xml",
            "/feed.json",
            "/tags/mended/atom.xml");
    pages.forEach(page -> awaitPage(site + page, title));
  }

  /** What is refused, and what is for later, takes nothing off. */
  private void assertThatALivePostSurvives(BadPost post) throws Exception {
    String page = site + "/mended/" + post.name() + "/";
    if (post.isRejected()) {
      assertThat(get(page).body()).contains("Now " + post.name() + " is as it should be.");
    } else if (post.verdict().equals("published")) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(get(page).statusCode()).isEqualTo(301));
    }
  }

  private static void assertThatItIsAnswered(BadPost post, HttpResponse<String> answer)
      throws IOException {
    JsonNode json = new ObjectMapper().readTree(answer.body());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(post.isRejected() ? 422 : 200);
    if (!post.code().isEmpty()) {
      assertThat(json.findValuesAsText("code")).as(answer.body()).contains(post.code());
    }
  }

  private void assertThatARebuildGivesTheSame() throws Exception {
    PublishedSite published = new PublishedSite(folder.resolve("public"));
    assertThat(published.faults()).isEmpty();
    SiteBytes lived = SiteBytes.of(published.folder());
    CommandRun rebuild =
        CommandRun.shell(
            folder, "rm -r public .pressline/state/site-store && ./pressline publish drafts");
    assertThat(rebuild.exitCode()).as(rebuild.err()).isZero();
    SiteBytes.of(published.folder()).assertSameAs(lived);
  }

  /** Without the slash at its end. */
  private static String siteOf(CommandRun run) {
    return run.awaitSite().replaceFirst("/$", "");
  }

  private HttpResponse<String> put(String name, byte[] source)
      throws IOException, InterruptedException {
    String token = Files.readString(folder.resolve(".pressline/api-token")).strip();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(DOOR + name + "?wait=live"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "text/markdown")
            .PUT(HttpRequest.BodyPublishers.ofByteArray(source))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private void awaitPage(String url, String text) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(() -> assertThat(get(url).body()).contains(text));
  }

  private HttpResponse<String> get(String url) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
  }
}
