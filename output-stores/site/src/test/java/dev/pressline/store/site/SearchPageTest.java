package dev.pressline.store.site;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static dev.pressline.store.site.SiteFolder.apply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.Withdrawal;
import dev.pressline.store.contract.PublicationBuilder;
import dev.pressline.store.site.files.StepHook;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

/** The search page and its files as parts of the site. */
class SearchPageTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"en,Search", "zh,搜索", "fa,جستجو"})
  void everyPageLeadsToTheSearchPageInTheLanguageOfTheSite(String language, String name)
      throws Exception {
    Path site = SearchedSite.write(folder, "https://blog.example/base/", language, 0);

    for (String page : List.of("index.html", "tea/index.html", "archives/index.html")) {
      Document shown = Jsoup.parse(Files.readString(site.resolve(page)));
      assertThat(shown.select("header nav a[href$=search/]").text()).isEqualTo(name);
    }
    Document search = Jsoup.parse(Files.readString(site.resolve("search/index.html")));
    assertThat(search.select("h1").text()).isEqualTo(name);
    assertThat(search.select("noscript a").attr("href")).isEqualTo("../archives/");
    assertThat(search.select("form[role=search] label").attr("for"))
        .isEqualTo(search.select("input[name=q]").attr("id"));
    assertThat(search.select("[role=status]")).hasSize(1);
  }

  @Test
  void searchEnginesDoNotListTheSearchPage() throws Exception {
    Path site = SearchedSite.write(folder, "https://blog.example/base/", "en", 0);

    assertThat(Files.readString(site.resolve("search/index.html")))
        .contains("<meta name=\"robots\" content=\"noindex\">");
    try (Stream<Path> files = Files.list(site)) {
      for (Path file :
          (Iterable<Path>) files.filter(f -> f.toString().endsWith(".xml"))::iterator) {
        if (file.getFileName().toString().startsWith("sitemap")) {
          assertThat(Files.readString(file)).doesNotContain("/search/");
        }
      }
    }
  }

  @Test
  void browsersAreToldHowToSearchTheSite() throws Exception {
    Path site = SearchedSite.write(folder, "https://blog.example/base/", "en", 0);

    String xml = Files.readString(site.resolve("opensearch.xml"));

    assertThat(xml).contains("template=\"https://blog.example/base/search/?q={searchTerms}\"");
    assertThat(
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement()
                .getTagName())
        .isEqualTo("OpenSearchDescription");
    assertThat(
            Jsoup.parse(Files.readString(site.resolve("tea/index.html")))
                .select("head > link[rel=search]")
                .attr("href"))
        .isEqualTo("../opensearch.xml");
  }

  @Test
  void pagesAreThereBeforeWhatFindsThem() {
    SiteFolder place = SiteFolder.in(folder);
    List<String> wrong = new ArrayList<>();
    StepHook watch =
        step -> {
          boolean found = Files.exists(place.site().resolve("search/words/r-00.js"));
          boolean shown =
              Stream.of("p1/index.html", "index.html", "atom.xml", "tags/tea/index.html")
                  .allMatch(file -> Files.exists(place.site().resolve(file)));
          if (found && !shown) {
            wrong.add(step.name());
          }
        };

    try (SiteStore store = place.open(watch)) {
      apply(store, post("p1").tags("Tea"));
    }

    assertThat(wrong).isEmpty();
    assertThat(place.site().resolve("search/words/r-00.js")).exists();
  }

  @Test
  void aWithdrawnPostLeavesNoWord() {
    SiteFolder place = SiteFolder.in(folder);
    PublicationBuilder told =
        post("p2").title("Heading zzmarker").html("<p>A zzmarker here</p>").tags("zzmarker tag");
    try (SiteStore store = place.open()) {
      apply(store, post("p1"), told);
      assertThat(naming(place, "zzmarker")).anyMatch(file -> file.startsWith("search/words/"));
      assertThat(naming(place, "zzmarker")).anyMatch(file -> file.startsWith("search/posts/"));

      apply(store, told.revision(2).withdrawn(new Withdrawal.Gone()));
    }

    assertThat(naming(place, "zzmarker")).isEmpty();
  }

  @Test
  void aPostThatIsWithdrawnWithANoticeIsNotFound() {
    SiteFolder place = SiteFolder.in(folder);
    PublicationBuilder told = post("p2").html("<p>A zzmarker here</p>");
    try (SiteStore store = place.open()) {
      apply(store, post("p1"), told);

      apply(store, told.revision(2).withdrawn(new Withdrawal.Notice(Optional.empty())));
    }

    assertThat(naming(place, "zzmarker")).containsExactly("p2/index.html");
  }

  private static List<String> naming(SiteFolder place, String word) {
    return place.shown().entrySet().stream()
        .filter(file -> file.getValue().contains(word))
        .map(Map.Entry::getKey)
        .toList();
  }
}
