package dev.pressline.material;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A text that tries to run something in a reader's browser, or that parsers are known to stumble
 * over.
 *
 * @param origin the collection and the place in it
 */
public record HostileText(String origin, String text) {
  private static final String PEERS = "corpus/peer/";

  /** Our own, which are always there: HTML, Markdown, tags of generators, and ends of contexts. */
  public static List<HostileText> ofOurOwn() {
    List<HostileText> found = new ArrayList<>();
    try (InputStream lines = HostileText.class.getResourceAsStream("hostile-lines.txt")) {
      String text = new String(Objects.requireNonNull(lines).readAllBytes(), UTF_8);
      text.lines()
          .forEach(line -> found.add(new HostileText("our line " + (found.size() + 1), line)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** What DOMPurify's own tests feed it; skips the test where they are not beside the project. */
  public static List<HostileText> ofDomPurify() {
    List<HostileText> found = new ArrayList<>();
    SharedJson.require(PEERS + "vectors/dompurify-expect.json")
        .forEach(vector -> add(found, "DOMPurify", vector.path("payload")));
    return found;
  }

  /** The "big list of naughty strings"; skips the test where it is not beside the project. */
  public static List<HostileText> ofNaughtyStrings() {
    List<HostileText> found = new ArrayList<>();
    SharedJson.require(PEERS + "blns.json").forEach(text -> add(found, "naughty string", text));
    return found;
  }

  /** The inputs of html5lib's tokenizer tests; skips the test where they are not there. */
  public static List<HostileText> ofHtml5lib() {
    List<HostileText> found = new ArrayList<>();
    for (Path file : files(SharedFolder.require(PEERS + "html5lib-tests/tokenizer"))) {
      JsonNode tests = SharedJson.read(file).path("tests");
      tests.forEach(test -> add(found, "html5lib " + file.getFileName(), test.path("input")));
    }
    return found;
  }

  private static void add(List<HostileText> found, String origin, JsonNode text) {
    if (text.isTextual() && !text.asText().isEmpty()) {
      found.add(new HostileText(origin + " " + (found.size() + 1), text.asText()));
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
