package dev.pressline.publish;

import static dev.pressline.publish.PostWords.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pressline.core.publication.Publication;
import dev.pressline.core.publication.Receipt;
import dev.pressline.core.verdict.Outcome;
import dev.pressline.core.verdict.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

class PublishServiceIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir static Path folder;
  private static Installation installation;

  @BeforeAll
  static void startServers() {
    installation = Installation.start(folder);
  }

  @AfterAll
  static void stopServers() {
    installation.close();
  }

  @Test
  void postsBecomePublicationsPagesAndReceiptsThroughARestart() throws Exception {
    // Given
    Instant due = publishAndSchedule();

    // When
    installation.raw("enriched-posts", "blog/poison", "no post".getBytes(UTF_8));
    installation.enriched(
        post("a").enriched(),
        post("a").version(2).at("/new/").enriched(),
        post("c").at("/a/").enriched());
    ConfigurableApplicationContext service = installation.service("one");
    try {
      // Then
      await().atMost(PATIENCE).until(() -> receipts().containsKey("blog/later"));
      await()
          .atMost(PATIENCE)
          .until(() -> installation.site().resolve("new/index.html").toFile().exists());
      assertThat(publications("blog/a"))
          .extracting(Publication::permalink)
          .containsExactly("/a/", "/new/");
      assertThat(publications("blog/a").getLast().formerPermalinks()).containsExactly("/a/");
      await()
          .atMost(PATIENCE)
          .until(() -> installation.all(installation.topics.rejections()).size() == 2);
      assertThat(publications("blog/c")).isEmpty();
      assertThat(installation.records("enriched-posts-dlt")).hasSize(1);
      assertThat(publishedAt("blog/later")).isAfterOrEqualTo(due);
    } finally {
      service.close();
    }
  }

  /** Ends with a schedule that falls due while nobody runs. */
  private static Instant publishAndSchedule() throws Exception {
    ConfigurableApplicationContext service = installation.service("one");
    try {
      installation.enriched(post("a").enriched());
      await().atMost(PATIENCE).until(() -> receipts().containsKey("blog/a"));
      installation.enriched(post("b").at("/a/").enriched());
      await()
          .atMost(PATIENCE)
          .until(() -> !installation.all(installation.topics.rejections()).isEmpty());
      assertThat(Files.readString(installation.site().resolve("a/index.html")))
          .contains("Title of blog/a");
      assertThat(installation.all(installation.topics.rejections()))
          .extracting(rejection -> rejection.refusal().code())
          .containsExactly("PERMALINK_TAKEN");
      Instant due = Instant.now().plusSeconds(10);
      installation.enriched(post("later").shownAt(due).enriched());
      await().atMost(PATIENCE).until(() -> outcomes().contains(Outcome.SCHEDULED));
      return due;
    } finally {
      service.close();
    }
  }

  private static Instant publishedAt(String postId) {
    return installation.all(installation.topics.receipts()).stream()
        .filter(receipt -> receipt.postId().value().equals(postId))
        .map(Receipt::storedAt)
        .findFirst()
        .orElseThrow();
  }

  private static List<Publication> publications(String postId) {
    return installation.all(installation.topics.publications()).stream()
        .filter(publication -> publication.postId().value().equals(postId))
        .toList();
  }

  private static List<Outcome> outcomes() {
    return installation.all(installation.topics.verdicts()).stream().map(Verdict::outcome).toList();
  }

  private static Map<String, Receipt> receipts() {
    Map<String, Receipt> receipts = new HashMap<>();
    installation
        .all(installation.topics.receipts())
        .forEach(receipt -> receipts.put(receipt.postId().value(), receipt));
    return receipts;
  }
}
