package dev.pressline.publish.postgres;

import static dev.pressline.publish.PostWords.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pressline.core.enrichment.EnrichedEvent;
import dev.pressline.core.publication.Receipt;
import dev.pressline.publish.Installation;
import dev.pressline.testing.postgres.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

class PostgresStoreIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir static Path folder;
  private static Installation installation;
  private static PostgresServer server;

  @BeforeAll
  static void startServers() {
    server = PostgresServer.start();
    installation = Installation.start(folder);
  }

  @AfterAll
  static void stopServers() {
    installation.close();
    server.close();
  }

  @Test
  void postsAreInTheDatabaseBesideTheSiteAndADatabaseThatIsAwayStopsNobody() throws Exception {
    try (ConfigurableApplicationContext service = service()) {
      // Given
      installation.enriched(
          post("a").enriched(), post("a").version(2).at("/new/").enriched(), post("b").enriched());
      awaitReceipts("postgres", 3);
      assertThat(rows("SELECT post_id || ' ' || permalink FROM live_posts ORDER BY 1"))
          .containsExactly("blog/a /new/", "blog/b /b/");
      assertThat(rows("SELECT target FROM addresses WHERE path = '/a/'")).containsExactly("/new/");
      assertThat(health(service)).isEqualTo(Status.UP);

      // When
      server.stop();
      installation.enriched(
          IntStream.range(0, 50)
              .mapToObj(i -> post("more" + i).enriched())
              .toArray(EnrichedEvent[]::new));

      // Then
      awaitReceipts("site", 53);
      await().atMost(PATIENCE).until(() -> !health(service).equals(Status.UP));
      assertThat(receipts("postgres")).hasSize(3);
      server.resume();
      awaitReceipts("postgres", 53);
      assertThat(rows("SELECT count(*) FROM live_posts")).containsExactly("52");
      await().atMost(PATIENCE).until(() -> health(service).equals(Status.UP));
      assertThatALostRowComesBack();
    }
    assertThat(installation.all(installation.topics.rejections())).isEmpty();
  }

  private static void assertThatALostRowComesBack() throws SQLException {
    try (Connection connection = server.connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM pressline.posts WHERE post_id = 'blog/b'");
    }
    await().atMost(PATIENCE).until(() -> rows("SELECT count(*) FROM live_posts").contains("52"));
  }

  private static ConfigurableApplicationContext service() {
    return installation.service(
        "one",
        "--pressline.upkeep.round=1s",
        "--pressline.postgres-store.enabled=true",
        "--pressline.postgres-store.url=" + server.url("postgres"),
        "--pressline.postgres-store.user=" + PostgresServer.USER);
  }

  private static Status health(ConfigurableApplicationContext service) {
    CompositeHealthContributor stores =
        service.getBean("storesHealthContributor", CompositeHealthContributor.class);
    return ((HealthIndicator) stores.getContributor("postgres")).health().getStatus();
  }

  private static void awaitReceipts(String store, int number) {
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(receipts(store)).hasSize(number));
  }

  private static List<Receipt> receipts(String store) {
    return installation.all(installation.topics.receipts()).stream()
        .filter(receipt -> receipt.store().equals(store))
        .toList();
  }

  private static List<String> rows(String sql) {
    return server.column("postgres", "pressline", sql);
  }
}
