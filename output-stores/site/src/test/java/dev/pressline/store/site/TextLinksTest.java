package dev.pressline.store.site;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static dev.pressline.store.site.SiteFolder.apply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.Withdrawal;
import dev.pressline.store.contract.PublicationBuilder;
import java.nio.file.Path;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links in a text that depend on what other posts the site has. */
class TextLinksTest {
  private static final PublicationBuilder TIDE =
      post("tide").title("Divers raise the Aurora").date(Instant.parse("2024-03-09T08:00:00Z"));
  private static final PublicationBuilder HINTING =
      post("hinting").html("<p>Also read: Divers raise teh Aurora</p><p>End.</p>");

  @TempDir Path folder;

  @Test
  void aTitleThatAHintNamesInTheTextBecomesALinkWhenItsPostAppears() {
    SiteFolder place = SiteFolder.in(folder);
    try (SiteStore store = place.open()) {
      apply(store, hinting());
      assertThat(page(place, "hinting").select(".prose a")).isEmpty();

      apply(store, TIDE);
    }

    Document page = page(place, "hinting");
    assertThat(page.select("p:contains(Also read) a").outerHtml())
        .isEqualTo("<a href=\"../tide/\">Divers raise teh Aurora</a>");
    assertThat(page.select(".after a")).isEmpty();
  }

  @Test
  void aTitleNobodyHasStaysInTheText() {
    SiteFolder place = SiteFolder.in(folder);
    try (SiteStore store = place.open()) {
      apply(store, hinting(), TIDE);
      apply(store, TIDE.revision(2).withdrawn(new Withdrawal.Gone()));
    }

    assertThat(page(place, "hinting").select("p:contains(Also read)").html())
        .isEqualTo("Also read: Divers raise teh Aurora");
  }

  @Test
  void aBareAddressOfThisSiteShowsTheTitleOfItsPostAsItIsNow() {
    SiteFolder place = SiteFolder.in(folder);
    PublicationBuilder bare =
        post("bare")
            .html(
                "<p>See <a href=\"https://blog.example/tide/\">https://blog.example/tide/</a> and"
                    + " <a href=\"https://blog.example/tide/\">this</a>.</p>");
    try (SiteStore store = place.open()) {
      apply(store, bare, between("a", 10), between("b", 11), between("c", 12));
      assertThat(page(place, "bare").select("article p").text())
          .contains("See https://blog.example/tide/ and this.");
      apply(store, TIDE);
      assertThat(page(place, "bare").text()).contains("See Divers raise the Aurora and this.");

      apply(store, TIDE.revision(2).title("An ebb"));
      assertThat(page(place, "bare").text()).contains("See An ebb and this.");
    }

    try (SiteStore store = place.open()) {
      apply(store, TIDE.revision(3).at("/flood/", "/tide/").title("A flood"));
    }

    assertThat(page(place, "bare").select("a:contains(A flood)").attr("href"))
        .isEqualTo("../flood/");
  }

  @Test
  void aRelativeLinkLeadsWhereItLedFromAnAddressWithoutASlash() {
    String text =
        "<p><a href=\"../b/?q=1#c\">b</a> <a href=\"c.html\">c</a> <a href=\"#d\">d</a>"
            + " <a href=\"/e/\">e</a> <a href=\"mailto:f@g.example\">f</a>"
            + " <img src=\"g h.png\" alt=\"\"></p>";
    SiteFolder place = SiteFolder.in(folder);
    try (SiteStore store = place.open()) {
      apply(store, post("post").at("/2024/post").html(text), post("other").at("/a/").html(text));
    }

    assertThat(page(place, "2024/post").select(".prose a").eachAttr("href"))
        .containsExactly("/b/?q=1#c", "/2024/c.html", "#d", "/e/", "mailto:f@g.example");
    assertThat(page(place, "2024/post").select(".prose img").attr("src"))
        .isEqualTo("/2024/g%20h.png");
    assertThat(page(place, "a").select(".prose a").eachAttr("href")).contains("../b/?q=1#c");
  }

  /** So that the posts are no neighbours, whose pages name each other anyway. */
  private static PublicationBuilder between(String id, int day) {
    return post(id).date(Instant.parse("2024-02-" + day + "T08:00:00Z"));
  }

  private static PublicationBuilder hinting() {
    return HINTING.alsoRead("Divers raise teh Aurora", "Also read: ".length());
  }

  private static Document page(SiteFolder place, String name) {
    return Jsoup.parse(place.shown().getOrDefault(name + "/index.html", ""));
  }
}
