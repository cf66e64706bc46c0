package dev.pressline.wire.registry;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/** Asks the registries one after the other until one of them decides. */
final class RegistryClient implements AutoCloseable {
  private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int OK = 200;

  /** Unauthorised and forbidden. */
  private static final Set<Integer> REFUSALS = Set.of(401, 403);

  private final RegistrySettings settings;
  private final HttpClient http;

  RegistryClient(RegistrySettings settings) {
    this.settings = settings;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(settings.timeout());
    settings.access().tls().ifPresent(builder::sslContext);
    this.http = builder.build();
  }

  /**
   * What a registry decided.
   *
   * @param errorCode of the Confluent API, 0 when the request was granted
   * @param date of the answer, by the registry's clock, as HTTP writes it; registries may leave it
   *     out
   */
  record Decision(int errorCode, JsonNode body, Optional<String> date) {
    boolean isGranted() {
      return errorCode == 0;
    }

    /** The registry's reason for not granting the request. */
    String reason() {
      return body.path("message").asText("no reason given");
    }
  }

  /** Asking again with the same user and password is of no use. */
  static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
      super(message);
    }
  }

  /** A path below the API's root with a name in it that may have any signs. */
  static String path(String before, String name, String behind) {
    return before + URLEncoder.encode(name, StandardCharsets.UTF_8) + behind;
  }

  /** What is sent along with a schema. */
  static JsonNode request(Schema schema) {
    return JSON.createObjectNode().put("schema", schema.toString());
  }

  Decision get(String path) {
    return ask(path, Optional.empty());
  }

  Decision post(String path, JsonNode body) {
    return ask(path, Optional.of(body.toString()));
  }

  private Decision ask(String path, Optional<String> body) {
    List<String> answers = new ArrayList<>();
    @Nullable IOException last = null;
    for (URI base : settings.urls()) {
      try {
        return ask(base, path, body);
      } catch (IOException e) {
        answers.add(shown(base) + ": " + Optional.ofNullable(e.getMessage()).orElse(e.toString()));
        last = e;
      } catch (InterruptedException e) {
        throw new InterruptException("interrupted while asking the schema registry", e);
      }
    }
    throw new RegistryUnavailableException(
        "No schema registry gave an answer: " + String.join("; ", answers) + ".", last);
  }

  private Decision ask(URI base, String path, Optional<String> body)
      throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(request(base, path, body), BodyHandlers.ofString(StandardCharsets.UTF_8));
    if (REFUSALS.contains(response.statusCode())) {
      throw new RefusedException(
          "it does not let this user in (status %d)".formatted(response.statusCode()));
    }
    JsonNode json = json(response);
    Optional<String> date = response.headers().firstValue("Date");
    if (response.statusCode() == OK) {
      return new Decision(0, json, date);
    }
    int errorCode = json.path("error_code").asInt(0);
    boolean decided =
        switch (response.statusCode()) {
          case 404, 409, 422 -> errorCode != 0;
          default -> false;
        };
    if (!decided) {
      throw new IOException(
          "status %d on %s, which is no answer of a schema registry"
              .formatted(response.statusCode(), path));
    }
    return new Decision(errorCode, json, date);
  }

  private HttpRequest request(URI base, String path, Optional<String> body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(shown(base) + path))
            .timeout(settings.timeout())
            .header("Accept", MEDIA_TYPE + ", application/json");
    settings
        .access()
        .authorization()
        .or(() -> Optional.ofNullable(base.getUserInfo()).map(RegistryClient::basic))
        .ifPresent(authorization -> request.header("Authorization", authorization));
    body.ifPresent(
        text -> request.header("Content-Type", MEDIA_TYPE).POST(BodyPublishers.ofString(text)));
    return request.build();
  }

  private static String basic(String user) {
    byte[] credentials = user.getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(credentials);
  }

  private static JsonNode json(HttpResponse<String> response) throws IOException {
    try {
      return JSON.readTree(response.body());
    } catch (JacksonException e) {
      throw new IOException(
          "status %d without JSON, which is no answer of a schema registry"
              .formatted(response.statusCode()),
          e);
    }
  }

  /** The address without user, password and closing slash. */
  static String shown(URI base) {
    return base.toString().replaceFirst("//[^/@]*@", "//").replaceFirst("/+$", "");
  }

  @Override
  public void close() {
    http.close();
  }
}
