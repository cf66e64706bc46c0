package dev.pressline.launcher.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteServerTest {
  @TempDir Path folder;
  private Path root;
  private ServedFolder site;

  @BeforeEach
  void start() throws IOException {
    root = folder.resolve("public");
    site = ServedFolder.of(root);
    site.write("a/日本/index.html", "<p>page</p>");
    site.write("404.html", "nothing here");
    site.write("410.html", "withdrawn");
    site.write("old/index.html", "a page for hosts without rules");
    site.write(
        "_redirects",
        "# rules\n/old/ /a/%E6%97%A5%E6%9C%AC/ 301\n/gone/ /410.html 410\n"
            + "/away/ https://elsewhere.example/?a=b 301\n");
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void aFolderIsServedByItsIndex() throws Exception {
    HttpResponse<String> answer = site.get("/a/%E6%97%A5%E6%9C%AC/");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("<p>page</p>");
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
  }

  @Test
  void anotherWayToWriteAnAddressLeadsToTheSamePage() throws Exception {
    site.write("caf\u00e9/index.html", "coffee");

    assertThat(site.get("/cafe%CC%81/").body()).isEqualTo("coffee");
    assertThat(site.get("/%6f%6C%64/").statusCode()).isEqualTo(301);
  }

  @Test
  void aFolderWithoutItsSlashLeadsToTheOneWithItAndTheQueryStays() throws Exception {
    HttpResponse<String> answer = site.get("/a/%E6%97%A5%E6%9C%AC?q=1");

    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(location(answer)).isEqualTo("/a/%E6%97%A5%E6%9C%AC/?q=1");
    assertThat(site.get("/a").statusCode()).isEqualTo(404);
  }

  @Test
  void theIndexOfAFolderIsKnownByTheFoldersName() throws Exception {
    HttpResponse<String> answer = site.get("/a/%E6%97%A5%E6%9C%AC/index.html");

    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(location(answer)).isEqualTo("/a/%E6%97%A5%E6%9C%AC/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/old/", "/old"})
  void anOldAddressLeadsToTheNewOneAtOnce(String old) throws Exception {
    HttpResponse<String> answer = site.get(old);

    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(location(answer)).isEqualTo("/a/%E6%97%A5%E6%9C%AC/");
    assertThat(location(site.get("/away/?c=d"))).isEqualTo("https://elsewhere.example/?a=b");
  }

  @Test
  void aWithdrawnAddressIsGone() throws Exception {
    assertThat(site.get("/gone/").statusCode()).isEqualTo(410);
    assertThat(site.get("/gone/").body()).isEqualTo("withdrawn");
  }

  @Test
  void changedRulesHoldAtOnce() throws Exception {
    assertThat(site.get("/gone/").statusCode()).isEqualTo(410);

    site.write("_redirects", "/gone/ /a/%E6%97%A5%E6%9C%AC/ 301\n");

    assertThat(site.get("/gone/").statusCode()).isEqualTo(301);
  }

  @Test
  void anUnknownAddressGetsTheSitesOwnPage() throws Exception {
    HttpResponse<String> answer = site.get("/nope");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo("nothing here");
    assertThat(answer.headers().firstValue("ETag")).isEmpty();
  }

  @Test
  void aSiteThatIsNotThereYetIsAnsweredFor() throws Exception {
    try (ServedFolder empty = ServedFolder.of(folder.resolve("later"))) {
      assertThat(empty.get("/").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void aSiteBelowAPathIsServedThere() throws Exception {
    Files.writeString(root.resolve("_redirects"), "/b%20c/old/ /b%20c/410.html 410\n");
    try (ServedFolder below = ServedFolder.at(root, "https://blog.example/b%20c/")) {
      assertThat(below.get("/b%20c/a/%E6%97%A5%E6%9C%AC/").statusCode()).isEqualTo(200);
      assertThat(below.get("/b%20c/old/").body()).isEqualTo("withdrawn");
      assertThat(below.get("/a/%E6%97%A5%E6%9C%AC/").statusCode()).isEqualTo(404);
      assertThat(location(below.get("/"))).isEqualTo("/b%20c/");
      assertThat(location(below.get("/b%20c"))).isEqualTo("/b%20c/");
      assertThat(below.server().url()).endsWith("/b%20c/");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/..%2fsecret.txt, 400",
    "/a/..%2f..%2fsecret.txt, 400",
    "/a/../../secret.txt, 400",
    "/%2e%2e/secret.txt, 400",
    "/a%5c..%5csecret.txt, 400",
    "/a%00.html, 400",
    "/%ff%fe, 400",
    "/%c0%ae%c0%ae/secret.txt, 400",
    "/a//b, 400",
    "/link.txt, 404",
    "/linked/secret.txt, 404",
    "/.pressline.index.html, 404",
    "/.git/config, 404",
    "/_redirects, 404"
  })
  void nothingButTheSitesFilesIsServed(String path, int status) throws Exception {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.writeString(outside.resolve("secret.txt"), "secret");
    Files.writeString(folder.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(root.resolve("link.txt"), folder.resolve("secret.txt"));
    Files.createSymbolicLink(root.resolve("linked"), outside);
    site.write(".pressline.index.html", "half a page");
    site.write(".git/config", "secret");

    assertThat(site.statusOf("GET " + path + " HTTP/1.1")).contains(" " + status + " ");
  }

  @Test
  void aLinkWithinTheFolderIsFollowed() throws Exception {
    Files.createSymbolicLink(root.resolve("alias.html"), root.resolve("404.html"));

    assertThat(site.get("/alias.html").statusCode()).isEqualTo(200);
  }

  @Test
  void aTakenPortGivesTheNextFreeOne() throws IOException {
    int taken = site.server().port();
    try (SiteServer second = SiteServer.start(root, URI.create("http://localhost/"), taken)) {
      assertThat(second.port()).isGreaterThan(taken);
    }
  }

  private static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
