package dev.pressline.launcher.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReloadTest {
  private static final String PAGE = "<!doctype html><head><title>é</title></head><p>One</p>\n";
  private static final Pattern SEEN = Pattern.compile("data-seen=\"([0-9a-f]+)\"");

  @TempDir Path root;
  private ServedFolder site;

  @BeforeEach
  void start() throws IOException {
    site = ServedFolder.forAuthor(root);
    site.write("a/index.html", PAGE);
    site.write("404.html", "<p>Nothing</p>");
    site.write("theme/style.css", "p { color: red }");
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void aPageHasTheScriptOnItsWayAndNotOnDisk() throws Exception {
    HttpResponse<String> answer = site.get("/a/");

    assertThat(answer.body())
        .contains("<script src=\"/.pressline/reload.js\" data-seen=", "<title>é</title>")
        .containsPattern("</script>\\s*</head>");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("script-src 'self';")
        .doesNotContain("unsafe");
    assertThat(root.resolve("a/index.html")).hasContent(PAGE);
    assertThat(site.get("/.pressline/reload.js").headers().firstValue("Content-Type"))
        .contains("text/javascript; charset=utf-8");
  }

  @Test
  void aPageInAnotherEncodingStaysAsItIs() throws Exception {
    site.write("old.html", "<head></head>\u00e9".getBytes(ISO_8859_1));

    assertThat(site.bytes("/old.html").body()).endsWith((byte) 0xE9);
  }

  @Test
  void theBrowserIsToldWhenThePageChanges() throws Exception {
    CompletableFuture<HttpResponse<String>> stream = site.later(changes("/a/", seen("/a/")));
    assertThat(stream).isNotDone();

    site.write("a/index.html", PAGE.replace("One", "Two"));

    assertThat(told(stream)).contains("event: changed\ndata: /a/\n\n");
  }

  @Test
  void aChangeBeforeTheStreamWasOpenIsToldAtOnce() throws Exception {
    String seen = seen("/a/");
    site.write("a/index.html", PAGE.replace("One", "Two"));

    assertThat(told(site.later(changes("/a/", seen)))).contains("event: changed");
  }

  @Test
  void aFileThatThePageShowsIsWatchedToo() throws Exception {
    String query = changes("/a/", seen("/a/")) + "&also=%2Ftheme%2Fstyle.css";
    CompletableFuture<HttpResponse<String>> stream = site.later(query);

    // Written again and again, since nobody tells when the stream has looked for the first time.
    await()
        .until(
            () -> {
              site.write("theme/style.css", "p { margin: " + System.nanoTime() + "px }");
              return stream.isDone();
            });

    assertThat(told(stream)).contains("data: /theme/style.css");
  }

  @Test
  void aPageThatAppearsOrGoesIsAChange() throws Exception {
    String nothing = seen("/b/");
    site.write("b/index.html", PAGE);
    assertThat(told(site.later(changes("/b/", nothing)))).contains("event: changed");

    String something = seen("/b/");
    Files.delete(root.resolve("b/index.html"));
    assertThat(told(site.later(changes("/b/", something)))).contains("event: changed");
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 200",
    "localhost:8080, 200",
    "127.0.0.1:8080, 200",
    "[::1]:8080, 200",
    "evil.example, 403",
    "localhost.evil.example:8080, 403",
    "'', 403"
  })
  void onlyWhoAsksForThisMachineIsAnswered(String host, int status) throws Exception {
    assertThat(site.statusOf("GET /.pressline/reload.js HTTP/1.1", host))
        .contains(" " + status + " ");
  }

  @Test
  void aSiteServedForReadersHasNoneOfIt() throws Exception {
    try (ServedFolder readers = ServedFolder.of(root)) {
      assertThat(readers.get("/a/").body()).isEqualTo(PAGE);
      assertThat(readers.get("/.pressline/reload.js").statusCode()).isEqualTo(404);
      assertThat(readers.get("/.pressline/changes?page=/a/").statusCode()).isEqualTo(404);
    }
  }

  private static String changes(String page, String seen) {
    return "/.pressline/changes?page=" + page + "&seen=" + seen;
  }

  private String seen(String page) throws Exception {
    Matcher seen = SEEN.matcher(site.get(page).body());
    assertThat(seen.find()).isTrue();
    return seen.group(1);
  }

  private static String told(CompletableFuture<HttpResponse<String>> stream) throws Exception {
    HttpResponse<String> answer = stream.get(20, TimeUnit.SECONDS);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
    return answer.body();
  }
}
