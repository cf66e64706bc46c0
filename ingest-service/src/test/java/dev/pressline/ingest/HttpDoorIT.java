package dev.pressline.ingest;

import static dev.pressline.ingest.DoorBench.as;
import static dev.pressline.ingest.HttpVisitor.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pressline.core.draft.Draft;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.draft.WithdrawalRequest;
import dev.pressline.core.post.PostEvent;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.publication.Receipt;
import dev.pressline.core.verdict.Outcome;
import dev.pressline.core.verdict.Verdict;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What the HTTP API does with drafts; gate and store are played by the test. */
@ExtendWith(DoorBench.Shared.class)
class HttpDoorIT {
  private final IngestBench bench;
  private final HttpVisitor visitor;

  HttpDoorIT(DoorBench door) {
    this.bench = door.ingest();
    this.visitor = door.visitor();
  }

  @ParameterizedTest
  @CsvSource({"text/markdown,MARKDOWN", "text/html,HTML", "text/plain; charset=utf-8,TEXT"})
  void aSourceOfEveryFormIsTakenAndTold(String mediaType, String format) {
    String id = "blog/put-" + format;

    HttpResponse<String> answer =
        visitor.send(
            as("cms", visitor.put("/api/v1/drafts/" + id + "?sourcePath=a.md", mediaType, "# Hi")));

    assertThat(answer.statusCode()).isEqualTo(202);
    IngestBench.Found<Draft> found = bench.drafts(id).getFirst();
    Submission draft = (Submission) found.value();
    Revision revision = Revision.of(found.timestamp(), found.offset());
    assertThat(draft.format().orElseThrow().name()).isEqualTo(format);
    assertThat(draft.submitter()).contains("cms");
    assertThat(draft.sourcePath()).contains("a.md");
    JsonNode body = json(answer);
    assertThat(body.path("id").asString()).isEqualTo(id);
    assertThat(body.path("revision").asString()).isEqualTo(String.valueOf(revision.value()));
    assertThat(body.path("position").path("offset").asLong()).isEqualTo(found.offset());
    assertThat(answer.headers().firstValue("ETag")).contains("\"" + revision.value() + "\"");
    assertThat(answer.headers().firstValue("Pressline-Tracking"))
        .contains("test.drafts-" + found.partition() + "@" + found.offset());
  }

  @Test
  void anIdMayHaveEncodedSlashesAndAnyScript() {
    HttpResponse<String> answer =
        visitor.send(
            as(
                "cms",
                visitor.put(
                    "/api/v1/drafts/blog%2F2024%2F%E4%BD%A0%E5%A5%BD", "text/markdown", "# A")));

    assertThat(json(answer).path("id").asString()).isEqualTo("blog/2024/你好");
  }

  @Test
  void aPostIsWithdrawnByDelete() {
    HttpResponse<String> answer =
        visitor.send(
            as(
                "cms",
                visitor
                    .request("/api/v1/drafts/blog/old?kind=redirect&target=/new/&submitter=Lin")
                    .DELETE()));

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(bench.drafts("blog/old").getFirst().value())
        .isEqualTo(
            new WithdrawalRequest(
                new PostId("blog/old"),
                "blog",
                new Withdrawal.Redirect("/new/"),
                Optional.of("Lin")));
  }

  @Test
  void aRequestThatWaitsIsReleasedByTheReceipt() {
    // Given
    String path = "/api/v1/drafts/blog/live?wait=live";
    CompletableFuture<HttpResponse<String>> answer =
        visitor.sendAsync(as("cms", visitor.put(path, "text/markdown", "# Live\n\nText.")));
    await().until(() -> bench.posts("blog/live").size() == 1);
    PostEvent post = bench.posts("blog/live").getFirst().value();

    // When
    bench.send(verdict(post, Outcome.PUBLISHED));
    assertThat(answer).isNotDone();
    bench.send(receipt(post));

    // Then
    assertThat(answer.join().statusCode()).isEqualTo(200);
    JsonNode body = json(answer.join());
    assertThat(body.path("outcome").asString()).isEqualTo("PUBLISHED");
    assertThat(body.path("live").asBoolean()).isTrue();
    assertThat(body.path("url").asString()).isEqualTo("https://blog.example/live/");
    assertThat(body.path("revision").asString()).isEqualTo(String.valueOf(post.revision().value()));
  }

