package dev.pressline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pressline.testing.postgres.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllStoresE2E {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final List<String> STORES = List.of("markdown", "postgres", "search", "site");
  private static final int POSTS = 17;

  @TempDir Path folder;

  @Test
  void allStoresHoldTheSamePostsAlsoAfterSomebodyHasChangedThemByHand() throws Exception {
    Clone.in(folder);
    try (PostgresServer server = PostgresServer.start();
        CommandRun watch =
            CommandRun.shell(
                folder,
                environment(server)
                    + "exec ./pressline watch samples/blog --port 18380"
                    + STORES.stream().map(" --wait-for "::concat).collect(Collectors.joining()))) {
      watch.awaitSaying("The site is on");
      assertThat(watch.out()).contains(POSTS + " published");
      Path tea = folder.resolve("hugo/content/posts/a-short-note-about-tea.md");
      Path page = pageOf("a-short-note-about-tea");
      String text = Files.readString(tea);
      assertThatAllStoresHoldWhatTheLogSays();

      Files.writeString(tea, "Somebody was here.");
      Files.delete(page);
      server.execute("postgres", "DELETE FROM pressline.posts WHERE post_id LIKE '%tea'");
      assertThat(rows(server)).isEqualTo(POSTS - 1);

      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                assertThat(tea).hasContent(text);
                assertThat(page).exists();
                assertThat(rows(server)).isEqualTo(POSTS);
              });
      assertThatAllStoresHoldWhatTheLogSays();

      assertThatAStoreIsFilledAgainWhenSomebodyWantsIt();
      assertThat(rows(server)).isEqualTo(POSTS);
    }
  }

  private void assertThatAStoreIsFilledAgainWhenSomebodyWantsIt() throws Exception {
    for (String store : List.of("postgres", "search")) {
      CommandRun rebuild = CommandRun.pressline(folder, "rebuild", store);
      assertThat(rebuild.exitCode()).as(rebuild.err() + rebuild.out()).isZero();
      assertThat(rebuild.out()).contains(asLogged(store));
    }
    CommandRun unknown = CommandRun.pressline(folder, "rebuild", "attic");
    assertThat(unknown.exitCode()).isOne();
    assertThat(unknown.err())
        .contains("There is no store attic; known are markdown, postgres, search, site");
  }

  private void assertThatAllStoresHoldWhatTheLogSays() throws Exception {
    CommandRun verify = CommandRun.pressline(folder, "verify");
    assertThat(verify.exitCode()).as(verify.err() + verify.out()).isZero();
    for (String store : STORES) {
      assertThat(verify.out()).contains(asLogged(store));
    }
  }

  private static String asLogged(String store) {
    return "as logged  %s  %d posts, %d of them shown".formatted(store, POSTS, POSTS);
  }

  private Path pageOf(String slug) throws Exception {
    try (var pages = Files.walk(folder.resolve("public"))) {
      return pages.filter(page -> page.endsWith(slug + "/index.html")).findFirst().orElseThrow();
    }
  }

  private String environment(PostgresServer server) {
    return "PRESSLINE_SEARCH_STORE_ENABLED=true PRESSLINE_MARKDOWN_STORE_ENABLED=true"
        + " PRESSLINE_MARKDOWN_STORE_DIALECT=hugo PRESSLINE_MARKDOWN_STORE_FOLDER=hugo"
        + " PRESSLINE_POSTGRES_STORE_ENABLED=true PRESSLINE_POSTGRES_STORE_USER="
        + PostgresServer.USER
        + " PRESSLINE_POSTGRES_STORE_URL=%s ".formatted(server.url("postgres"));
  }

  private static int rows(PostgresServer server) {
    return server.column("postgres", "pressline", "SELECT post_id FROM live_posts").size();
  }
}
