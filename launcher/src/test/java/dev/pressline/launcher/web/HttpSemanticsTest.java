package dev.pressline.launcher.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.launcher.web.http.HttpDate;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSemanticsTest {
  private static final String PAGE = "<!doctype html>\n<p>A page</p>\n";
  private static final int LARGE = 5 * 1024 * 1024;

  @TempDir Path root;
  private ServedFolder site;

  @BeforeEach
  void start() throws IOException {
    site = ServedFolder.of(root);
    site.write("page.html", PAGE);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PATCH"})
  void onlyReadingIsAllowed(String method) throws Exception {
    HttpResponse<String> answer = site.send(method, "/page.html");

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(field(answer, "Allow")).isEqualTo("GET, HEAD");
  }

  @Test
  void headTellsWhatGetWouldWithoutTheBytes() throws Exception {
    HttpResponse<String> get = site.get("/page.html");
    HttpResponse<String> head = site.send("HEAD", "/page.html", "Range", "bytes=0-1");

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (String name : new String[] {"Content-Length", "Content-Type", "ETag", "Last-Modified"}) {
      assertThat(field(head, name)).isNotEmpty().isEqualTo(field(get, name));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "page.html, text/html; charset=utf-8",
    "style.css, text/css; charset=utf-8",
    "local.js, text/javascript; charset=utf-8",
    "atom.xml, application/atom+xml; charset=utf-8",
    "rss.xml, application/rss+xml; charset=utf-8",
    "feed.json, application/feed+json",
    "sitemap.xml, application/xml; charset=utf-8",
    "words.json, application/json",
    "robots.txt, text/plain; charset=utf-8",
    "picture.PNG, image/png",
    "photo.avif, image/avif",
    "paper.pdf, application/pdf",
    "thing.unheard-of, application/octet-stream"
  })
  void everyFileSaysWhatItIs(String file, String type) throws Exception {
    site.write(file, "x");

    assertThat(field(site.get("/" + file), "Content-Type")).isEqualTo(type);
  }

  @Test
  void aPageThatTheReaderHasIsNotSentAgain() throws Exception {
    HttpResponse<String> first = site.get("/page.html");

    HttpResponse<String> byTag = site.get("/page.html", "If-None-Match", field(first, "ETag"));
    HttpResponse<String> byDate =
        site.get("/page.html", "If-Modified-Since", field(first, "Last-Modified"));

    assertThat(byTag.statusCode()).isEqualTo(304);
    assertThat(byTag.body()).isEmpty();
    assertThat(field(byTag, "ETag")).isEqualTo(field(first, "ETag"));
    assertThat(byDate.statusCode()).isEqualTo(304);
    assertThat(field(first, "Cache-Control")).isEqualTo("no-cache");
  }

  @Test
  void aPageWithOtherBytesIsSentAgainThoughSizeAndTimeAreTheSame() throws Exception {
    FileTime then = FileTime.from(Instant.parse("2024-05-06T07:08:09Z"));
    Files.setLastModifiedTime(root.resolve("page.html"), then);
    HttpResponse<String> first = site.get("/page.html");

    site.write("fresh", PAGE.replace('A', 'B'));
    Files.setLastModifiedTime(root.resolve("fresh"), then);
    Files.move(
        root.resolve("fresh"),
        root.resolve("page.html"),
        java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    HttpResponse<String> second = site.get("/page.html", "If-None-Match", field(first, "ETag"));

    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.body()).contains("B page");
  }

  @Test
  void aTagIsThatOfTheBytesAndOutlivesTheFile() throws Exception {
    String before = field(site.get("/page.html"), "ETag");

    Files.delete(root.resolve("page.html"));
    site.write("page.html", PAGE);

    assertThat(field(site.get("/page.html"), "ETag")).isEqualTo(before).matches("\"[0-9a-f]+\"");
  }

  @Test
  void aChangeThatOthersMadeFirstIsRefused() throws Exception {
    assertThat(site.get("/page.html", "If-Match", "\"other\"").statusCode()).isEqualTo(412);
    String before = HttpDate.of(Instant.EPOCH);
    assertThat(site.get("/page.html", "If-Unmodified-Since", before).statusCode()).isEqualTo(412);
  }

  @Test
  void aPartOfAFileIsSent() throws Exception {
    HttpResponse<String> answer = site.get("/page.html", "Range", "bytes=2-8");

    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(answer.body()).isEqualTo("doctype");
    assertThat(field(answer, "Content-Range")).isEqualTo("bytes 2-8/" + PAGE.length());
    assertThat(site.get("/page.html", "Range", "bytes=-3").body()).isEqualTo("p>\n");
  }

  @Test
  void aPartThatIsNotThereIsRefusedAndTheLengthTold() throws Exception {
    HttpResponse<String> answer = site.get("/page.html", "Range", "bytes=1000-");

    assertThat(answer.statusCode()).isEqualTo(416);
    assertThat(field(answer, "Content-Range")).isEqualTo("bytes */" + PAGE.length());
  }

  @Test
  void aPartOfAnotherVersionIsAnsweredWithTheWhole() throws Exception {
    String tag = field(site.get("/page.html"), "ETag");

    assertThat(site.get("/page.html", "Range", "bytes=0-1", "If-Range", tag).statusCode())
        .isEqualTo(206);
    assertThat(site.get("/page.html", "Range", "bytes=0-1", "If-Range", "\"old\"").body())
        .isEqualTo(PAGE);
  }

  @Test
  void aLargeFileComesInPartsAsItDoesWhole() throws Exception {
    byte[] film = new byte[LARGE];
    new Random(7).nextBytes(film);
    site.write("assets/0123/film.webm", film);

    HttpResponse<byte[]> whole = site.bytes("/assets/0123/film.webm");
    HttpResponse<byte[]> part = site.bytes("/assets/0123/film.webm", "Range", "bytes=1000000-");

    assertThat(sum(whole.body(), 0)).isEqualTo(sum(film, 0));
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(sum(part.body(), 0)).isEqualTo(sum(film, 1_000_000));
    assertThat(field(whole, "ETag")).isEqualTo(field(part, "ETag"));
    assertThat(field(whole, "Cache-Control")).contains("immutable");
  }

  @Test
  void aFileThatIsEmptyIsServed() throws Exception {
    site.write("empty.txt", "");

    HttpResponse<String> answer = site.get("/empty.txt");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(field(answer, "Content-Length")).isEqualTo("0");
  }

  @Test
  void aDrawingOpenedByItselfMayRunNothing() throws Exception {
    site.write("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");

    HttpResponse<String> answer = site.get("/a.svg");

    assertThat(field(answer, "Content-Type")).isEqualTo("image/svg+xml");
    assertThat(field(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(field(answer, "Content-Security-Policy")).contains("default-src 'none'", "sandbox");
  }

  @Test
  void aPageMayRunOnlyWhatTheSiteShipsAndIsFramedByNobody() throws Exception {
    HttpResponse<String> answer = site.get("/page.html");

    assertThat(field(answer, "Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'self'")
        .doesNotContain("unsafe");
    assertThat(field(answer, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
    assertThat(field(answer, "Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
    assertThat(field(answer, "Permissions-Policy")).contains("camera=()");
  }

  @Test
  void aRequestWithTooLongAHeaderIsRefused() throws Exception {
    String line = "GET /page.html HTTP/1.1\r\nX-Long: " + "a".repeat(100_000);

    assertThat(site.statusOf(line)).doesNotContain(" 200 ");
  }

  private static long sum(byte[] bytes, int from) {
    CRC32 sum = new CRC32();
    sum.update(bytes, from, bytes.length - from);
    return sum.getValue();
  }

  private static String field(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
