package dev.pressline.launcher.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteServerTest {
  @TempDir Path root;
  private SiteServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void start() throws IOException {
    Files.createDirectories(root.resolve("a/日本"));
    Files.writeString(root.resolve("a/日本/index.html"), "<p>page</p>");
    Files.writeString(root.resolve("404.html"), "nothing here");
    Files.writeString(root.resolve("410.html"), "withdrawn");
    Files.writeString(
        root.resolve("_redirects"),
        "# rules\n/old/ /a/%E6%97%A5%E6%9C%AC/ 301\n/gone/ /410.html 410\n");
    server = SiteServer.start(root, freePort());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aFolderIsServedByItsIndex() throws Exception {
    HttpResponse<String> answer = get("/a/%E6%97%A5%E6%9C%AC/");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("<p>page</p>");
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
  }

  @Test
  void aDrawingOpenedByItselfMayRunNothing() throws Exception {
    Files.writeString(root.resolve("a.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");

    HttpResponse<String> answer = get("/a.svg");

    assertThat(answer.headers().firstValue("Content-Type")).contains("image/svg+xml");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "sandbox");
  }

  @Test
  void aFolderWithoutItsSlashLeadsToTheOneWithIt() throws Exception {
    assertThat(get("/a").headers().firstValue("Location")).contains("/a/");
  }

  @Test
  void anOldAddressLeadsToTheNewOne() throws Exception {
    HttpResponse<String> answer = get("/old/");

    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(answer.headers().firstValue("Location")).contains("/a/%E6%97%A5%E6%9C%AC/");
  }

  @Test
  void aWithdrawnAddressIsGone() throws Exception {
    assertThat(get("/gone/").statusCode()).isEqualTo(410);
    assertThat(get("/gone/").body()).isEqualTo("withdrawn");
  }

  @Test
  void anUnknownAddressGetsTheSitesOwnPage() throws Exception {
    assertThat(get("/nope").statusCode()).isEqualTo(404);
    assertThat(get("/nope").body()).isEqualTo("nothing here");
  }

  @Test
  void nothingOutsideTheFolderIsServed() throws Exception {
    Files.writeString(root.resolveSibling("secret.txt"), "secret");

    assertThat(get("/..%2fsecret.txt").body()).doesNotContain("secret");
    assertThat(get("/a/..%2f..%2fsecret.txt").body()).doesNotContain("secret");
  }

  @Test
  void aTakenPortGivesTheNextFreeOne() throws IOException {
    try (SiteServer second = SiteServer.start(root, server.port())) {
      assertThat(second.port()).isGreaterThan(server.port());
    }
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://localhost:" + server.port() + path);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
