package dev.pressline.publish.markdown;

import static dev.pressline.publish.PostWords.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pressline.core.publication.Receipt;
import dev.pressline.publish.Installation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The Markdown store in a publish service, beside the site store. */
class MarkdownStoreIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir Path folder;

  @Test
  void postsBecomeFilesAndReceiptsOfTheirOwn() throws Exception {
    Path files = folder.resolve("hexo");
    try (Installation installation = Installation.start(folder);
        ConfigurableApplicationContext service = with(installation, files)) {
      submit(installation, "a", "b");

      await().atMost(PATIENCE).until(() -> receipts(installation, "markdown").size() == 2);
      await().atMost(PATIENCE).until(() -> receipts(installation, "site").size() == 2);
      assertThat(files.resolve("source/_posts/a.md"))
          .content()
          .contains("\npermalink: \"/a/\"\n")
          .contains("text");
      assertThat(files.resolve(".git")).isDirectory();
      assertThat(receipts(installation, "markdown"))
          .allSatisfy(receipt -> assertThat(receipt.live()).isTrue());
      assertThat(service.isRunning()).isTrue();
    }
  }

  @Test
  void withoutBeingSwitchedOnThereIsNoSuchStore() throws Exception {
    try (Installation installation = Installation.start(folder);
        ConfigurableApplicationContext service = installation.service("one")) {
      submit(installation, "a");

      await().atMost(PATIENCE).until(() -> receipts(installation, "site").size() == 1);
      assertThat(service.getBeansOfType(MarkdownStoreConfiguration.class)).isEmpty();
      assertThat(receipts(installation, "markdown")).isEmpty();
    }
  }

  private static ConfigurableApplicationContext with(Installation installation, Path files) {
    return installation.service(
        "one",
        "--pressline.markdown-store.enabled=true",
        "--pressline.markdown-store.dialect=hexo",
        "--pressline.markdown-store.folder=" + files,
        "--pressline.markdown-store.git.enabled=true");
  }

  /** The service makes the topics when it starts. */
  private static void submit(Installation installation, String... names) {
    for (String name : names) {
      await()
          .atMost(PATIENCE)
          .ignoreExceptions()
          .untilAsserted(() -> installation.enriched(post(name).enriched()));
    }
  }

  private static List<Receipt> receipts(Installation installation, String store) {
    return installation.all(installation.topics.receipts()).stream()
        .filter(receipt -> receipt.store().equals(store))
        .toList();
  }
}
