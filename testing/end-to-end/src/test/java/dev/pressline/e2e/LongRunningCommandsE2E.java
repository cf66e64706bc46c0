package dev.pressline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongRunningCommandsE2E {

  /** Exit code of a process that ended on SIGTERM. */
  private static final int STOPPED = 143;

  private static final String MAIL =
      "---\npermalink: /mail/\n---\n# By post\n\nThe Cedar Gate is shut.\n";

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void lookLikeAClone() throws IOException {
    Clone.in(folder);
  }

  @Test
  void otherCommandsWorkWithTheRunningPipelineAndCtrlCLosesNothing() throws Exception {
    Path post =
        Files.writeString(
            folder.resolve("hello.md"), "---\ntitle: Hello\ndate: 2024-02-03\n---\nFirst.\n");
    try (CommandRun up = CommandRun.pressline(folder, "up", "--port", "18080", "--api", "18090")) {
      String site = up.awaitSite();

      CommandRun submit = CommandRun.pressline(folder, "submit", post.toString());
      assertThat(submit.exitCode()).as(submit.err()).isZero();
      assertThat(get(site + "2024/02/03/hello/")).contains("First.");

      CommandRun stdin =
          CommandRun.shell(
              folder, "echo 'Tea is ready' | ./pressline submit - --id blog/tea --as text");
      assertThat(stdin.exitCode()).as(stdin.err() + stdin.out()).isZero();

      assertThat(put("http://localhost:18090/api/v1/drafts/blog/mail?wait=live", MAIL))
          .isEqualTo(200);
      assertThat(get(site)).contains("By post");

      assertThatTheJourneyCanBeRead();
      assertThatTheStoreHoldsWhatTheLogSays(site);

      CommandRun withdraw = CommandRun.pressline(folder, "withdraw", "blog/hello");
      assertThat(withdraw.exitCode()).as(withdraw.err() + withdraw.out()).isZero();
      assertThat(status(site + "2024/02/03/hello/")).isEqualTo(410);

      CommandRun letters = CommandRun.pressline(folder, "dead-letters", "list");
      assertThat(letters.exitCode()).isZero();
      assertThat(letters.err()).contains("0 dead letters");

      assertThatEditorsDecideWhileItRuns(site);

      assertThat(up.stop()).isEqualTo(STOPPED);
    }
    assertThatTheNextCommandFindsWhatWasKept();
  }

  @Test
  void watchPublishesWhatIsSaved() throws Exception {
    Path drafts = Files.createDirectory(folder.resolve("drafts"));
    Files.writeString(drafts.resolve("one.md"), "---\ntitle: One\ndate: 2024-01-01\n---\nFirst.\n");
    try (CommandRun watch = CommandRun.pressline(folder, "watch", "drafts", "--port", "18180")) {
      String site = watch.awaitSite();
      assertThat(get(site + "2024/01/01/one/")).contains("First.");

      Files.writeString(
          drafts.resolve("two.md"), "---\ntitle: Two\ndate: 2024-01-02\n---\nSecond.\n");

      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> assertThat(get(site + "2024/01/02/two/")).contains("Second."));
      assertThat(watch.stop()).isEqualTo(STOPPED);
    }
  }

  @Test
  void watchSendsWhatHasChangedSinceItWasJudged() throws Exception {
    Path drafts = Files.createDirectory(folder.resolve("drafts"));
    Files.writeString(drafts.resolve("one.md"), "---\ntitle: One\ndate: 2024-01-01\n---\nFirst.\n");
    Path two = drafts.resolve("two.md");
    Files.writeString(two, "---\ntitle: Two\ndate: 2024-01-02\n---\nSecond.\n");
    CommandRun publish = CommandRun.pressline(folder, "publish", "drafts");
    assertThat(publish.exitCode()).as(publish.err()).isZero();

    Files.writeString(two, "---\ntitle: Two\ndate: 2024-01-02\n---\nAnother second.\n");

    assertThat(summaryOfWatch()).isEqualTo("1 published, 1 unchanged");
    assertThat(timesDrafted("blog/one")).isEqualTo(1);
    assertThat(timesDrafted("blog/two")).isEqualTo(2);

    CommandRun elsewhere =
        CommandRun.shell(folder, "echo 'Written elsewhere' | ./pressline submit - --id blog/one");
    assertThat(elsewhere.exitCode()).as(elsewhere.err()).isZero();

    assertThat(summaryOfWatch()).isEqualTo("1 published, 1 unchanged");
    assertThat(timesDrafted("blog/one")).isEqualTo(3);
    assertThat(timesDrafted("blog/two")).isEqualTo(2);
  }

  /** What a watch says of the drafts there are when it starts. */
  private String summaryOfWatch() throws Exception {
    try (CommandRun watch = CommandRun.pressline(folder, "watch", "drafts", "--port", "18181")) {
      watch.awaitSaying("Watching");
      watch.stop();
      return watch.out().lines().filter(line -> line.matches("\\d+ .*")).findFirst().orElse("");
    }
  }

  private long timesDrafted(String post) throws Exception {
    CommandRun status = CommandRun.pressline(folder, "status", post);
    assertThat(status.exitCode()).as(status.err()).isZero();
    return status.out().lines().filter(line -> line.contains("drafted")).count();
  }

  private void assertThatTheNextCommandFindsWhatWasKept() throws Exception {
    assertThat(folder.resolve(".pressline/enrich/site-memory")).isNotEmptyDirectory();
    CommandRun after = CommandRun.pressline(folder, "status", "blog/tea");
    assertThat(after.exitCode()).isZero();
    assertThat(after.out()).contains("in store site");
  }

  private void assertThatTheStoreHoldsWhatTheLogSays(String site) throws Exception {
    Files.delete(folder.resolve("public/mail/index.html"));
    assertThat(status(site + "mail/")).isEqualTo(404);

    CommandRun verify = CommandRun.pressline(folder, "verify");

    assertThat(verify.exitCode()).as(verify.err()).isZero();
    assertThat(verify.out()).contains("as logged  site  3 posts, 3 of them shown");
    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(() -> assertThat(get(site + "mail/")).contains("The Cedar Gate"));
  }

  private void assertThatTheJourneyCanBeRead() throws Exception {
    CommandRun status = CommandRun.pressline(folder, "status", "blog/hello");
    assertThat(status.exitCode()).isZero();
    assertThat(status.out())
        .contains("drafted", "admitted", "enriched", "published", "in store site");

    CommandRun consume = CommandRun.pressline(folder, "consume", "publications");
    assertThat(consume.exitCode()).isZero();
    assertThat(consume.out().lines()).hasSize(3).allMatch(line -> line.contains("\"permalink\""));
  }

  private void assertThatEditorsDecideWhileItRuns(String site) throws Exception {
    editing("catalogue add 'Larch Bridge' --type place --url https://larch.example/");
    editing("tags rename 'Larch Bridge' Bridges");
    editing(
        "printf -- '# Larch Bridge\\n\\nThe Larch Bridge is open.' |"
            + " ./pressline submit - --id blog/bridge --meta permalink=/bridge/");

    assertThat(get(site + "bridge/"))
        .contains("href=\"https://larch.example/\"", ">Bridges</a>")
        .doesNotContain(">Larch Bridge</a></li>");
    assertThatTagsAreSuggested();
    assertThatWhatIsPublishedLearnsOfIt(site);
  }

  private void assertThatTagsAreSuggested() throws Exception {
    CommandRun suggested = CommandRun.pressline(folder, "tags", "suggest", "blog/bridge");
    assertThat(suggested.exitCode()).as(suggested.err()).isZero();
    assertThat(suggested.err()).contains("Tags suggested for blog: ");

    CommandRun nowhere = CommandRun.pressline(folder, "tags", "suggest", "blog/nowhere");
    assertThat(nowhere.exitCode()).isNotZero();
    assertThat(nowhere.err()).contains("No post blog/nowhere is live on the site blog.");
  }

  private void assertThatWhatIsPublishedLearnsOfIt(String site) throws Exception {
    String cedar = "href=\"https://cedar.example/\"";
    editing("catalogue add 'Cedar Gate' --type place --url https://cedar.example/");
    assertThat(get(site + "mail/")).contains("Cedar Gate").doesNotContain(cedar);

    CommandRun again = CommandRun.pressline(folder, "re-enrich");

    assertThat(again.exitCode()).as(again.err() + again.out()).isZero();
    assertThat(again.out())
        .contains("blog/mail", "+ link Cedar Gate -> https://cedar.example/", "1 changed")
        .doesNotContain("blog/hello");
    assertThat(get(site + "mail/")).contains(cedar);
    CommandRun status = CommandRun.pressline(folder, "status", "blog/mail");
    assertThat(status.exitCode()).isZero();
    assertThat(status.out()).contains("enriched anew");
  }

  private void editing(String command) throws InterruptedException {
    String line = command.contains("./pressline") ? command : "./pressline " + command;
    CommandRun run = CommandRun.shell(folder, line);
    assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
  }

  private int put(String url, String markdown) throws IOException, InterruptedException {
    String token = Files.readString(folder.resolve(".pressline/api-token")).strip();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "text/markdown")
            .PUT(HttpRequest.BodyPublishers.ofString(markdown))
            .build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  private String get(String url) throws IOException, InterruptedException {
    return client
        .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
        .body();
  }

  private int status(String url) throws IOException, InterruptedException {
    return client
        .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding())
        .statusCode();
  }
}
