package dev.pressline.publish.object;

import static dev.pressline.publish.PostWords.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pressline.core.publication.Receipt;
import dev.pressline.publish.Installation;
import dev.pressline.testing.s3.S3Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

/** The object store in a publish service, beside the site store. */
class ObjectStoreIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final HttpClient READER = HttpClient.newHttpClient();

  @TempDir static Path folder;
  private static Installation installation;
  private static S3Server server;

  @BeforeAll
  static void startServers() {
    server = S3Server.start();
    installation = Installation.start(folder);
  }

  @AfterAll
  static void stopServers() {
    installation.close();
    server.close();
    READER.close();
  }

  @Test
  void postsAreInTheBucketAsOnTheSiteAndAStorageThatIsAwayStopsNobody() throws Exception {
    try (ConfigurableApplicationContext service = service()) {
      // Given
      installation.enriched(
          post("a").enriched(), post("a").version(2).at("/new/").enriched(), post("b").enriched());
      awaitReceipts("object", 3);
      awaitReceipts("site", 3);
      assertThatBothAreTheSame("index.html", "new/index.html", "b/index.html", "atom.xml");
      assertThat(health(service)).isEqualTo(Status.UP);

      // When
      server.stop();
      installation.enriched(post("c").enriched());

      // Then
      awaitReceipts("site", 4);
      await().atMost(PATIENCE).until(() -> !health(service).equals(Status.UP));
      assertThat(receipts("object")).hasSize(3);
      server.resume();
      awaitReceipts("object", 4);
      assertThatBothAreTheSame("index.html", "c/index.html");
      await().atMost(PATIENCE).until(() -> health(service).equals(Status.UP));
      assertThatALostObjectComesBack();
    }
    assertThat(installation.all(installation.topics.rejections())).isEmpty();
  }

  private static void assertThatBothAreTheSame(String... files) throws Exception {
    for (String file : files) {
      assertThat(read(file)).isEqualTo(Files.readString(installation.site().resolve(file)));
    }
  }

  private static void assertThatALostObjectComesBack() throws Exception {
    String page = read("b/index.html");
    HttpRequest delete = HttpRequest.newBuilder(address("b/index.html")).DELETE().build();
    assertThat(READER.send(delete, HttpResponse.BodyHandlers.discarding()).statusCode())
        .isEqualTo(204);
    await().atMost(PATIENCE).until(() -> read("b/index.html").equals(page));
  }

  private static String read(String file) throws IOException, InterruptedException {
    return READER
        .send(HttpRequest.newBuilder(address(file)).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static URI address(String file) {
    return server.addressOf(S3Server.BUCKET, "web/blog/" + file);
  }

  private static ConfigurableApplicationContext service() {
    return installation.service(
        "one",
        "--pressline.upkeep.round=1s",
        "--pressline.object-store.enabled=true",
        "--pressline.object-store.bucket=" + S3Server.BUCKET,
        "--pressline.object-store.prefix=web/{site}/",
        "--pressline.object-store.endpoint=" + server.endpoint(),
        "--pressline.object-store.path-style=true",
        "--pressline.object-store.access-key=key",
        "--pressline.object-store.secret-key=secret");
  }

  private static Status health(ConfigurableApplicationContext service) {
    CompositeHealthContributor stores =
        service.getBean("storesHealthContributor", CompositeHealthContributor.class);
    return ((HealthIndicator) stores.getContributor("object")).health().getStatus();
  }

  private static void awaitReceipts(String store, int number) {
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(receipts(store)).hasSize(number));
  }

  private static List<Receipt> receipts(String store) {
    return installation.all(installation.topics.receipts()).stream()
        .filter(receipt -> receipt.store().equals(store))
        .toList();
  }
}
