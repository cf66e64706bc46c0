package dev.pressline.ingest;

import static dev.pressline.ingest.IngestBench.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pressline.core.draft.Draft;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostWithdrawal;
import dev.pressline.core.post.Revision;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IngestServiceIT {
  private IngestBench bench;
  private ConfigurableApplicationContext service;

  @BeforeAll
  void start(@TempDir Path folder) {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    bench = new IngestBench(folder);
    service =
        new SpringApplicationBuilder(IngestServiceApplication.class)
            .properties("spring.config.name=" + IngestServiceApplication.CONFIG_NAME)
            .run(
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + bench.bootstrapServers(),
                "--pressline.prefix=" + IngestBench.PREFIX,
                "--pressline.registry.urls=" + bench.registryUrl(),
                "--pressline.registry.auto-register=true");
    await().until(() -> get("/actuator/health/readiness").statusCode() == 200);
  }

  @AfterAll
  void stop() {
    service.close();
    bench.close();
  }

  @Test
  void draftsComeOutAsPostsOrRejectionsAndEachHasOne() {
    // Given
    List<Draft> drafts =
        List.of(
            submission("blog/one", "---\ntitle: One\ndate: 2024-05-01\ntags: [a, b]\n---\nText."),
            submission("blog/two", "# Two\n\nMore text."),
            submission("blog/bad", "---\ntitle: never closed\n"),
            submission("blog/empty", ""));

    // When
    drafts.forEach(bench::send);

    // Then
    await().untilAsserted(() -> assertThat(bench.posts("blog/one", "blog/two")).hasSize(2));
    await().untilAsserted(() -> assertThat(bench.rejections("blog/bad", "blog/empty")).hasSize(2));
    Post one = (Post) bench.posts("blog/one").getFirst().value();
    IngestBench.Found<Draft> draft = bench.drafts("blog/one").getFirst();
    assertThat(one.content().title()).isEqualTo("One");
    assertThat(one.content().tags()).containsExactly("a", "b");
    assertThat(one.revision()).isEqualTo(Revision.of(draft.timestamp(), draft.offset()));
    assertThat(bench.posts("blog/one").getFirst().partition()).isEqualTo(draft.partition());
    assertThat(bench.rejections("blog/bad").getFirst().value().cause().topic())
        .isEqualTo("test.drafts");
  }

  @Test
  void aTombstoneTakesThePostAway() {
    // Given
    bench.send(submission("blog/gone", "# Gone\n\nSoon."));

    // When
    bench.send("blog/gone", null);

    // Then
    await().untilAsserted(() -> assertThat(bench.posts("blog/gone")).hasSize(2));
    assertThat(bench.posts("blog/gone").getLast().value()).isInstanceOf(PostWithdrawal.class);
  }

  @Test
  void bytesThatAreNoDraftAreDeadLettered() {
    bench.send("blog/noise", new byte[] {1, 2, 3});

    await()
        .untilAsserted(
            () ->
                assertThat(get("/actuator/prometheus").body())
                    .containsPattern(
                        "pressline_stage_records_total\\{.*outcome=\"dead-lettered\".*\\} 1"));
  }

  @Test
  void healthNamesTheStageAndItsPartitions() {
    HttpResponse<String> health = get("/actuator/health");

    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body()).contains("\"ingest\"").contains("\"partitions\":6");
  }

  @Test
  void withoutATokenTheHttpApiIsOff() {
    HttpVisitor visitor =
        new HttpVisitor(service.getEnvironment().getProperty("local.server.port", "0"));

    HttpResponse<String> answer =
        visitor.send(visitor.put("/api/v1/drafts/blog/one", "text/markdown", "# One"));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("API_OFF").contains("pressline.http.tokens");
  }

  private HttpResponse<String> get(String path) {
    return IngestBench.get(service.getEnvironment().getProperty("local.server.port", "0"), path);
  }
}
