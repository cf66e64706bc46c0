package dev.pressline.store.site.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.material.ActiveContent;
import dev.pressline.material.HostileText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole pages, lists and feeds of hostile posts hold nothing active but what the theme has. */
class InertPagesTest {
  /** What the theme itself brings; only as exact as this it may be there. */
  private static final String THEME =
      "head > meta[charset], head > meta[name]:not([http-equiv]),"
          + " head > meta[property]:not([http-equiv]), head > link[rel=canonical][href^=https://],"
          + " head > link[rel=alternate][type=application/atom+xml],"
          + " head > link[rel=alternate][type=application/rss+xml],"
          + " head > link[rel=alternate][type=application/feed+json],"
          + " head > link[rel=icon][href*=theme/icon.svg],"
          + " head > link[rel=stylesheet][href*=theme/style.css],"
          + " head > script[defer][src*=theme/local.js], head > script[type=application/ld+json],"
          + " head > link[rel=search][href$=opensearch.xml]";

  /** What the search page has besides. */
  private static final String SEARCH =
      "head > script[src^=minisearch.js?v=], head > script[src^=words.js?v=],"
          + " head > script[src^=search.js?v=], main > noscript, main button[type=button],"
          + " main > form#search~";

  @TempDir Path folder;

  @Test
  void pagesOfOurOwnAttacksAreInert() throws IOException {
    assertThat(active(new HostileSite().with(HostileText.ofOurOwn()))).isEmpty();
  }

  @Test
  @Tag("corpus")
  void pagesOfDomPurifysAttacksAreInert() throws IOException {
    assertThat(active(new HostileSite().with(HostileText.ofDomPurify()))).isEmpty();
  }

  private List<String> active(HostileSite site) throws IOException {
    Path written = folder.resolve("site");
    site.writeTo(written);
    List<String> found = new ArrayList<>();
    int pages = 0;
    try (Stream<Path> files = Files.walk(written)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        String name = written.relativize(file).toString();
        List<String> complaints = complaints(name, Files.readString(file));
        pages += name.endsWith(".html") ? 1 : 0;
        complaints.forEach(complaint -> found.add(name + ": " + complaint));
      }
    }
    System.out.printf(
        "%d hostile posts, %d pages, %d with active content%n", site.size(), pages, found.size());
    assertThat(pages).isGreaterThan(site.size());
    return found;
  }

  private static List<String> complaints(String name, String text) {
    if (name.endsWith(".html")) {
      Document page = Jsoup.parse(text);
      page.select(THEME).remove();
      if (name.equals("search/index.html")) {
        page.select(SEARCH.replace("~", "\\~")).remove();
      }
      return ActiveContent.in(page);
    }
    if (!name.endsWith("atom.xml") && !name.endsWith("rss.xml")) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    for (Element content :
        Jsoup.parse(text, Parser.xmlParser())
            .select("content, summary, title, description, content|encoded")) {
      boolean html =
          content.attr("type").equals("html") || content.normalName().equals("content:encoded");
      found.addAll(ActiveContent.in(Jsoup.parse(html ? content.text() : "").body()));
    }
    return found;
  }
}
