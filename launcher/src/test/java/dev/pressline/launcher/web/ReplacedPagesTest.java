package dev.pressline.launcher.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages change by renaming while they are being read. */
class ReplacedPagesTest {
  private static final int READERS = 4;
  private static final int VERSIONS = 80;

  @TempDir Path root;

  @ParameterizedTest
  @ValueSource(ints = {2_000, 3_000_000})
  void everyAnswerIsOneVersionWhole(int size) throws Exception {
    try (ServedFolder site = ServedFolder.of(root);
        ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      replace(0, size);
      AtomicBoolean done = new AtomicBoolean();
      AtomicLong answers = new AtomicLong();
      List<Future<Integer>> reading = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        reading.add(readers.submit(() -> readUntil(done, site, answers)));
      }
      for (int version = 1; version <= VERSIONS; version++) {
        long before = answers.get();
        replace(version, size + version);
        await().pollInterval(Duration.ofMillis(1)).until(() -> answers.get() > before);
      }
      done.set(true);

      for (Future<Integer> reader : reading) {
        assertThat(reader.get()).isPositive();
      }
      assertThat(site.get("/page.html").body()).isEqualTo(page(VERSIONS, size + VERSIONS));
    }
  }

  @Test
  void aPageIsSeenAsSoonAsItIsThere() throws Exception {
    try (ServedFolder site = ServedFolder.of(root)) {
      for (int version = 0; version < VERSIONS; version++) {
        replace(version, 100);
        assertThat(site.get("/page.html").body()).isEqualTo(page(version, 100));
      }
    }
  }

  private int readUntil(AtomicBoolean done, ServedFolder site, AtomicLong answers)
      throws Exception {
    int read = 0;
    while (!done.get() || read == 0) {
      HttpResponse<String> answer = site.get("/page.html");
      String body = answer.body();
      int version = Integer.parseInt(body.substring(0, body.indexOf(' ')));
      int size = body.length();
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(body).isEqualTo(page(version, size));
      assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(size);
      read++;
      answers.incrementAndGet();
    }
    return read;
  }

  private void replace(int version, int size) throws Exception {
    Path fresh = root.resolve(".pressline.page.html");
    Files.writeString(fresh, page(version, size), StandardCharsets.US_ASCII);
    Files.move(fresh, root.resolve("page.html"), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Every character of a version tells which it is, and its length ends it. */
  private static String page(int version, int size) {
    String start = version + " ";
    return start + String.valueOf((char) ('a' + version % 26)).repeat(size - start.length());
  }
}
