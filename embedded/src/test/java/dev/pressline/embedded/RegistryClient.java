package dev.pressline.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** Speaks to a registry as a serde does. */
final class RegistryClient {
  record Answer(int status, String contentType, JsonNode body) {}

  private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String url;

  RegistryClient(String url) {
    this.url = url;
  }

  Answer get(String path) {
    return answer(request(path).build());
  }

  Answer send(String method, String path, Map<String, String> body) {
    return answer(
        request(path)
            .method(method, BodyPublishers.ofString(JSON.valueToTree(body).toString()))
            .header("Content-Type", CONTENT_TYPE)
            .build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path)).header("Accept", CONTENT_TYPE);
  }

  private static Answer answer(HttpRequest request) {
    try {
      var response = HTTP.send(request, BodyHandlers.ofString());
      String contentType = response.headers().firstValue("Content-Type").orElse("");
      return new Answer(response.statusCode(), contentType, JSON.readTree(response.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
