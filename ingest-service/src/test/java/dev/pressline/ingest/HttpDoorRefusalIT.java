package dev.pressline.ingest;

import static dev.pressline.ingest.DoorBench.as;
import static dev.pressline.ingest.HttpVisitor.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.Receipt;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the HTTP API refuses, and how. */
@ExtendWith(DoorBench.Shared.class)
class HttpDoorRefusalIT {
  private final DoorBench door;
  private final IngestBench bench;
  private final HttpVisitor visitor;

  HttpDoorRefusalIT(DoorBench door) {
    this.door = door;
    this.bench = door.ingest();
    this.visitor = door.visitor();
  }

  @Test
  void aPostThatHasMovedOnIsAConflict() {
    // Given
    HttpRequest.Builder request =
        as("cms", visitor.put("/api/v1/drafts/blog/edited", "text/markdown", "# Edited"));
    String seen = visitor.send(request).headers().firstValue("ETag").orElseThrow();

    // When
    HttpResponse<String> mine = ifMatch(seen);
    HttpResponse<String> theirs = ifMatch(seen);

    // Then
    assertThat(mine.statusCode()).isEqualTo(202);
    assertThat(theirs.statusCode()).isEqualTo(409);
    assertThat("\"" + json(theirs).path("revision").asString() + "\"")
        .isEqualTo(mine.headers().firstValue("ETag").orElseThrow());
    assertThat(bench.drafts("blog/edited")).hasSize(2);
  }

  private HttpResponse<String> ifMatch(String revision) {
    return visitor.send(
        as("cms", visitor.put("/api/v1/drafts/blog/edited", "text/markdown", "# Other"))
            .header("If-Match", revision));
  }

  @Test
  void whatAnotherInstanceHasPublishedIsAConflictAsWell() {
    // Given
    Revision theirs = Revision.of(System.currentTimeMillis() + 60_000, 1);
    PostId post = new PostId("blog/elsewhere");
    bench.send(new Receipt(post, "site", theirs, 1, true, Optional.empty(), Instant.EPOCH));

    // When, Then
    await()
        .until(
            () ->
                visitor
                        .send(
                            as(
                                    "cms",
                                    visitor.put(
                                        "/api/v1/drafts/" + post, "text/markdown", "# Mine"))
                                .header("If-Match", "\"5\""))
                        .statusCode()
                    == 409);
  }

  @Test
  void anUnknownPostHasNoRevisionToMatch() {
    HttpResponse<String> answer =
        visitor.send(
            as("cms", visitor.put("/api/v1/drafts/blog/unheard", "text/markdown", "# A"))
                .header("If-Match", "*"));

    assertThat(answer.statusCode()).isEqualTo(412);
  }

