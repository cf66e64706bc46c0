package dev.pressline.ingest;

import static dev.pressline.ingest.DoorBench.as;
import static dev.pressline.ingest.HttpVisitor.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pressline.core.asset.PostAsset;
import dev.pressline.core.asset.Sha256;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostEvent;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files beside posts over HTTP: put under their hash, then named by a draft. */
@ExtendWith(DoorBench.Shared.class)
class HttpDoorAssetIT {
  private static final byte[] PICTURE = "\u0001GIF89a picture".substring(1).getBytes(UTF_8);
  private static final Sha256 HASH = Sha256.of(PICTURE);

  private final IngestBench bench;
  private final HttpVisitor visitor;

  HttpDoorAssetIT(DoorBench door) {
    this.bench = door.ingest();
    this.visitor = door.visitor();
  }

  @Test
  void bytesAreTakenOnceUnderTheirHash() throws Exception {
    byte[] bytes = "taken once".getBytes(UTF_8);
    Sha256 hash = Sha256.of(bytes);
    assertThat(head("cms", hash.hex())).isEqualTo(404);

    HttpResponse<String> first = visitor.send(as("cms", put(hash, bytes)));
    HttpResponse<String> second = visitor.send(as("cms", put(hash, bytes)));

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(json(second).path("sha256").asString()).isEqualTo(hash.hex());
    assertThat(json(second).path("size").asLong()).isEqualTo(bytes.length);
    assertThat(head("cms", hash.hex())).isEqualTo(200);
  }

  @Test
  void otherBytesThanTheHashSaysAreRefusedAndNotKept() throws Exception {
    Sha256 hash = Sha256.of("right".getBytes(UTF_8));

    HttpResponse<String> answer = visitor.send(as("cms", put(hash, "wrong".getBytes(UTF_8))));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).path("code").asString()).isEqualTo("HASH_MISMATCH");
    assertThat(head("cms", hash.hex())).isEqualTo(404);
  }

  @Test
  void aFileOverTheLimitIsRefusedWhetherAnnouncedOrNot() {
    byte[] bytes = new byte[DoorBench.MAX_FILE + 1];
    Sha256 hash = Sha256.of(bytes);
    HttpRequest.Builder unannounced =
        address(hash.hex())
            .PUT(BodyPublishers.ofByteArrays(List.of(bytes)))
            .header("Content-Type", "image/png");

    assertThat(visitor.send(as("cms", put(hash, bytes))).statusCode()).isEqualTo(413);
    assertThat(visitor.send(as("cms", unannounced)).statusCode()).isEqualTo(413);
  }

  @Test
  void nobodyPutsOrAsksWithoutAToken() throws Exception {
    assertThat(visitor.send(put(HASH, PICTURE)).statusCode()).isEqualTo(401);
    assertThat(visitor.send(as("stranger", put(HASH, PICTURE))).statusCode()).isEqualTo(401);
    assertThat(head("stranger", HASH.hex())).isEqualTo(401);
  }

  @Test
  void anAddressThatIsNoHashIsRefused() {
    HttpRequest.Builder request =
        address("cat.png").PUT(BodyPublishers.ofByteArray(PICTURE)).header("Content-Type", "a/b");

    HttpResponse<String> answer = visitor.send(as("cms", request));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).path("code").asString()).isEqualTo("HASH_UNREADABLE");
  }

  @Test
  void aFormIsRefusedBecauseItsBytesAreLost() {
    HttpRequest.Builder request =
        address(HASH.hex())
            .PUT(BodyPublishers.ofByteArray(PICTURE))
            .header("Content-Type", "application/x-www-form-urlencoded");

    assertThat(visitor.send(as("cms", request)).statusCode()).isEqualTo(415);
  }

  @Test
  void aDraftThatNamesAPutFileBecomesAPostThatShowsIt() {
    // Given
    visitor.send(as("cms", put(HASH, PICTURE)));
    String draft =
        """
        {"source": "# Trip\\n\\n![Sea](pics/sea.gif)", "sourcePath": "trip.md",
         "assets": [{"reference": "pics/sea.gif", "sha256": "%s", "size": 15}]}
        """
            .formatted(HASH.hex());

    // When
    HttpResponse<String> answer =
        visitor.send(as("cms", visitor.put("/api/v1/drafts/blog/trip", "application/json", draft)));

    // Then
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    PostAsset asset = PostAsset.at("sea.gif", HASH, PICTURE.length, "image/gif");
    await().untilAsserted(() -> assertThat(bench.posts("blog/trip")).hasSize(1));
    PostEvent event = bench.posts("blog/trip").getFirst().value();
    assertThat(((Post) event).content().assets()).containsExactly(asset);
    assertThat(((Post) event).content().body().html()).contains("src=\"" + asset.path() + "\"");
  }

  private HttpRequest.Builder put(Sha256 hash, byte[] bytes) {
    return address(hash.hex())
        .PUT(BodyPublishers.ofByteArray(bytes))
        .header("Content-Type", "application/octet-stream");
  }

  private HttpRequest.Builder address(String name) {
    return visitor.request("/api/v1/assets/" + name);
  }

  private int head(String token, String name) throws IOException, InterruptedException {
    HttpRequest request = as(token, address(name)).method("HEAD", BodyPublishers.noBody()).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.discarding()).statusCode();
    }
  }
}
