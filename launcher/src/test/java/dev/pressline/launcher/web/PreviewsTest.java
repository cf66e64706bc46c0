package dev.pressline.launcher.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewsTest {
  private static final String ROOT = "/.pressline/preview/s3cret/";
  private static final Pattern SEEN = Pattern.compile("data-seen=\"([0-9a-f]+)\"");

  @TempDir Path folder;
  private final KnownPages drafts = new KnownPages();
  private ServedFolder site;

  @BeforeEach
  void start() throws IOException {
    site = ServedFolder.forAuthor(folder, drafts, "s3cret");
    site.write("index.html", "<head></head>For readers");
    site.write("a/index.html", "<head></head>A post");
    site.write("404.html", "<head></head>Nothing");
    drafts.put("draft/index.html", "<head></head>A draft");
    drafts.put("index.html", "<head></head>With drafts");
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void aDraftIsShownBelowTheSecretAddressAlone() throws Exception {
    assertThat(site.get(ROOT + "draft/").body()).contains("A draft");
    assertThat(site.get(ROOT).body()).contains("With drafts");
    assertThat(site.get("/draft/").statusCode()).isEqualTo(404);
    assertThat(site.get("/").body()).contains("For readers");
    assertThat(site.server().previewUrl("s3cret")).endsWith(ROOT);
  }

  @Test
  void whatShowsNoDraftIsThatOfTheSite() throws Exception {
    assertThat(site.get(ROOT + "a/").body()).contains("A post");
    assertThat(site.get(ROOT + "nowhere/").statusCode()).isEqualTo(404);
    assertThat(site.get(ROOT + "nowhere/").body()).contains("Nothing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "draft"})
  void anAddressWithoutItsSlashStaysInThePreview(String path) throws Exception {
    String address = ROOT.substring(0, ROOT.length() - (path.isEmpty() ? 1 : 0)) + path;

    assertThat(site.get(address).headers().firstValue("Location")).contains(address + "/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/.pressline/preview/",
        "/.pressline/preview/other/",
        "/.pressline/preview/other/draft/",
        "/.pressline/preview/s3cre/draft/",
        "/.pressline/preview/s3crett/draft/"
      })
  void withoutTheSecretThereIsNothing(String address) throws Exception {
    HttpResponse<String> answer = site.get(address);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).doesNotContain("draft");
  }

  @Test
  void nobodyKeepsOrListsItAndTheAddressStaysSecret() throws Exception {
    for (String path : new String[] {"draft/", "a/", "nowhere/"}) {
      HttpResponse<String> answer = site.get(ROOT + path);
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(answer.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
    }
  }

  @Test
  void aPageOfAnotherSiteThatCallsThisMachineReadsNothing() throws Exception {
    assertThat(site.statusOf("GET " + ROOT + "draft/ HTTP/1.1", "evil.example")).contains("403");
  }

  @Test
  void theBrowserIsToldWhenADraftChanges() throws Exception {
    Matcher seen = SEEN.matcher(site.get(ROOT + "draft/").body());
    assertThat(seen.find()).isTrue();
    var stream = site.later("/.pressline/changes?page=" + ROOT + "draft/&seen=" + seen.group(1));
    assertThat(stream).isNotDone();

    drafts.put("draft/index.html", "<head></head>Another draft");

    assertThat(stream.get(20, TimeUnit.SECONDS).body()).contains("event: changed");
  }
}
