package dev.pressline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pressline.testing.SiteBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures beside posts, as three generators lay them out, all the way to the site and off it. */
class AssetsE2E {
  private static final byte[] PNG_HEAD = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  @TempDir Path folder;

  @Test
  void picturesComeGoAndChangeWithTheirPosts() throws Exception {
    // Given
    Clone.in(folder);
    threeGeneratorsShareAFolder();
    try (CommandRun up = up()) {
      up.awaitSaying("The site is on");
      assertThatPicturesComeChangeAndGo();
      up.stop();
    }

    // When
    SiteBytes before = SiteBytes.of(folder.resolve("public"));
    delete(folder.resolve("public"));
    delete(folder.resolve(".pressline/state/site-store"));

    // Then
    try (CommandRun up = up()) {
      up.awaitSaying("The site is on");
      await()
          .atMost(Duration.ofMinutes(2))
          // Pages come and go under whoever looks while the site is written.
          .ignoreExceptionsInstanceOf(UncheckedIOException.class)
          .untilAsserted(() -> SiteBytes.of(folder.resolve("public")).assertSameAs(before));
      up.stop();
    }
  }

  private CommandRun up() {
    return CommandRun.pressline(folder, "up");
  }

  private void assertThatPicturesComeChangeAndGo() throws Exception {
    // When
    CommandRun first = publish();

    // Then
    assertThat(first.exitCode()).as(first.err() + first.out()).isZero();
    assertThat(pictures()).hasSize(3);
    assertPicturesOf("hexo", 2);
    assertPicturesOf("hugo", 2);
    JsonNode warning = draft(first, "lost.md").at("/warnings/0");
    assertThat(warning.at("/code").asText()).isEqualTo("ASSET_MISSING");
    assertThat(warning.at("/line").asInt()).isEqualTo(7);

    // And when a picture changes
    picture("blog/source/_posts/hexo/sea.png", "a rough sea");
    CommandRun second = publish();

    // Then
    assertThat(second.json().at("/summary/published").asInt()).isOne();
    assertThat(draft(second, "source/_posts/hexo.md").at("/verdict").asText())
        .isEqualTo("published");
    assertThat(pictures()).hasSize(3);
    assertPicturesOf("hexo", 2);

    // And when a post is withdrawn
    CommandRun withdrawal = CommandRun.pressline(folder, "withdraw", "blog/content/hugo/index");
    assertThat(withdrawal.exitCode()).as(withdrawal.err()).isZero();
    assertThat(pictures()).hasSize(2);
  }

  private void threeGeneratorsShareAFolder() throws IOException {
    write(
        "blog/source/_posts/hexo.md",
        "---\n"
            + "title: Hexo\n"
            + "date: 2024-01-01\n"
            + "---\n"
            + "{% asset_img sea.png Sea %}\n\n"
            + "![L](/images/logo.png)");
    picture("blog/source/_posts/hexo/sea.png", "a calm sea");
    write(
        "blog/content/hugo/index.md",
        "---\ntitle: Hugo\ndate: 2024-01-02\n---\n![Hill](hill.png) and ![Logo](/images/logo.png)");
    picture("blog/content/hugo/hill.png", "a hill");
    picture("blog/source/images/logo.png", "a logo");
    picture("blog/static/images/logo.png", "a logo");
    picture("blog/source/images/unused.png", "nobody looks at this");
    write("blog/lost.md", "---\ntitle: Lost\ndate: 2024-01-03\n---\nText.\n\n![Gone](gone.png)");
  }

  private void assertPicturesOf(String post, int count) throws IOException {
    Path page;
    try (Stream<Path> files = Files.walk(folder.resolve("public"))) {
      page =
          files
              .filter(file -> file.endsWith(Path.of(post, "index.html")))
              .findFirst()
              .orElseThrow();
    }
    Document document = Jsoup.parse(page.toFile(), StandardCharsets.UTF_8.name());
    List<String> sources = document.select("article img").eachAttr("src");
    assertThat(sources)
        .hasSize(count)
        .allSatisfy(
            source ->
                assertThat(page.resolveSibling(source).normalize())
                    .startsWith(folder.resolve("public/assets"))
                    .isRegularFile());
  }

  private List<Path> pictures() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("public/assets"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static JsonNode draft(CommandRun run, String path) throws IOException {
    for (JsonNode each : run.json().at("/drafts")) {
      if (each.at("/draft").asText().equals(path)) {
        return each;
      }
    }
    throw new AssertionError("no verdict on " + path + " in " + run.out());
  }

  private CommandRun publish() throws InterruptedException {
    CommandRun run = CommandRun.pressline(folder, "publish", "blog", "--format", "json");
    run.exitCode();
    return run;
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void picture(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    byte[] rest = content.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[PNG_HEAD.length + rest.length];
    System.arraycopy(PNG_HEAD, 0, bytes, 0, PNG_HEAD.length);
    System.arraycopy(rest, 0, bytes, PNG_HEAD.length, rest.length);
    Files.write(file, bytes);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
