package dev.pressline.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.admission.metadata.DateReader;
import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.Post;
import dev.pressline.core.text.TextStream;
import dev.pressline.material.SharedFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Real pages and what their articles are; Readability4J is measured in the same run. */
@Tag("corpus")
class CorpusPagesTest {
  private static final Load JSON =
      new Load(LoadSettings.builder().setCodePointLimit(50_000_000).build());

  @Test
  void pagesOfMozillasReadabilityGiveTheArticlesThatFirefoxShows() throws IOException {
    Path pages = SharedFolder.require("corpus/html/mozilla__readability");
    Agreement mine = new Agreement("readability pages, Pressline");
    Agreement peer = new Agreement("readability pages, Readability4J");
    Map<String, int[]> facts = new TreeMap<>();
    for (Path page : children(pages)) {
      String name = page.getFileName().toString();
      byte[] source = Files.readAllBytes(page.resolve("source.html"));
      String expected = TextStream.of(Files.readString(page.resolve("expected.html")));
      Post post = html(source);
      mine.add(name, post.content().body().text(), expected);
      peer.add(name, peersText(source), expected);
      Map<?, ?> metadata = json(page.resolve("expected-metadata.json"));
      compare(facts, "title", metadata.get("title"), post.content().title());
      compare(facts, "author", metadata.get("byline"), String.join(" ", post.content().authors()));
      if (metadata.get("publishedTime") instanceof String written) {
        String moment = moment(written);
        String own = post.content().dates().published().map(Object::toString).orElse("");
        compare(facts, "date", moment, own);
      }
    }
    mine.print();
    peer.print();
    facts.forEach(
        (key, counts) ->
            System.out.printf("readability pages, %s: %d of %d%n", key, counts[0], counts[1]));
    assertThat(mine.mean()).isGreaterThanOrEqualTo(0.93);
  }

  @Test
  void pagesOfTheArticleExtractionBenchmarkGiveTheirArticles() throws IOException {
    Path folder = SharedFolder.require("corpus/html/scrapinghub__aeb");
    Agreement mine = new Agreement("article extraction pages, Pressline");
    Agreement peer = new Agreement("article extraction pages, Readability4J");
    for (Map.Entry<?, ?> entry : json(folder.resolve("ground-truth.json")).entrySet()) {
      String name = String.valueOf(entry.getKey());
      byte[] source = unpacked(folder.resolve("html").resolve(name + ".html.gz"));
      String expected = String.valueOf(((Map<?, ?>) entry.getValue()).get("articleBody"));
      mine.add(name, html(source).content().body().text(), expected);
      peer.add(name, peersText(source), expected);
    }
    mine.print();
    peer.print();
    assertThat(mine.mean()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void pagesScrapedAsPlainTextGiveTheirArticles() throws IOException {
    Path folder = SharedFolder.require("corpus/txt/aeb-naive-scrape");
    Agreement mine = new Agreement("scraped texts, Pressline");
    Agreement whole = new Agreement("scraped texts, left as they are");
    Agreement peer = new Agreement("scraped texts, jusText where recorded");
    for (Path file : children(folder.resolve("html-text"))) {
      String name = file.getFileName().toString();
      String expected = Files.readString(folder.resolve("gold-body").resolve(name));
      Post post = Drafts.admitted(Drafts.text(Files.readString(file)));
      mine.add(name, post.content().body().text(), expected);
      whole.add(name, Files.readString(file), expected);
      Path recorded = folder.resolve("justext").resolve(name);
      if (Files.exists(recorded)) {
        peer.add(name, Files.readString(recorded), expected);
      }
    }
    mine.print();
    whole.print();
    peer.print();
    assertThat(mine.mean()).isGreaterThanOrEqualTo(0.85);
  }

  @Test
  void textsThatAreNoPagesLoseNothing() throws IOException {
    Path folder = SharedFolder.require("corpus/txt/bbc-news");
    List<String> touched = new ArrayList<>();
    int texts = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String source = Files.readString(file, StandardCharsets.ISO_8859_1);
        texts++;
        if (!Drafts.admitted(Drafts.text(source)).warnings().isEmpty()) {
          touched.add(file.getFileName().toString());
        }
      }
    }
    System.out.printf("news texts left whole: %d of %d%n", texts - touched.size(), texts);
    assertThat(touched).isEmpty();
  }

  private static Post html(byte[] source) {
    return Drafts.admitted(bytes(source));
  }

  private static Submission bytes(byte[] source) {
    return Drafts.formatted(SourceBytes.of(source), SourceFormat.HTML);
  }

  private static String peersText(byte[] source) {
    String page = new String(source, StandardCharsets.UTF_8);
    String content = new Readability4J("https://page.example/a", page).parse().getContent();
    return content == null ? "" : TextStream.of(content);
  }

  private static void compare(Map<String, int[]> facts, String key, Object expected, String found) {
    if (expected instanceof String text) {
      int[] counts = facts.computeIfAbsent(key, any -> new int[2]);
      String wanted = folded(text);
      counts[0] += wanted.equals(folded(found)) || wanted.equals("by " + folded(found)) ? 1 : 0;
      counts[1]++;
    }
  }

  private static String folded(String text) {
    return String.join(" ", Agreement.words(text));
  }

  private static String moment(String written) {
    return DateReader.read(written, ZoneOffset.UTC) instanceof DateReader.Reading.Moment(var moment)
        ? moment.toString()
        : written;
  }

  private static Map<?, ?> json(Path file) throws IOException {
    return (Map<?, ?>) JSON.loadFromString(Files.readString(file));
  }

  private static byte[] unpacked(Path file) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
