package dev.pressline.publish.webhook;

import static dev.pressline.publish.PostWords.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.publish.Installation;
import dev.pressline.store.webhook.endpoint.Secret;
import dev.pressline.testing.Called;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

class WebhookStoreIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  @TempDir Path folder;

  @Test
  void postsOfTheLogAreToldOnceEachUntilSomebodyAsksForThemAgain() throws Exception {
    try (Installation installation = Installation.start(folder);
        Called receiver = Called.answering(_ -> 204)) {
      try (ConfigurableApplicationContext service = service(installation, receiver, "earliest")) {
        installation.enriched(post("a").enriched(), post("b").enriched());
        await().atMost(PATIENCE).until(() -> receiver.calls().size() == 2);
        awaitReceipts(installation, 2);
        installation.enriched(post("a").version(2).withdrawn(new Withdrawal.Gone()));
        await().atMost(PATIENCE).until(() -> receiver.calls().size() == 3);
        awaitReceipts(installation, 3);
        await().atMost(PATIENCE).until(() -> health(service).getStatus().equals(Status.DOWN));
        assertThat(health(service).getDetails().get("whatToDo").toString()).contains("away");
        assertThat(health(service).getDetails().get("news").toString()).contains("pending=0");
      }

      assertThat(receiver.calls()).allSatisfy(WebhookStoreIT::assertThatItIsSigned);
      assertThat(types(receiver))
          .containsExactly("post.published", "post.published", "post.withdrawn");
      assertThat(receiver.calls().getLast().body()).doesNotContain("Title of");

      try (ConfigurableApplicationContext again =
          service(installation, receiver, "2020-01-01T00:00:00Z")) {
        await().atMost(PATIENCE).until(() -> receiver.calls().size() == 5);
        assertThat(again.isRunning()).isTrue();
      }

      assertThat(types(receiver).subList(3, 5))
          .containsExactlyInAnyOrder("post.published", "post.withdrawn");
    }
  }

  private static void assertThatItIsSigned(Called.Call call) {
    String id = call.header("webhook-id");
    long timestamp = Long.parseLong(call.header("webhook-timestamp"));
    assertThat(call.header("webhook-signature"))
        .isEqualTo(Secret.of(SECRET).sign(id, timestamp, call.body()));
  }

  private static List<String> types(Called receiver) {
    return receiver.calls().stream()
        .map(call -> JsonPath.<String>read(call.body(), "$.type"))
        .toList();
  }

  private static ConfigurableApplicationContext service(
      Installation installation, Called receiver, String replayFrom) {
    return installation.service(
        "one",
        "--pressline.webhook-store.enabled=true",
        "--pressline.webhook-store.late-after=1ms",
        "--pressline.webhook-store.endpoints[0].name=away",
        "--pressline.webhook-store.endpoints[0].url=http://localhost:1/",
        "--pressline.webhook-store.endpoints[0].secrets=" + SECRET,
        "--pressline.webhook-store.endpoints[0].replay-from=earliest",
        "--pressline.webhook-store.endpoints[1].name=news",
        "--pressline.webhook-store.endpoints[1].url=" + receiver.url("/news"),
        "--pressline.webhook-store.endpoints[1].secrets=" + SECRET,
        "--pressline.webhook-store.endpoints[1].replay-from=" + replayFrom);
  }

  private static Health health(ConfigurableApplicationContext service) {
    return service.getBean("webhookHealthIndicator", HealthIndicator.class).health();
  }

  private static void awaitReceipts(Installation installation, int number) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(installation.all(installation.topics.receipts()))
                    .filteredOn(receipt -> receipt.store().equals("webhook"))
                    .hasSize(number));
  }
}
