package dev.pressline.store.site;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.store.contract.PublicationBuilder;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of a post makes of its text. */
class PostTextTest {
  private static final PublicationBuilder LONG =
      post("long")
          .html("<h2 id=\"a\">Tea</h2><h3 id=\"b\">Green</h3><h2 id=\"main\">Main</h2><p>End.</p>");

  @TempDir Path folder;

  @Test
  void headingsAreListedBeforeTheText() {
    Document page = page(LONG);

    assertThat(page.select("nav[aria-label=Contents] > details > ol > li > a").eachText())
        .containsExactly("Tea", "Main");
    assertThat(page.select("nav.contents li li a[href=#b]").text()).isEqualTo("Green");
    assertThat(page.select("nav.contents + .prose")).hasSize(1);
  }

  @Test
  void noIdIsOnThePageTwice() {
    assertThat(page(LONG).select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @Test
  void anAuthorMaySwitchTheTableOff() {
    assertThat(page(LONG.extra("toc", "false")).select(".contents")).isEmpty();
  }

  private Document page(PublicationBuilder post) {
    SiteFolder place = SiteFolder.in(folder);
    place.publish(post);
    return Jsoup.parse(place.shown().getOrDefault("long/index.html", ""));
  }
}