  @ParameterizedTest
  @CsvSource({
    "cms, /api/v1/drafts/blog/x, text/markdown, 202",
    "'', /api/v1/drafts/blog/x, text/markdown, 401",
    "stranger, /api/v1/drafts/blog/x, text/markdown, 401",
    "cms, /api/v1/drafts/news/x, text/markdown, 403",
    "all, /api/v1/drafts/news/x, text/markdown, 202",
    "cms, /api/v1/drafts/blog, text/markdown, 400",
    "cms, /api/v1/drafts/, text/markdown, 400",
    "cms, /api/v1/drafts/blog/../news/x, text/markdown, 400",
    "cms, /api/v1/drafts/blog/x, application/json, 400",
    "cms, /api/v1/drafts/blog/x, application/pdf, 415",
    "cms, /api/v1/drafts/blog/x, text/markdown; charset=klingon, 415",
    "cms, /api/v1/drafts/blog/x?wait=forever, text/markdown, 400",
    "cms, /api/v1/drafts/blog/x?publishAt=tomorrow, text/markdown, 400",
    "cms, /api/v1/nothing, text/markdown, 404",
  })
  void everyRequestGetsItsStatus(String token, String path, String mediaType, int status) {
    HttpRequest.Builder request = visitor.put(path, mediaType, "# A");

    HttpResponse<String> answer = visitor.send(token.isEmpty() ? request : as(token, request));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("WWW-Authenticate").isPresent())
        .isEqualTo(status == 401);
  }

  @Test
  void aMethodThatNobodyServesIsRefused() {
    HttpResponse<String> answer =
        visitor.send(
            as("cms", visitor.request("/api/v1/drafts/blog/x").POST(BodyPublishers.noBody())));

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).isPresent();
  }

  @Test
  void aQueryThatCannotBeDecodedIsRefused() throws IOException {
    try (Socket socket =
        new Socket("127.0.0.1", Integer.parseInt(DoorBench.portOf(door.service())))) {
      String request =
          "DELETE /api/v1/drafts/blog/x?kind=%zz HTTP/1.1\r\nHost: localhost\r\n"
              + "Authorization: Bearer secret-of-cms\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(UTF_8));

      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 400")
          .contains("PARAMETER_UNREADABLE");
    }
  }

  @Test
  void aSourceOverTheLimitIsRefusedWhileItIsRead() {
    byte[] large = new byte[DoorBench.MAX_SOURCE + 1];
    HttpRequest.Builder announced =
        visitor.request("/api/v1/drafts/blog/big").PUT(BodyPublishers.ofByteArray(large));
    HttpRequest.Builder streamed =
        visitor
            .request("/api/v1/drafts/blog/big")
            .PUT(BodyPublishers.ofByteArrays(List.of(large, large)));

    for (HttpRequest.Builder request : List.of(announced, streamed)) {
      HttpResponse<String> answer =
          visitor.send(as("cms", request.header("Content-Type", "text/markdown")));
      assertThat(answer.statusCode()).isEqualTo(413);
    }
    assertThat(bench.drafts("blog/big")).isEmpty();
  }

  @Test
  void aTokenThatAsksTooOftenIsToldWhenToComeBack() {
    HttpRequest.Builder request =
        as("hasty", visitor.put("/api/v1/drafts/blog/hasty", "application/json", "{}"));

    HttpResponse<String> refused =
        IntStream.range(0, 1000)
            .mapToObj(i -> visitor.send(request))
            .filter(answer -> answer.statusCode() != 400)
            .findFirst()
            .orElseThrow();

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValueAsLong("Retry-After")).hasValue(1);
  }

  @Test
  void whileTheBrokerIsAwayTheAnswerIs503InBoundedTime() {
    try (ConfigurableApplicationContext alone =
        DoorBench.service("127.0.0.1:1", bench.registryUrl())) {
      HttpVisitor other = new HttpVisitor(DoorBench.portOf(alone));
      long before = System.nanoTime();

      HttpResponse<String> answer =
          other.send(as("cms", other.put("/api/v1/drafts/blog/a", "text/markdown", "# A")));
      HttpResponse<String> matched =
          other.send(
              as("cms", other.put("/api/v1/drafts/blog/a", "text/markdown", "# A"))
                  .header("If-Match", "*"));
      HttpResponse<String> batch =
          other.send(
              as(
                  "cms",
                  other.batch(
                      "",
                      IntStream.range(0, 100)
                          .mapToObj(i -> "{\"postId\": \"blog/" + i + "\", \"source\": \"a\"}")
                          .toList())));

      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(30));
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValueAsLong("Retry-After")).isPresent();
      assertThat(json(answer).path("code").asString()).isEqualTo("LOG_UNAVAILABLE");
      assertThat(json(matched).path("code").asString()).isEqualTo("STILL_STARTING");
      assertThat(batch.body().lines()).hasSizeLessThan(5);
      assertThat(json(batch).path("status").asInt()).isEqualTo(503);
    }
  }

  @Test
  void theOpenApiDocumentIsServedToEverybodyAndTellsEveryRoute() {
    HttpResponse<String> answer = visitor.send(visitor.request("/api/v1/openapi.yaml"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(OpenApiDocument.of(answer.body()).routes()).isEqualTo(mappedRoutes());
  }

  private Set<String> mappedRoutes() {
    Set<String> routes = new TreeSet<>();
    door.service()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(
            info ->
                info.getPatternValues().stream()
                    .filter(path -> path.startsWith("/api/"))
                    .forEach(
                        path ->
                            info.getMethodsCondition()
                                .getMethods()
                                .forEach(
                                    method -> routes.add(method + " " + path.replace("{*", "{")))));
    return routes;
  }
}
