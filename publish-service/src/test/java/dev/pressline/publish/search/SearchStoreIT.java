package dev.pressline.publish.search;

import static dev.pressline.publish.PostWords.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.publication.Receipt;
import dev.pressline.publish.Installation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

class SearchStoreIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void postsOfTheLogAreFoundOverHttpUntilTheyAreWithdrawn() throws Exception {
    try (Installation installation = Installation.start(folder)) {
      try (ConfigurableApplicationContext before = installation.service("one")) {
        installation.enriched(post("a").enriched(), post("b").enriched());
        awaitReceipts(installation, "site", "blog/a", 1);
        awaitReceipts(installation, "site", "blog/b", 1);
        assertThat(before.getBeanProvider(SearchApi.class).getIfAvailable()).isNull();
      }
      try (ConfigurableApplicationContext service = searchable(installation)) {
        awaitReceipts(installation, "search", "blog/a", 1);
        awaitReceipts(installation, "search", "blog/b", 1);
        String api = address(service);
        assertThat(found(api, "text")).containsExactlyInAnyOrder("blog/a", "blog/b");

        installation.enriched(
            post("a").version(2).withdrawn(new Withdrawal.Gone()), post("b").version(2).enriched());

        awaitReceipts(installation, "search", "blog/a", 2);
        awaitReceipts(installation, "search", "blog/b", 2);
        assertThat(found(api, "text")).containsExactly("blog/b");
        assertThat(found(api, "text+2")).containsExactly("blog/b");
        assertThatTheServerAnswersAsTheApiDoes(api);
      }
    }
  }

  private void assertThatTheServerAnswersAsTheApiDoes(String api) throws Exception {
    HttpResponse<String> problem = send(request(api + "?q=%22open").build());
    assertThat(problem.statusCode()).isEqualTo(400);
    assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(JsonPath.<String>read(problem.body(), "$.code")).isEqualTo("QUERY_UNCLEAR");
    HttpRequest post = request(api).POST(BodyPublishers.ofString("{}")).build();
    assertThat(send(post).statusCode()).isEqualTo(405);
    HttpRequest foreign = request(api + "?q=text").header("Origin", "https://x.example").build();
    assertThat(send(foreign).headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    HttpRequest head = request(api + "?q=text").method("HEAD", BodyPublishers.noBody()).build();
    assertThat(send(head).statusCode()).isEqualTo(200);
    assertThat(send(head).body()).isEmpty();
    assertThat(send(request(api + "/openapi.yaml").build()).body()).startsWith("openapi: 3.1.0");
    assertThat(send(request(api + "/nothing").build()).statusCode()).isEqualTo(404);
  }

  private static ConfigurableApplicationContext searchable(Installation installation) {
    return installation.service(
        "one",
        "--pressline.search-store.enabled=true",
        "--spring.main.web-application-type=servlet",
        "--server.port=0");
  }

  private static String address(ConfigurableApplicationContext service) {
    return "http://localhost:"
        + service.getEnvironment().getRequiredProperty("local.server.port")
        + SearchApi.PATH;
  }

  private List<String> found(String api, String query) throws Exception {
    HttpResponse<String> answer = send(request(api + "?q=" + query).build());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonPath.read(answer.body(), "$.results[*].id");
  }

  private static HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(address));
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, BodyHandlers.ofString());
  }

  private static void awaitReceipts(
      Installation installation, String store, String postId, int most) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(installation.all(installation.topics.receipts()))
                    .filteredOn(receipt -> receipt.store().equals(store))
                    .filteredOn(receipt -> receipt.postId().value().equals(postId))
                    .extracting(Receipt::revision)
                    .contains(post("x").version(most).revision()));
  }
}
