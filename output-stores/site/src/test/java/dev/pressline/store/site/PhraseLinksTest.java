package dev.pressline.store.site;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static dev.pressline.store.site.SiteFolder.apply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.Withdrawal;
import dev.pressline.store.contract.PublicationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links from words of a post to the post that is about them. */
class PhraseLinksTest {
  private static final PublicationBuilder SPEAKING =
      post("speaking")
          .title("A walk")
          .html("<h2>Norrland Lines</h2><p>The ferry of Norrland Lines was late.</p>");
  private static final PublicationBuilder ABOUT =
      post("about")
          .title("Norrland Lines")
          .html("<p>Norrland Lines has three ships.</p>")
          .date(Instant.parse("2024-03-09T08:00:00Z"));

  @TempDir Path folder;

  @Test
  void wordsBecomeALinkWhenThePostAboutThemAppearsAndNoLongerWhenItGoes() {
    SiteFolder place = place(InternalLinks.INSERT);
    try (SiteStore store = place.open()) {
      apply(store, SPEAKING, between("a", 10), between("b", 11), between("c", 12));
      assertThat(page(place).select(".prose a")).isEmpty();
      apply(store, ABOUT);
    }
    assertThat(page(place).select("p:contains(ferry)").html())
        .isEqualTo(
            "The ferry of <a href=\"../about/\" class=\"post-link\""
                + " data-origin=\"keyphrase\">Norrland Lines</a> was late.");
    assertThat(page(place).select("h2 a[href*=about]")).isEmpty();

    try (SiteStore store = place.open()) {
      apply(store, ABOUT.revision(2).at("/lines/", "/about/"));
      assertThat(page(place).select("a.post-link").attr("href")).isEqualTo("../lines/");
      apply(store, ABOUT.revision(3).withdrawn(new Withdrawal.Gone()));
    }
    assertThat(page(place).select("p:contains(ferry) a")).isEmpty();
  }

  @Test
  void whatTheAuthorLinksOrDoesNotWantLinkedStaysAsItIs() {
    SiteFolder place = place(InternalLinks.INSERT);
    PublicationBuilder linking =
        SPEAKING.html("<p><a href=\"../about/\">Ships</a> of Norrland Lines.</p>");
    try (SiteStore store = place.open()) {
      apply(store, ABOUT, linking);
      assertThat(page(place).select("a.post-link")).isEmpty();

      apply(store, SPEAKING.revision(2).extra("nolink", "[\"norrland lines\"]"));
      assertThat(page(place).select("a.post-link")).isEmpty();
      apply(store, SPEAKING.revision(3).extra("enrich", "{\"links\":false}"));
      assertThat(page(place).select("a.post-link")).isEmpty();
      apply(store, SPEAKING.revision(4));
      assertThat(page(place).select("a.post-link")).hasSize(1);
    }
  }

  @Test
  void aTextGetsOneLinkForTwoHundredWords() {
    SiteFolder place = place(InternalLinks.INSERT);
    String words = "<p>Norrland Lines and Kelp Island. " + "word ".repeat(196) + "</p>";
    try (SiteStore store = place.open()) {
      apply(
          store,
          ABOUT,
          post("island").title("Kelp Island").html("<p>Kelp Island is small.</p>"),
          SPEAKING.html(words).words(200));
      assertThat(page(place).select("a.post-link").eachText()).containsExactly("Norrland Lines");

      apply(store, SPEAKING.revision(2).html(words.replace("</p>", "more</p>")).words(201));
    }
    assertThat(page(place).select("a.post-link").eachText())
        .containsExactly("Norrland Lines", "Kelp Island");
  }

  @Test
  void suggestionsAreListedAndThePageStaysAsItIs() throws IOException {
    SiteFolder place = place(InternalLinks.SUGGEST);
    try (SiteStore store = place.open()) {
      apply(store, SPEAKING);
      assertThat(report(place)).isEmpty();
      apply(store, ABOUT);
      assertThat(report(place))
          .containsExactly("blog,speaking,Norrland Lines,about,Norrland Lines,/about/");
      assertThat(page(place).select("a.post-link")).isEmpty();
    }
    Files.delete(place.settings().stateFolder().resolve(SuggestedLinks.FILE));

    place.open().close();
    assertThat(report(place)).hasSize(1);

    try (SiteStore store = place.open()) {
      apply(store, ABOUT.revision(2).title("Another line"));
    }
    assertThat(report(place)).isEmpty();
  }

  @Test
  void nothingIsLookedForWhenNobodyWantsIt() {
    SiteFolder place = place(InternalLinks.NONE);
    try (SiteStore store = place.open()) {
      apply(store, SPEAKING, ABOUT);
    }

    assertThat(place.settings().stateFolder().resolve(SuggestedLinks.FILE)).doesNotExist();
    assertThat(page(place).select("a.post-link")).isEmpty();
  }

  private SiteFolder place(InternalLinks links) {
    SiteFolder plain = SiteFolder.in(folder);
    return new SiteFolder(
        new SiteStoreSettings(
            plain.settings().stateFolder(), plain.settings().sites(), 10, links, Optional.empty()),
        plain.site());
  }

  /** So that the posts are no neighbours, whose pages name each other anyway. */
  private static PublicationBuilder between(String id, int day) {
    return post(id).date(Instant.parse("2024-02-" + day + "T08:00:00Z"));
  }

  private static List<String> report(SiteFolder place) throws IOException {
    List<String> lines =
        Files.readAllLines(place.settings().stateFolder().resolve(SuggestedLinks.FILE));
    return lines.subList(1, lines.size());
  }

  private static Document page(SiteFolder place) {
    return Jsoup.parse(place.shown().getOrDefault("speaking/index.html", ""));
  }
}
