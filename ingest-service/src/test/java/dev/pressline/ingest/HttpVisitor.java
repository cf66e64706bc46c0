package dev.pressline.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the HTTP API that holds every answer against the OpenAPI document. */
final class HttpVisitor {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final OpenApiDocument document = OpenApiDocument.served();
  private final String port;

  HttpVisitor(String port) {
    this.port = port;
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  HttpRequest.Builder put(String path, String mediaType, String body) {
    return request(path).PUT(BodyPublishers.ofString(body)).header("Content-Type", mediaType);
  }

  HttpRequest.Builder batch(String query, List<String> lines) {
    return request("/api/v1/drafts:batch" + query)
        .POST(BodyPublishers.ofString(String.join("\n", lines)))
        .header("Content-Type", "application/x-ndjson");
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    return sendAsync(request).join();
  }

  CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest.Builder request) {
    return client
        .sendAsync(request.build(), BodyHandlers.ofString(UTF_8))
        .thenApply(this::documented);
  }

  private HttpResponse<String> documented(HttpResponse<String> answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    assertThat(
            document.answers(
                answer.request().method(), answer.uri().getPath(), answer.statusCode()))
        .as("%s %s %d", answer.request().method(), answer.uri(), answer.statusCode())
        .contains(type);
    if (answer.statusCode() >= 400) {
      JsonNode problem = json(answer);
      assertThat(problem.path("type").asString()).startsWith("urn:pressline:problem:");
      assertThat(problem.path("title").asString()).isNotBlank();
      assertThat(problem.path("detail").asString()).isNotBlank();
      assertThat(problem.path("remedy").asString()).isNotBlank();
      assertThat(problem.path("status").asInt()).isEqualTo(answer.statusCode());
    }
    return answer;
  }

  static JsonNode json(HttpResponse<String> answer) {
    return json(answer.body());
  }

  static JsonNode json(String text) {
    return MAPPER.readTree(text);
  }

  static String draft(Map<String, String> fields) {
    return MAPPER.writeValueAsString(fields);
  }
}
