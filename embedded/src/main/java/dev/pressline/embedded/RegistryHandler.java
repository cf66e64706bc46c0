package dev.pressline.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns HTTP into calls and their answers into HTTP. */
final class RegistryHandler implements HttpHandler {
  static final String ROOT = "/apis/ccompat/v7";

  private static final Logger LOG = LoggerFactory.getLogger(RegistryHandler.class);
  private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
  private static final int LONGEST_BODY = 8 * 1024 * 1024;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RegistryRoutes routes;

  RegistryHandler(RegistryRoutes routes) {
    this.routes = routes;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      try {
        send(exchange, 200, routes.answer(call(exchange)));
      } catch (RegistryRefusal refusal) {
        send(exchange, refusal.status(), error(refusal.errorCode(), refusal.getMessage()));
      } catch (RuntimeException e) {
        LOG.atError().setCause(e).log("Registry call failed");
        send(exchange, 500, error(50001, "Error in the backend data store"));
      }
    }
  }

  private static RegistryRoutes.Call call(HttpExchange exchange) throws IOException {
    String below = exchange.getRequestURI().getRawPath().substring(ROOT.length());
    List<String> segments =
        Arrays.stream(below.split("/"))
            .filter(segment -> !segment.isEmpty())
            .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
            .toList();
    String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    return new RegistryRoutes.Call(exchange.getRequestMethod(), segments, query, body(exchange));
  }

  private static JsonNode body(HttpExchange exchange) throws IOException {
    byte[] bytes = exchange.getRequestBody().readNBytes(LONGEST_BODY);
    if (bytes.length == 0) {
      return MissingNode.getInstance();
    }
    try {
      return JSON.readTree(bytes);
    } catch (com.fasterxml.jackson.core.JacksonException e) {
      throw RegistryRefusal.unreadableRequest();
    }
  }

  private static JsonNode error(int code, String message) {
    return JSON.createObjectNode().put("error_code", code).put("message", message);
  }

  private static void send(HttpExchange exchange, int status, JsonNode answer) throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(answer);
    exchange.getResponseHeaders().set("Content-Type", CONTENT_TYPE);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
