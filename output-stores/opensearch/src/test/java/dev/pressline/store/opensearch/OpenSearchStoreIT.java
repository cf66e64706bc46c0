package dev.pressline.store.opensearch;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.Withdrawal;
import dev.pressline.store.OutputStore;
import dev.pressline.store.contract.OutputStoreContract;
import dev.pressline.store.contract.PublicationBuilder;
import dev.pressline.testing.opensearch.OpenSearchServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The store keeps the contract on a real server; runs with {@code -Popensearch}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenSearchStoreIT extends OutputStoreContract {
  private final AtomicInteger places = new AtomicInteger();
  private OpenSearchServer server;

  @BeforeAll
  void start(@TempDir Path data) throws IOException {
    if (!OpenSearchServer.isThere()) {
      System.out.println("SKIPPED: OpenSearch is tested with -Popensearch only");
    }
    Assumptions.assumeTrue(OpenSearchServer.isThere(), "runs with -Popensearch");
    server = OpenSearchServer.start(data);
  }

  @AfterAll
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void wordsAreFoundByTheAnalyzersOfTheirLanguages() {
    SearchedAlias place = freshStore();
    try (OutputStore store = place.open()) {
      store.apply(
          batch(
              4,
              post("en").html("<p>The mice were running.</p>"),
              post("de").language("de").html("<p>Die Häuser am See.</p>"),
              post("ja").language("ja").html("<p>東京タワーに行きました</p>"),
              post("gone").title("runs").withdrawn(new Withdrawal.Gone())));
    }
    assertThat(place.found("runs")).containsExactly("en");
    assertThat(place.found("Haus")).containsExactly("de");
    assertThat(place.found("タワー")).containsExactly("ja");
    assertThat(place.found("cafe")).isEmpty();
  }

  @Test
  void aResetLeavesOneIndexBehindTheAlias() {
    SearchedAlias place = freshStore();
    try (OutputStore store = place.open()) {
      store.apply(batch(1, post("a")));
      store.reset(position(0));
      store.reset(position(0));
      store.apply(batch(1, post("b")));
    }
    assertThat(place.indexes()).containsExactly(place.alias() + "-000002");
    assertThat(place.shown()).containsOnlyKeys("/b/");
  }

  @Override
  protected SearchedAlias freshStore() {
    return new SearchedAlias(server, "place" + places.incrementAndGet());
  }

  @Override
  protected PublicationBuilder refusedPost(String id) {
    return PublicationBuilder.post(id).tags("x".repeat(40_000));
  }
}