  @Test
  void aRefusalOfTheStageReleasesTheRequestWithPlaceAndRemedy() {
    HttpResponse<String> answer =
        visitor.send(
            as(
                "cms",
                visitor.put(
                    "/api/v1/drafts/blog/bad?wait=live",
                    "text/markdown",
                    "---\ntitle: never closed\n")));

    assertThat(answer.statusCode()).isEqualTo(422);
    JsonNode problem = json(answer);
    assertThat(problem.path("type").asString()).isEqualTo("urn:pressline:problem:draft-rejected");
    assertThat(problem.path("code").asString())
        .isEqualTo(bench.rejections("blog/bad").getFirst().value().refusal().code());
    assertThat(problem.path("line").asInt()).isPositive();
    assertThat(problem.path("stage").asString()).isEqualTo("ingest");
  }

  @Test
  void aRequestThatWaitsInVainLearnsThatNothingIsLost() {
    HttpResponse<String> answer =
        visitor.send(
            as(
                "cms",
                visitor.put(
                    "/api/v1/drafts/blog/late?wait=live&timeout=200ms", "text/markdown", "# A")));

    assertThat(answer.statusCode()).isEqualTo(504);
    assertThat(json(answer).path("remedy").asString()).contains("Nothing is lost");
    assertThat(bench.drafts("blog/late")).hasSize(1);
  }

  @Test
  void theSameKeyAndContentIsOneDraft() {
    HttpRequest.Builder request =
        as("cms", visitor.put("/api/v1/drafts/blog/once", "text/markdown", "# Once"))
            .header("Idempotency-Key", "k-1");

    HttpResponse<String> first = visitor.send(request);
    HttpResponse<String> again = visitor.send(request);
    HttpResponse<String> other =
        visitor.send(
            as("cms", visitor.put("/api/v1/drafts/blog/once", "text/markdown", "# Twice"))
                .header("Idempotency-Key", "k-1"));

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(bench.drafts("blog/once")).hasSize(1);
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("KEY_REUSED");
  }

  @Test
  void everyLineOfABatchIsAnsweredAndABadOneHarmsNoOther() {
    List<String> lines =
        List.of(
            HttpVisitor.draft(Map.of("postId", "blog/b1", "source", "# One")),
            "{\"postId\": \"blog/b2\", ",
            "",
            HttpVisitor.draft(Map.of("postId", "news/b3", "source", "# Not mine")),
            HttpVisitor.draft(
                Map.of("postId", "blog/b4", "source", "x".repeat(DoorBench.MAX_SOURCE + 1))),
            "{\"filler\": \"" + "x".repeat(2 * DoorBench.MAX_SOURCE + 70_000) + "\"}",
            HttpVisitor.draft(Map.of("postId", "blog/b5", "action", "withdraw")));

    HttpResponse<String> answer = visitor.send(as("cms", visitor.batch("", lines)));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().lines().map(HttpVisitor::json))
        .extracting(line -> line.path("line").asInt() + " " + line.path("status").asInt())
        .containsExactly("1 202", "2 400", "4 403", "5 413", "6 413", "7 202");
    assertThat(bench.drafts("blog/b1", "blog/b5")).hasSize(2);
  }

  @Test
  void aBatchCanWaitForItsVerdicts() {
    List<String> lines =
        IntStream.range(0, 3)
            .mapToObj(i -> HttpVisitor.draft(Map.of("postId", "blog/w" + i, "source", "")))
            .toList();

    HttpResponse<String> answer = visitor.send(as("all", visitor.batch("?wait=live", lines)));

    assertThat(answer.body().lines().map(HttpVisitor::json))
        .hasSize(3)
        .allSatisfy(
            line -> {
              assertThat(line.path("status").asInt()).isEqualTo(422);
              assertThat(line.path("problem").path("code").asString()).isEqualTo("EMPTY_SOURCE");
            });
  }

  @Test
  void aRepeatedBatchSendsNothingTwice() {
    HttpRequest.Builder request =
        as(
                "all",
                visitor.batch(
                    "",
                    List.of(
                        HttpVisitor.draft(Map.of("postId", "blog/r1", "source", "# One")),
                        HttpVisitor.draft(Map.of("postId", "blog/r2", "source", "# Two")))))
            .header("Idempotency-Key", "batch-1");

    assertThat(visitor.send(request).body()).isEqualTo(visitor.send(request).body());
    assertThat(bench.drafts("blog/r1", "blog/r2")).hasSize(2);
  }

  private static Verdict verdict(PostEvent post, Outcome outcome) {
    return new Verdict(
        post.postId(),
        "blog",
        post.revision(),
        1,
        outcome,
        "Published.",
        Optional.of("https://blog.example/live/"),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static Receipt receipt(PostEvent post) {
    return new Receipt(
        post.postId(), "site", post.revision(), 1, true, Optional.empty(), Instant.EPOCH);
  }
}
