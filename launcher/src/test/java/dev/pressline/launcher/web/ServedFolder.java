package dev.pressline.launcher.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** A site in a folder, served, and a reader of it. */
final class ServedFolder implements AutoCloseable {
  private final Path root;
  private final SiteServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private ServedFolder(Path root, SiteServer server) {
    this.root = root;
    this.server = server;
  }

  static ServedFolder of(Path root) throws IOException {
    return at(root, "http://localhost/");
  }

  static ServedFolder at(Path root, String baseUrl) throws IOException {
    return new ServedFolder(root, SiteServer.start(root, URI.create(baseUrl), freePort()));
  }

  static ServedFolder forAuthor(Path root) throws IOException {
    return forAuthor(root, new KnownPages(), "token");
  }

  static ServedFolder forAuthor(Path root, PreviewedPages pages, String token) throws IOException {
    URI base = URI.create("http://localhost/");
    SiteServer.AuthorsPreview preview = new SiteServer.AuthorsPreview(pages, token);
    return new ServedFolder(root, SiteServer.startForAuthor(root, base, freePort(), preview));
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  SiteServer server() {
    return server;
  }

  void write(String file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  void write(String file, byte[] bytes) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.write(path, bytes);
  }

  HttpResponse<String> get(String path, String... fields) throws Exception {
    return client.send(request(path, fields).build(), BodyHandlers.ofString());
  }

  /** The whole answer, once it has come to its end. */
  CompletableFuture<HttpResponse<String>> later(String path) {
    return client.sendAsync(request(path).build(), BodyHandlers.ofString());
  }

  HttpResponse<byte[]> bytes(String path, String... fields) throws Exception {
    return client.send(request(path, fields).build(), BodyHandlers.ofByteArray());
  }

  HttpResponse<String> send(String method, String path, String... fields) throws Exception {
    HttpRequest request =
        request(path, fields).method(method, HttpRequest.BodyPublishers.noBody()).build();
    return client.send(request, BodyHandlers.ofString());
  }

  /**
   * The first line of the answer to a request that no proper client would send; empty when the
   * connection was closed instead.
   */
  String statusOf(String requestLine) throws IOException {
    return statusOf(requestLine, "localhost");
  }

  String statusOf(String requestLine, String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(10_000);
      String request = requestLine + "\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      InputStream answer = socket.getInputStream();
      return new String(answer.readAllBytes(), StandardCharsets.ISO_8859_1)
          .lines()
          .findFirst()
          .orElse("");
    } catch (SocketException closed) {
      return "";
    }
  }

  private HttpRequest.Builder request(String path, String... fields) {
    URI uri = URI.create("http://localhost:" + server.port() + path);
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    return fields.length == 0 ? request : request.headers(fields);
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
