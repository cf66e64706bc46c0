package dev.pressline.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.catalogue.EntityType;
import dev.pressline.core.enrichment.EnrichedEvent.EnrichedPost;
import dev.pressline.core.enrichment.EnrichedEvent.PassedWithdrawal;
import dev.pressline.core.enrichment.EnrichedLink;
import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.enrichment.RelatedPost;
import dev.pressline.core.enrichment.decision.TagDecision;
import dev.pressline.core.enrichment.decision.TagRuling;
import dev.pressline.core.gate.Version;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.PostWithdrawal;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.publication.Publication;
import dev.pressline.enrich.view.KnowledgeViews;
import dev.pressline.wire.PipelineTopics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnrichServiceIT {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final AtomicInteger posts = new AtomicInteger();
  private EnrichBench bench;

  @BeforeAll
  void startServers(@TempDir Path folder) {
    bench = new EnrichBench(folder);
  }

  @AfterAll
  void stopServers() {
    bench.close();
  }

  @Test
  void postsComeOutEnrichedAndWithdrawalsPass() {
    PipelineTopics topics = bench.topics("flow");
    Post post =
        Drafts.admitted(
            "a",
            "# OpenAI\n\nOpenAI works with Satya Nadella of Microsoft. "
                + "Much more is said. ".repeat(30));
    PostWithdrawal withdrawal =
        new PostWithdrawal(new PostId("blog/b"), "blog", new Revision(9), new Withdrawal.Gone());

    try (ConfigurableApplicationContext service = bench.service("flow")) {
      awaitReady(service);
      bench.send(topics.posts(), "blog/a", Optional.of(post));
      bench.send(topics.posts(), "blog/b", Optional.of(withdrawal));

      Enrichment enrichment = awaitEnrichment(topics, "blog/a");
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(bench.committed(topics.enrichedPosts()))
                      .extracting(ConsumerRecord::value)
                      .contains(new PassedWithdrawal(withdrawal)));
      assertThat(enrichment.links())
          .extracting(link -> link.range().exact())
          .containsExactly("OpenAI", "Satya Nadella", "Microsoft");
      assertThat(enrichment.tags()).extracting(EnrichedTag::slug).contains("openai");
      assertThat(enrichment.enricherVersion()).isEqualTo("lexical-5");
      assertThat(enrichment.degraded()).isEmpty();
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> assertThat(levels(topics)).containsExactlyInAnyOrder("blog/a 2", "blog/b 1"));
      await()
          .atMost(PATIENCE)
          .until(() -> gauge(meters(service), "pressline.view.entries", "meanings") == 1);
    }
  }

  private List<String> levels(PipelineTopics topics) {
    return bench.committed(topics.secondPass()).stream()
        .map(record -> record.key() + " " + Version.of(record.value()).level())
        .toList();
  }

  @Test
  void whatEditorsSaidBeforeTheStartIsKnownToTheFirstPost() {
    PipelineTopics topics = bench.topics("start");
    try (ConfigurableApplicationContext creatingTopics = bench.service("start")) {
      awaitReady(creatingTopics);
    }
    for (int i = 0; i < 500; i++) {
      bench.send(topics.catalogue(), "e" + i, Optional.of(entry("e" + i, "Entity " + i, false)));
    }
    TagDecision decision = new TagDecision("blog", "entity 499", new TagRuling.Becomes("Seen"));
    bench.send(topics.tagDecisions(), decision.recordKey(), Optional.of(decision));
    Post post = Drafts.admitted("a", "# Entity 499\n\nWe saw Entity 499.");
    bench.send(topics.posts(), "blog/a", Optional.of(post));

    try (ConfigurableApplicationContext service = bench.service("start")) {
      Enrichment enrichment = awaitEnrichment(topics, "blog/a");

      assertThat(urls(enrichment)).containsExactly("https://example.org/e499");
      assertThat(enrichment.tags()).extracting(EnrichedTag::label).containsExactly("Seen");
    }
  }

  @Test
  void anEditOfTheCatalogueTakesEffectWhileTheServiceRuns() {
    PipelineTopics topics = bench.topics("edit");

    try (ConfigurableApplicationContext service = bench.service("edit")) {
      awaitReady(service);

      bench.send(topics.catalogue(), "e", Optional.of(entry("e", "Pressline", false)));
      awaitLinksOfNewPosts(topics, "https://example.org/e");

      bench.send(topics.catalogue(), "e", Optional.of(entry("e", "Pressline", true)));
      awaitLinksOfNewPosts(topics);

      bench.sendBytes(topics.catalogue().name(), "f", new byte[] {1, 2, 3});
      bench.send(topics.catalogue(), "e", Optional.of(entry("f", "Pressline", false)));
      awaitLinksOfNewPosts(topics, "https://example.org/f");
      await().atMost(PATIENCE).until(() -> skipped(service) == 1);

      bench.send(topics.catalogue(), "e", Optional.empty());
      awaitLinksOfNewPosts(topics);
    }
  }

  @Test
  void postsPublishedBeforeWithSharedTagsAreRelatedAndReadOnce() throws IOException {
    PipelineTopics topics = bench.topics("related");
    Publication first = Publications.live("first", "---\ntitle: First\ntags: [kafka]\n---\nWords.");
    Post second = Drafts.admitted("second", "---\ntitle: Second\ntags: [Kafka]\n---\nWords.");

    try (ConfigurableApplicationContext service = bench.service("related")) {
      awaitReady(service);
      bench.send(topics.publications(), "blog/first", Optional.of(first));
      await()
          .atMost(PATIENCE)
          .until(() -> gauge(meters(service), "pressline.view.entries", "published-posts") == 1);
      bench.send(topics.posts(), "blog/second", Optional.of(second));

      assertThat(awaitEnrichment(topics, "blog/second").related())
          .extracting(RelatedPost::postId, RelatedPost::title, RelatedPost::permalink)
          .containsExactly(tuple(new PostId("blog/first"), "First", "/2026/01/01/first/"));
    }

    Publication late = Publications.live("late", "# Late\n\nWords.");
    bench.send(topics.publications(), "blog/late", Optional.of(late));
    assertThat(recordsReadUntilAllAreKnown("related", 2)).isEqualTo(1);
  }

  /** By the views of a service that starts where the last one of the installation ended. */
  private double recordsReadUntilAllAreKnown(String installation, int posts) throws IOException {
    MeterRegistry meters = new SimpleMeterRegistry();
    try (KnowledgeViews views = bench.views(installation, meters)) {
      views.start();
      await()
          .atMost(PATIENCE)
          .until(() -> gauge(meters, "pressline.view.entries", "published-posts") == posts);
      views.stop();
    }
    return meters.get("pressline.view.read").tag("view", "published-posts").counter().count();
  }

  @Test
  void aServiceWhoseBrokerIsAwayRunsAndSaysSo() throws Exception {
    try (ConfigurableApplicationContext service = bench.serviceWithoutBroker()) {
      HttpResponse<String> readiness = get(service, "/actuator/health/readiness");

      assertThat(readiness.statusCode()).isEqualTo(503);
      assertThat(get(service, "/actuator/health/liveness").statusCode()).isEqualTo(200);
      assertThat(get(service, "/actuator/health/views").body())
          .contains("No post is enriched before the catalogue has been read");
    }
  }

  /** Sends posts until one is enriched as expected: an edit may overtake or be overtaken. */
  private void awaitLinksOfNewPosts(PipelineTopics topics, String... urls) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              String name = "new-" + posts.incrementAndGet();
              Post post = Drafts.admitted(name, "# A\n\nThis is Pressline.");
              bench.send(topics.posts(), "blog/" + name, Optional.of(post));
              assertThat(urls(awaitEnrichment(topics, "blog/" + name))).containsExactly(urls);
            });
  }

  private Enrichment awaitEnrichment(PipelineTopics topics, String postId) {
    return await()
        .atMost(PATIENCE)
        .until(() -> enriched(topics, postId).findFirst(), Optional::isPresent)
        .orElseThrow();
  }

  private Stream<Enrichment> enriched(PipelineTopics topics, String postId) {
    return bench.committed(topics.enrichedPosts()).stream()
        .filter(record -> record.key().equals(postId))
        .map(record -> ((EnrichedPost) record.value()).enrichment());
  }

  private static List<String> urls(Enrichment enrichment) {
    return enrichment.links().stream().map(EnrichedLink::url).toList();
  }

  private static CatalogueEntry entry(String id, String name, boolean blocked) {
    return new CatalogueEntry(
        id,
        name,
        List.of(),
        EntityType.PRODUCT,
        Optional.of("https://example.org/" + id),
        Optional.empty(),
        blocked);
  }

  private static double gauge(MeterRegistry meters, String name, String view) {
    return meters.get(name).tag("view", view).gauge().value();
  }

  private static double skipped(ConfigurableApplicationContext service) {
    return meters(service).get("pressline.view.skipped").tag("view", "catalogue").counter().count();
  }

  private static MeterRegistry meters(ConfigurableApplicationContext service) {
    return service.getBean(MeterRegistry.class);
  }

  private static void awaitReady(ConfigurableApplicationContext service) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(get(service, "/actuator/health/readiness"))
                    .satisfies(
                        answer ->
                            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200)));
  }

  private static HttpResponse<String> get(ConfigurableApplicationContext service, String path)
      throws IOException, InterruptedException {
    String port = service.getEnvironment().getRequiredProperty("local.server.port");
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
