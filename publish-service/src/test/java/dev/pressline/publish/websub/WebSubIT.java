package dev.pressline.publish.websub;

import static dev.pressline.publish.PostWords.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pressline.publish.Installation;
import dev.pressline.testing.Called;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

class WebSubIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir Path folder;

  /** What the feeds were when the hub looked at them, by their addresses. */
  private final Map<String, String> seen = new ConcurrentHashMap<>();

  @Test
  void aHubThatIsToldOfAFeedFindsThePostInIt() throws Exception {
    try (Installation installation = Installation.start(folder);
        Called hub = Called.answering(this::look)) {
      try (ConfigurableApplicationContext service =
          installation.service(
              "one",
              "--pressline.sites.blog.hub=" + hub.url("/hub"),
              "--pressline.websub.gather=0s")) {
        installation.enriched(post("a").enriched());

        for (String feed : new String[] {"atom.xml", "rss.xml", "feed.json"}) {
          await()
              .atMost(PATIENCE)
              .untilAsserted(
                  () ->
                      assertThat(seen.get("http://localhost:8080/" + feed))
                          .contains("Title of blog/a", hub.url("/hub")));
        }
        assertThat(service.isRunning()).isTrue();
      }
    }
  }

  private int look(Called.Call call) {
    String address =
        URLDecoder.decode(
            call.body().replaceAll(".*hub\\.url=([^&]*).*", "$1"), StandardCharsets.UTF_8);
    try {
      seen.put(
          address,
          Files.readString(
              folder.resolve("public").resolve(address.replace("http://localhost:8080/", ""))));
      return 204;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
