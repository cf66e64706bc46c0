package dev.pressline.launcher.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompressionTest {
  private static final String PAGE =
      "<!doctype html>\n" + "<p>Tea, again and again.</p>\n".repeat(200);

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
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip, deflate, br, zstd | br",
        "gzip | gzip",
        "x-gzip | gzip",
        "br;q=0.5, gzip;q=0.8 | gzip",
        "br;q=0, gzip;q=0.1 | gzip",
        "*;q=0.1 | br",
        "identity, gzip;q=0.5 | ''",
        "identity;q=0.2, br;q=0.1 | ''",
        "BR | br",
        "deflate | ''",
        "br;q=0 | ''",
        "*;q=0 | ''",
        "br;q=5 | ''",
        "'' | ''"
      })
  void theReaderChooses(String accepted, String coding) throws Exception {
    HttpResponse<byte[]> answer = site.bytes("/page.html", "Accept-Encoding", accepted);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(field(answer, "Content-Encoding")).isEqualTo(coding);
    assertThat(field(answer, "Vary")).isEqualTo("Accept-Encoding");
    assertThat(text(answer)).isEqualTo(PAGE);
  }

  @Test
  void whoDoesNotAskGetsThePageAsItIs() throws Exception {
    assertThat(site.get("/page.html").body()).isEqualTo(PAGE);
  }

  @Test
  void eachRepresentationHasATagOfItsOwn() throws Exception {
    String plain = field(site.bytes("/page.html"), "ETag");
    String gzip = field(site.bytes("/page.html", "Accept-Encoding", "gzip"), "ETag");
    String brotli = field(site.bytes("/page.html", "Accept-Encoding", "br"), "ETag");

    assertThat(plain).isNotEqualTo(gzip).isNotEqualTo(brotli);
    assertThat(gzip).isNotEqualTo(brotli);
    HttpResponse<byte[]> again =
        site.bytes("/page.html", "Accept-Encoding", "br", "If-None-Match", brotli);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(field(again, "Vary")).isEqualTo("Accept-Encoding");
  }

  @Test
  void partsAreThoseOfWhatIsSent() throws Exception {
    byte[] whole = site.bytes("/page.html", "Accept-Encoding", "gzip").body();
    ByteArrayOutputStream together = new ByteArrayOutputStream();
    for (String range : new String[] {"bytes=0-9", "bytes=10-"}) {
      HttpResponse<byte[]> part =
          site.bytes("/page.html", "Accept-Encoding", "gzip", "Range", range);
      assertThat(part.statusCode()).isEqualTo(206);
      assertThat(field(part, "Content-Encoding")).isEqualTo("gzip");
      together.writeBytes(part.body());
    }

    assertThat(together.toByteArray()).isEqualTo(whole);
  }

  @Test
  void pagesInPlaceOfOthersAreCompressedToo() throws Exception {
    site.write("404.html", PAGE);

    HttpResponse<byte[]> answer = site.bytes("/nowhere", "Accept-Encoding", "gzip");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(text(answer)).isEqualTo(PAGE);
  }

  @ParameterizedTest
  @CsvSource({"picture.png", "film.mp4", "font.woff2"})
  void whatIsCompressedAlreadyIsLeftAsItIs(String file) throws Exception {
    site.write(file, PAGE);

    HttpResponse<byte[]> answer = site.bytes("/" + file, "Accept-Encoding", "br, gzip");

    assertThat(field(answer, "Content-Encoding")).isEmpty();
    assertThat(field(answer, "Vary")).isEmpty();
  }

  @Test
  void aFileCompressedWithMorePatienceIsSentAsItIs() throws Exception {
    Brotli4jLoader.ensureAvailability();
    byte[] patient = Encoder.compress(PAGE.getBytes(UTF_8), Encoder.Parameters.create(11));
    site.write("page.html.br", patient);

    assertThat(site.bytes("/page.html", "Accept-Encoding", "br").body()).isEqualTo(patient);
  }

  @Test
  void aCompressedFileOfAnotherVersionIsNotSentHoweverYoungItIs() throws Exception {
    site.write("page.html.gz", gzip(PAGE + "<p>An older ending</p>"));
    site.write("page.html.br", "no brotli at all".getBytes(UTF_8));

    assertThat(text(site.bytes("/page.html", "Accept-Encoding", "gzip"))).isEqualTo(PAGE);
    assertThat(text(site.bytes("/page.html", "Accept-Encoding", "br"))).isEqualTo(PAGE);
  }

  @Test
  void aCompressedPageIsThatOfNowAfterAChange() throws Exception {
    assertThat(text(site.bytes("/page.html", "Accept-Encoding", "br"))).isEqualTo(PAGE);

    site.write("page.html", PAGE + "<p>More</p>");

    assertThat(text(site.bytes("/page.html", "Accept-Encoding", "br"))).endsWith("<p>More</p>");
  }

  private static String text(HttpResponse<byte[]> answer) throws IOException {
    ByteArrayInputStream body = new ByteArrayInputStream(answer.body());
    byte[] plain =
        switch (field(answer, "Content-Encoding")) {
          case "br" -> new BrotliInputStream(body).readAllBytes();
          case "gzip" -> new GZIPInputStream(body).readAllBytes();
          default -> body.readAllBytes();
        };
    return new String(plain, UTF_8);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String field(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
