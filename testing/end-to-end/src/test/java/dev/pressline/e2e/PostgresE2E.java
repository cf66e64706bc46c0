package dev.pressline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pressline.testing.postgres.PostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresE2E {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path folder;

  @Test
  void anAuthorsPostsComeIntoTheDatabaseAndStatusTellsSo() throws Exception {
    Clone.in(folder);
    try (PostgresServer server = PostgresServer.start();
        CommandRun up =
            CommandRun.shell(folder, environment(server) + "exec ./pressline up --port 18280")) {
      up.awaitSaying("The site is on");

      CommandRun submit = CommandRun.pressline(folder, "submit", "samples/blog");
      assertThat(submit.exitCode()).as(submit.err()).isZero();

      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(rows(server, "SELECT title FROM live_posts"))
                      .hasSizeGreaterThanOrEqualTo(12));
      assertThat(rows(server, "SELECT post_id FROM search_posts('tea', 'en')"))
          .contains("blog/a-short-note-about-tea");
      CommandRun status = CommandRun.pressline(folder, "status", "blog/a-short-note-about-tea");
      assertThat(status.exitCode()).as(status.err()).isZero();
      assertThat(status.out()).contains("postgres").contains("site");
    }
  }

  private static String environment(PostgresServer server) {
    return "PRESSLINE_POSTGRES_STORE_ENABLED=true PRESSLINE_POSTGRES_STORE_USER=%s"
            .formatted(PostgresServer.USER)
        + " PRESSLINE_POSTGRES_STORE_URL=%s ".formatted(server.url("postgres"));
  }

  private static List<String> rows(PostgresServer server, String sql) {
    return server.column("postgres", "pressline", sql);
  }
}
