package dev.pressline.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pressline.material.Chromium;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/**
 * A tab of a headless browser, steered by the DevTools protocol
 * (https://chromedevtools.github.io/devtools-protocol/). Belongs to one thread.
 */
public final class BrowserTab implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Chromium chromium;
  private final HttpClient client = HttpClient.newHttpClient();
  private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
  private final WebSocket socket;
  private int lastId;

  private BrowserTab(Chromium chromium, Path profile) throws IOException, InterruptedException {
    this.chromium = chromium;
    this.socket =
        client
            .newWebSocketBuilder()
            .buildAsync(URI.create(debugged(port(profile))), new Listener())
            .join();
    call("Page.enable", JSON.createObjectNode());
  }

  /**
   * Opens an empty tab; skips the test, saying so, where there is no browser.
   *
   * @param profile an empty folder for the browser
   */
  public static BrowserTab open(Path profile) throws IOException, InterruptedException {
    Chromium chromium = Chromium.open("about:blank", profile, List.of("--remote-debugging-port=0"));
    try {
      return new BrowserTab(chromium, profile);
    } catch (IOException | InterruptedException | RuntimeException e) {
      chromium.close();
      throw e;
    }
  }

  /** Looks at pages as on that screen from now on. */
  public void use(Screen screen) throws InterruptedException {
    call(
        "Emulation.setDeviceMetricsOverride",
        JSON.createObjectNode()
            .put("width", screen.width())
            .put("height", screen.height())
            .put("deviceScaleFactor", 1)
            .put("mobile", screen.isPhone()));
    ObjectNode media = JSON.createObjectNode();
    media
        .putArray("features")
        .addObject()
        .put("name", "prefers-color-scheme")
        .put("value", screen.dark() ? "dark" : "light");
    call("Emulation.setEmulatedMedia", media);
  }

  /** Goes to the page and waits until it and all it shows are there. */
  public void show(String address) throws InterruptedException {
    heard.clear();
    send("Page.navigate", JSON.createObjectNode().put("url", address));
    await(message -> message.path("method").asText().equals("Page.loadEventFired"));
  }

  /** What the script comes to on the page, in the end; undefined is missing. */
  public JsonNode evaluate(String script) throws InterruptedException {
    JsonNode result =
        call(
            "Runtime.evaluate",
            JSON.createObjectNode()
                .put("expression", script)
                .put("awaitPromise", true)
                .put("returnByValue", true));
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException("the page's script failed: " + result);
    }
    return result.path("result").path("value");
  }

  /** The whole page as a picture in PNG. */
  public byte[] picture() throws InterruptedException {
    JsonNode picture =
        call(
            "Page.captureScreenshot",
            JSON.createObjectNode().put("format", "png").put("captureBeyondViewport", true));
    return Base64.getDecoder().decode(picture.path("data").asText());
  }

  private JsonNode call(String method, ObjectNode parameters) throws InterruptedException {
    int id = send(method, parameters);
    JsonNode answer = await(message -> message.path("id").asInt() == id);
    if (answer.has("error")) {
      throw new IllegalStateException(method + ": " + answer.path("error"));
    }
    return answer.path("result");
  }

  private int send(String method, ObjectNode parameters) {
    int id = ++lastId;
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", parameters);
    socket.sendText(message.toString(), true).join();
    return id;
  }

  private JsonNode await(Predicate<JsonNode> wanted) throws InterruptedException {
    List<JsonNode> others = new ArrayList<>();
    Instant end = Instant.now().plus(PATIENCE);
    while (true) {
      long left = Duration.between(Instant.now(), end).toMillis();
      JsonNode message = heard.poll(left, TimeUnit.MILLISECONDS);
      if (message == null) {
        throw new IllegalStateException("the browser said nothing more but " + others);
      }
      if (wanted.test(message)) {
        return message;
      }
      others.add(message);
    }
  }

  /** The browser writes its port as the first line of a file when it listens. */
  private static int port(Path profile) {
    Path file = profile.resolve("DevToolsActivePort");
    return Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> Files.exists(file) ? Files.readAllLines(file) : List.<String>of(),
            lines -> lines.size() > 1)
        .stream()
        .findFirst()
        .map(Integer::parseInt)
        .orElseThrow();
  }

  private String debugged(int port) throws IOException, InterruptedException {
    HttpRequest tabs =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list")).build();
    for (JsonNode tab : JSON.readTree(client.send(tabs, BodyHandlers.ofString()).body())) {
      if (tab.path("type").asText().equals("page")) {
        return tab.path("webSocketDebuggerUrl").asText();
      }
    }
    throw new IllegalStateException("the browser has no tab");
  }

  @Override
  public void close() {
    socket.abort();
    client.close();
    chromium.close();
  }

  /** Puts messages together and by. */
  private final class Listener implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      message.append(data);
      if (last) {
        try {
          heard.add(JSON.readTree(message.toString()));
        } catch (IOException e) {
          throw new IllegalStateException("the browser sends no JSON", e);
        }
        message.setLength(0);
      }
      return WebSocket.Listener.super.onText(from, data, last);
    }
  }
}
