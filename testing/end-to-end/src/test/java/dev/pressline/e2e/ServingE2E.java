package dev.pressline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pressline.launcher.web.SiteServer;
import dev.pressline.material.Chromium;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServingE2E {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Pattern SEEN = Pattern.compile("data-seen=\"([0-9a-f]+)\"");

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void lookLikeAClone() throws IOException {
    Clone.in(folder);
  }

  @Test
  void anAuthorSeesEachChangeAtOnceAndDraftsThatNobodyElseSees() throws Exception {
    write("drafts/one.md", "---\ntitle: One\npermalink: /one/\n---\nFirst.\n");
    write("drafts/secret.md", "---\ntitle: Hush\npermalink: /hush/\ndraft: true\n---\nQuiet.\n");
    write(
        "drafts/later.md",
        "---\ntitle: Latecomer\npermalink: /later/\ndate: 2199-01-01\n---\nWait.\n");
    Files.createDirectory(folder.resolve("look"));
    try (CommandRun watch =
        CommandRun.pressline(
            folder, "watch", "drafts", "--port", "18280", "--dev", "--theme", "look")) {
      String site = watch.awaitSite();
      String preview = watch.awaitAddressAfter("With your drafts:");

      assertThatDraftsAreOnlyInThePreview(site, preview);
      CompletableFuture<HttpResponse<String>> stream = changes(site, "/one/");
      write("drafts/one.md", "---\ntitle: One\npermalink: /one/\n---\nSecond.\n");
      assertThat(stream.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).body())
          .contains("event: changed\ndata: /one/\n");
      assertThat(get(site + "one/")).contains("Second.");

      write("drafts/secret.md", "---\ntitle: Hush\npermalink: /hush/\n---\nAloud.\n");
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(get(site + "hush/")).contains("Aloud."));

      assertThatAChangedThemeIsSeen(watch, site, preview);
    }
  }

  @Test
  void noPageOfTheSampleBlogWantsWhatItsPolicyForbids() throws Exception {
    CommandRun publish = CommandRun.pressline(folder, "publish", "samples/blog");
    assertThat(publish.exitCode()).as(publish.err()).isZero();
    Path root = folder.resolve("public");
    List<String> pages = pages(root);
    Path profile = Files.createDirectory(folder.resolve("profile"));

    try (SiteServer server = SiteServer.start(root, URI.create("http://localhost/"), 18380);
        PolicyWitness witness = new PolicyWitness("http://localhost:" + server.port(), pages);
        Chromium chromium = Chromium.open(witness.address(), profile)) {
      assertThat(chromium).isNotNull();
      List<String> reports = witness.awaitReports(5);

      assertThat(pages).hasSizeGreaterThan(40);
      assertThat(reports)
          .anyMatch(report -> report.contains(PolicyWitness.CONTROL))
          .allMatch(report -> report.contains(PolicyWitness.CONTROL));
    }
  }

  private void assertThatDraftsAreOnlyInThePreview(String site, String preview) throws Exception {
    assertThat(get(preview + "hush/")).contains(">Hush</h1>", "Quiet.");
    assertThat(get(preview + "later/")).contains(">Latecomer</h1>");
    assertThat(get(preview + "one/")).contains("First.");
    assertThat(get(preview)).contains("Hush", "Latecomer", "One");
    for (String path : List.of("hush/", "later/")) {
      assertThat(status(site + path)).isEqualTo(404);
    }
    try (Stream<Path> files = Files.walk(folder.resolve("public"))) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        assertThat(Files.readString(file))
            .as(file.toString())
            .doesNotContain("Hush", "Latecomer", ".pressline/");
      }
    }
  }

  private void assertThatAChangedThemeIsSeen(CommandRun watch, String site, String preview)
      throws Exception {
    write("look/post.peb", "<h6>{{ post.item.title }}</h6>");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(get(site + "one/")).contains("<h6>One</h6>"));
    assertThat(get(preview + "later/")).contains("<h6>Latecomer</h6>");

    write("look/post.peb", "{% if %}");
    watch.awaitSaying("The theme cannot be used, the one before stays: ");
    assertThat(get(site + "one/")).contains("<h6>One</h6>");
  }

  private CompletableFuture<HttpResponse<String>> changes(String site, String page)
      throws Exception {
    Matcher seen = SEEN.matcher(get(site + page.substring(1)));
    assertThat(seen.find()).isTrue();
    URI stream = URI.create(site + ".pressline/changes?page=" + page + "&seen=" + seen.group(1));
    return client.sendAsync(HttpRequest.newBuilder(stream).build(), BodyHandlers.ofString());
  }

  private static List<String> pages(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> "/" + root.relativize(file))
          .filter(path -> path.endsWith(".html"))
          .map(path -> encoded(path.replaceFirst("index\\.html$", "")))
          .sorted()
          .toList();
    }
  }

  private static String encoded(String path) {
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(path, e);
    }
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private String get(String url) throws IOException, InterruptedException {
    return client
        .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
        .body();
  }

  private int status(String url) throws IOException, InterruptedException {
    return client
        .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding())
        .statusCode();
  }
}
