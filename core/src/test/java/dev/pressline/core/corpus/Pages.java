package dev.pressline.core.corpus;

import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.post.Post;
import dev.pressline.core.text.TextStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;

/** Real pages and what their articles are; the nearest library is measured in the same run. */
final class Pages {
  private Pages() {}

  /**
   * How near two readers come to the articles.
   *
   * @param peer the other reader
   * @param untouched the page as it is, where that says something
   */
  record Compared(Agreement mine, Agreement peer, Optional<Agreement> untouched) {
    List<Agreement> all() {
      return untouched.map(whole -> List.of(mine, peer, whole)).orElse(List.of(mine, peer));
    }
  }

  /** Pages of mozilla/readability against what Firefox shows. */
  static Compared ofReadability(PageFactsAgreement facts) {
    Agreement mine = new Agreement("readability pages, Pressline");
    Agreement peer = new Agreement("readability pages, Readability4J");
    for (Path page : Corpus.children(Corpus.root().resolve("html/mozilla__readability"))) {
      String name = page.getFileName().toString();
      byte[] source = Corpus.bytes(page.resolve("source.html"));
      String expected = TextStream.of(Corpus.text(page.resolve("expected.html")));
      Post post = Corpus.post(source, SourceFormat.HTML);
      mine.add(name, post.content().body().text(), expected);
      peer.add(name, peersText(source), expected);
      facts.add(post.content(), Corpus.json(Corpus.text(page.resolve("expected-metadata.json"))));
    }
    return new Compared(mine, peer, Optional.empty());
  }

  /** Pages of the article extraction benchmark against bodies copied by hand. */
  static Compared ofArticleExtraction() {
    Path folder = Corpus.root().resolve("html/scrapinghub__aeb");
    Agreement mine = new Agreement("article extraction pages, Pressline");
    Agreement peer = new Agreement("article extraction pages, Readability4J");
    Map<?, ?> truth = Corpus.json(Corpus.text(folder.resolve("ground-truth.json")));
    for (Map.Entry<?, ?> entry : truth.entrySet()) {
      String name = String.valueOf(entry.getKey());
      byte[] source = unpacked(folder.resolve("html").resolve(name + ".html.gz"));
      String expected = String.valueOf(((Map<?, ?>) entry.getValue()).get("articleBody"));
      String found = Corpus.post(source, SourceFormat.HTML).content().body().text();
      mine.add(name, found, expected);
      peer.add(name, peersText(source), expected);
    }
    return new Compared(mine, peer, Optional.empty());
  }

  /** The same pages, scraped as plain text. */
  static Compared scraped() {
    Path folder = Corpus.root().resolve("txt/aeb-naive-scrape");
    Agreement mine = new Agreement("scraped texts, Pressline");
    Agreement whole = new Agreement("scraped texts, left as they are");
    Agreement peer = new Agreement("scraped texts, jusText where recorded");
    for (Path file : Corpus.children(folder.resolve("html-text"))) {
      String name = file.getFileName().toString();
      String expected = Corpus.text(folder.resolve("gold-body").resolve(name));
      Post post = Corpus.post(Corpus.bytes(file), SourceFormat.TEXT);
      mine.add(name, post.content().body().text(), expected);
      whole.add(name, Corpus.text(file), expected);
      Path recorded = folder.resolve("justext").resolve(name);
      if (Files.exists(recorded)) {
        peer.add(name, Corpus.text(recorded), expected);
      }
    }
    return new Compared(mine, peer, Optional.of(whole));
  }

  /** News texts, which are no pages and of which nothing is taken. */
  static Tally newsTexts() {
    Tally whole = new Tally("news texts left whole");
    for (Path file : Corpus.files(Corpus.root().resolve("txt/bbc-news"))) {
      String source = new String(Corpus.bytes(file), StandardCharsets.ISO_8859_1);
      Post post = Corpus.post(source.getBytes(StandardCharsets.UTF_8), SourceFormat.TEXT);
      boolean untouched = post.warnings().isEmpty();
      whole.add(untouched, file.getFileName().toString(), post.warnings().toString());
    }
    return whole;
  }

  private static String peersText(byte[] source) {
    String page = new String(source, StandardCharsets.UTF_8);
    String content = new Readability4J("https://page.example/a", page).parse().getContent();
    return content == null ? "" : TextStream.of(content);
  }

  private static byte[] unpacked(Path file) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Corpus.bytes(file)))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
