package dev.pressline.store.site.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.material.Chromium;
import dev.pressline.material.HostileText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real browser opens pages of hostile posts, touches everything in them, and nothing runs. */
@Tag("corpus")
class NothingRunsInChromiumTest {
  private static final long MINUTES = 15;

  @TempDir Path folder;

  @Test
  void nothingRunsInPagesOfAttacks() throws Exception {
    assertThat(ran(new HostileSite().with(HostileText.ofOurOwn()).with(HostileText.ofDomPurify())))
        .isEmpty();
  }

  @Test
  void nothingRunsInPagesOfNaughtyStrings() throws Exception {
    assertThat(ran(new HostileSite().with(HostileText.ofNaughtyStrings()))).isEmpty();
  }

  private List<String> ran(HostileSite site) throws Exception {
    site.writeTo(folder.resolve("site"));
    Map<String, byte[]> files = files(folder.resolve("site"));
    // Every post has a tag and a category of its own: their pages show nothing that others do not.
    files.keySet().removeIf(path -> path.matches("/(?:tags|categories)/[^/]+/.*"));
    List<String> ran = visit(files);
    System.out.printf(
        "chromium opened %d pages of %d hostile posts; %d things ran%n",
        files.keySet().stream().filter(path -> path.endsWith(".html")).count(),
        site.size(),
        ran.size());
    return ran;
  }

  /** The same attacks as they are: without this, silence would prove nothing. */
  @Test
  void theWitnessHearsWhatIsNotSanitised() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    List<HostileText> attacks = HostileText.ofOurOwn();
    for (int i = 0; i < attacks.size(); i++) {
      String page = "<!doctype html><head></head><body>" + attacks.get(i).text() + "</body>";
      files.put("/raw" + i + ".html", page.getBytes(UTF_8));
    }

    List<String> ran = visit(files);

    long caught =
        files.keySet().stream()
            .filter(page -> ran.stream().anyMatch(report -> report.contains(page)))
            .count();
    System.out.printf(
        "chromium: of %d attacks left as they are %d were heard%n", attacks.size(), caught);
    assertThat(ran)
        .anyMatch(report -> report.contains("ran: alert"))
        .anyMatch(report -> report.contains("csp-report"))
        .anyMatch(report -> report.contains("has handler"))
        .anyMatch(report -> report.contains("leads to: javascript:"));
    assertThat(caught).isGreaterThan(attacks.size() / 3);
  }

  private List<String> visit(Map<String, byte[]> files) throws Exception {
    List<String> pages =
        new ArrayList<>(files.keySet().stream().filter(path -> path.endsWith(".html")).toList());
    Path profile = Files.createDirectories(folder.resolve("profile"));
    try (WitnessServer server = new WitnessServer(files, pages);
        Chromium chromium = Chromium.open(server.address(), profile)) {
      assertThat(chromium).isNotNull();
      return server.awaitReports(MINUTES);
    }
  }

  private static Map<String, byte[]> files(Path site) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(site)) {
      for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
        files.put("/" + site.relativize(file), Files.readAllBytes(file));
      }
    }
    return files;
  }
}
