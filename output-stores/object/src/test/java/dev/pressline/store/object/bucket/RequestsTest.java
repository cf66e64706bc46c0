package dev.pressline.store.object.bucket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.pressline.core.asset.Sha256;
import dev.pressline.store.StoreUnavailableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes over the wire. */
class RequestsTest {
  private static final String BYTES = "<p>Hello</p>";

  @TempDir Path folder;
  private HttpServer server;
  private Bucket bucket;
  private volatile Headers received = new Headers();
  private volatile String body = "";
  private volatile int answer = 200;

  @BeforeEach
  void aStorage() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    bucket =
        Bucket.of(
            new BucketSettings(
                "pages",
                "eu-central-1",
                Optional.of(URI.create("http://localhost:" + server.getAddress().getPort())),
                true,
                Optional.of(new BucketSettings.Login("key", "very secret")),
                Duration.ofSeconds(10)),
            RequestHook.NONE);
  }

  @AfterEach
  void noStorage() {
    bucket.close();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    received = exchange.getRequestHeaders();
    body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    exchange.getResponseHeaders().set("ETag", "\"tag\"");
    exchange.sendResponseHeaders(answer, -1);
    exchange.close();
  }

  @Test
  void anObjectIsSentAsItIsWithAllThatIsToldOfIt() throws IOException {
    assertThat(put(Optional.empty())).contains("tag");

    assertThat(body).isEqualTo(BYTES);
    assertThat(received.getFirst("Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(received.getFirst("Cache-Control")).isEqualTo("no-cache");
    assertThat(received.getFirst("x-amz-website-redirect-location"))
        .isEqualTo("https://blog.example/new/");
    assertThat(received.getFirst("x-amz-meta-pressline-root")).isEqualTo("/web/");
    assertThat(received.getFirst("x-amz-meta-pressline-version")).isEqualTo("v1");
    assertThat(received.getFirst("x-amz-checksum-sha256"))
        .isEqualTo("0KJtI+nY4FOP1H57xQLSbPbDIOjarsfIUh1HaVMPWQA=");
    assertThat(received).doesNotContainKeys("X-amz-trailer", "Content-encoding");
  }

  @Test
  void anObjectIsWrittenOnlyInPlaceOfTheOneThatIsKnown() throws IOException {
    var first = put(Optional.empty());
    assertThat(received.getFirst("If-None-Match")).isEqualTo("*");
    assertThat(received).doesNotContainKey("If-match");

    var second = put(first);
    assertThat(second).isPresent();
    assertThat(received.getFirst("If-Match")).isEqualTo("\"tag\"");
    assertThat(received).doesNotContainKey("If-none-match");
  }

  @Test
  void aStorageThatHasAnotherVersionIsNoFailure() throws IOException {
    for (int status : new int[] {409, 412, 404}) {
      answer = status;
      assertThat(put(Optional.of("old"))).isEmpty();
    }
  }

  @Test
  void aStorageThatRefusesIsUnavailableAndNoSecretIsTold() {
    answer = 403;

    assertThatThrownBy(() -> put(Optional.empty()))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessageContaining("pages")
        .hasMessageContaining("403")
        .hasMessageNotContaining("very secret");
  }

  private Optional<String> put(Optional<String> known) throws IOException {
    Path file = folder.resolve("page.html");
    Files.writeString(file, BYTES);
    return bucket.put(
        "web/old/index.html",
        new Bucket.Body(file, Sha256.of(BYTES.getBytes(UTF_8))),
        new ObjectHead(
            "text/html; charset=utf-8",
            "no-cache",
            Optional.of("https://blog.example/new/"),
            new ObjectMark("web/", "v1")),
        known);
  }
}
