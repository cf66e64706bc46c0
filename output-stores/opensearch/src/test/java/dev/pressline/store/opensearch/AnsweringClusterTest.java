package dev.pressline.store.opensearch;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressline.store.LogPosition;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.StoreUnavailableException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What the store makes of answers that a cluster in trouble gives. */
class AnsweringClusterTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final StoreBatch BATCH = new StoreBatch(List.of(post("a").build()), at(1));

  @Test
  void aClusterThatIsNotThereIsAway() {
    assertThatThrownBy(
            () ->
                OpenSearchStore.open(
                    "posts",
                    request -> {
                      throw new ConnectException("refused");
                    },
                    () -> {}))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessageContaining("does not answer");
  }

  @Test
  void aClusterThatRefusesTheLoginIsAwayAndSaysWhy() {
    assertThatThrownBy(() -> openWith(401, "{\"error\": {\"reason\": \"who are you\"}}"))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessageContaining("401: who are you");
  }

  @Test
  void aDocumentThatIsRefusedForNowIsTriedAgainAndNotRejected() {
    OpenSearchStore store = openWith(200, bulk(429, "queue is full"));

    assertThatThrownBy(() -> store.apply(BATCH))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessageContaining("queue is full");
    assertThat(store.position()).isEqualTo(LogPosition.NONE);
  }

  @Test
  void anIndexThatComesBackOlderIsNotWrittenPastWhatItMisses() {
    List<String> written = new ArrayList<>();
    AtomicLong next = new AtomicLong(5);
    OpenSearchStore store =
        OpenSearchStore.open(
            "posts",
            request -> {
              if (request.path().endsWith("/_bulk")) {
                written.add(request.body());
              }
              return reply(
                  200,
                  "{\"posts-000001\": {}, \"items\": [{\"index\": {\"status\": 201}}], \"_source\":"
                      + " {\"position\": {\"log\": \"log\", \"next\": {\"0\": %d}}}}"
                          .formatted(next.get()));
            },
            () -> {});
    next.set(1);
    StoreBatch batch = new StoreBatch(List.of(post("a").build()), at(6));

    assertThatThrownBy(() -> store.apply(batch))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessageContaining("older than it was");

    assertThat(written).isEmpty();
    assertThat(store.position()).isEqualTo(at(1));
    store.apply(batch);
    assertThat(written).hasSize(1);
  }

  @Test
  void namesOfIndexesThatAClusterDoesNotTakeAreRefusedAtOnce() {
    assertThatThrownBy(
            () ->
                new OpenSearchSettings(
                    URI.create("http://localhost"), "Posts/..", Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theIndexThatTookTheAliasBeforeTheAnswerWasLostIsNotDeleted() {
    List<String> moves = new ArrayList<>();
    OpenSearchStore store =
        OpenSearchStore.open(
            "posts",
            request -> {
              if (request.path().equals("/_aliases")) {
                moves.add(request.body());
                if (moves.size() == 1) {
                  throw new IOException("the answer is lost");
                }
              }
              String searched = moves.isEmpty() ? "posts-000001" : "posts-000002";
              return request.path().equals("/_alias/posts")
                  ? reply(200, "{\"%s\": {}}".formatted(searched))
                  : reply(200, "{\"_source\": {\"position\": {\"log\": \"log\"}}}");
            },
            () -> {});
    StoreBatch nothing = new StoreBatch(List.of(), LogPosition.NONE);
    assertThatThrownBy(() -> store.apply(nothing)).isInstanceOf(StoreUnavailableException.class);

    store.apply(nothing);

    assertThat(moves).hasSize(2);
    assertThat(moves.getFirst()).contains("\"remove_index\":{\"index\":\"posts-000001\"}");
    assertThat(moves.getLast()).doesNotContain("remove_index").contains("posts-000002");
  }

  private static LogPosition at(long next) {
    return new LogPosition("log", Map.of(0, next));
  }

  private static OpenSearchStore openWith(int status, String body) {
    return OpenSearchStore.open("posts", _ -> reply(status, body), () -> {});
  }

  private static Transport.Reply reply(int status, String body) throws IOException {
    return new Transport.Reply(status, JSON.readTree(body));
  }

  private static String bulk(int status, String reason) {
    return """
    {"posts-000001": {}, "items": [{"index": {"status": %d, "error": {"reason": "%s"}}}]}
    """
        .formatted(status, reason);
  }
}
