package dev.pressline.core.admission;

import static dev.pressline.core.admission.Drafts.admitted;
import static dev.pressline.core.admission.Drafts.html;
import static dev.pressline.core.admission.Drafts.text;
import static dev.pressline.core.admission.Drafts.warningCodes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostContent;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole web pages, as HTML and as scraped text. */
class PagesTest {
  private static final String PROSE =
      "The keeper climbed the stairs, lit the lamp, wound the clock, and wrote in the book, as she"
          + " had done on every evening since the storm took the boat. ";
  private static final String PARAGRAPHS = ("<p>" + PROSE + PROSE + "</p>\n").repeat(4);

  @Test
  void theArticleOfAPageWithoutSemanticsIsFound() {
    Post post =
        admitted(
            html(
                "<!DOCTYPE html><html><head><title>The lamp | The Coast</title></head><body>"
                    + "<div id=\"top\"><ul><li><a href=\"/\">Home</a></li><li><a href=\"/n\">News"
                    + "</a></li></ul></div><div class=\"post\"><h1>The lamp</h1>"
                    + PARAGRAPHS
                    + "<div class=\"share-bar\"><a href=\"/t\">Tweet</a></div></div><div"
                    + " class=\"sidebar\"><p>Most read of all, this week, in the town.</p></div>"
                    + "</body></html>"));

    assertThat(post.content().title()).isEqualTo("The lamp");
    assertThat(post.content().body().text())
        .startsWith("The keeper")
        .endsWith("the boat.")
        .doesNotContain("Home")
        .doesNotContain("Tweet")
        .doesNotContain("Most read");
    assertThat(warningCodes(post)).containsExactly("PAGE_FURNITURE_REMOVED");
    assertThat(post.warnings().getFirst().message())
        .containsPattern("taken, \\d+ words; \\d+ words around it were left out");
  }

  @Test
  void structuredDataTellsWhatThePageIs() {
    PostContent content =
        admitted(
                html(
                    """
                    <!DOCTYPE html><html><head><title>Something else</title>
                    <link rel="canonical" href="https://coast.example/lamp">
                    <meta property="og:image" content="https://coast.example/lamp.jpg">
                    <script type="application/ld+json">
                    {"@context": "https://schema.org", "@graph": [
                      {"@type": "WebSite", "name": "The Coast"},
                      {"@type": ["NewsArticle"], "headline": "The \\u201clamp\\u201d &amp; the book",
                       "datePublished": "2021-03-04T05:06:07+01:00", "inLanguage": "en-GB",
                       "author": [{"@type": "Person", "name": "Ada Brunn"}, "Carl Dahl"],
                       "description": "Of a \\"lamp\\".",}
                    ]}
                    </script></head><body><div>
                    """
                        + PARAGRAPHS
                        + "</div></body></html>"))
            .content();

    assertThat(content.title()).isEqualTo("The “lamp” & the book");
    assertThat(content.authors()).containsExactly("Ada Brunn", "Carl Dahl");
    assertThat(content.dates().published()).get().hasToString("2021-03-04T04:06:07Z");
    assertThat(content.language()).contains("en-GB");
    assertThat(content.description()).contains("Of a \"lamp\".");
    assertThat(content.cover()).contains("https://coast.example/lamp.jpg");
    assertThat(content.extra()).containsEntry("canonical_url", "https://coast.example/lamp");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, Маяк, <meta charset=windows-1251>",
    "windows-1252, Café, <meta charset=\"iso-8859-1\">",
    "GB18030, 灯塔, '<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\">'",
    "windows-31j, 灯台, <meta charset=\"Shift_JIS\">",
    "ISO-2022-JP, 灯台, <meta charset=\"ISO-2022-JP\">"
  })
  void aPageIsReadInTheEncodingItNames(String charset, String word, String meta) {
    String page = "<html><head>" + meta + "<title>" + word + "</title></head><body><p>" + word;
    Post post = admitted(bytes(page.getBytes(Charset.forName(charset))));
    assertThat(post.content().title()).isEqualTo(word);
    assertThat(post.content().body().text()).isEqualTo(word);
  }

  @Test
  void aPageWithAByteOrderMarkOfUtf16IsRead() {
    byte[] page = "\uFEFF<!DOCTYPE html><p>Маяк".getBytes(StandardCharsets.UTF_16LE);
    assertThat(admitted(bytes(page)).content().body().text()).isEqualTo("Маяк");
  }

  @Test
  void aPageInUtf8IsReadSoWhateverItSays() {
    String page = "<html><head><meta charset=\"iso-8859-1\"></head><body><p>Café";
    assertThat(admitted(html(page)).content().body().text()).isEqualTo("Café");
  }

  @Test
  void aPageThatNamesNoEncodingIsRefusedWithThePlace() {
    byte[] page = "<html><body>\n<p>Café".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Drafts.refused(bytes(page)).code()).isEqualTo("INVALID_UTF8");
    assertThat(Drafts.refused(bytes(page)).place().line()).isEqualTo(2);
  }

  @Test
  void aPictureThatAScriptWouldLoadHasItsAddress() {
    String page =
        "<html><body><div><p><img class=\"lazy\" data-src=\"https://coast.example/a.jpg\"></p>"
            + PARAGRAPHS
            + "</div></body></html>";
    assertThat(admitted(html(page)).content().body().html())
        .contains("src=\"https://coast.example/a.jpg\"");
  }

  @Test
  void ofAPageScrapedAsTextTheArticleIsTakenAndTheRestIsTold() {
    String menu = "Home\nNews\nSport\nSign in\nSubscribe\nWeather\nContact us\nTravel\n\n";
    String foot = "Related stories\n\nA boat is found\n\nNo wind at all\n\nPrivacy policy\n";
    Post post =
        admitted(
            text(
                "The lamp is lit again | The Coast\n\n"
                    + menu
                    + "The lamp is lit again\n\nBy Ada Brunn\n\n"
                    + (PROSE.strip() + "\n\n").repeat(3)
                    + "Advertisement\n\n"
                    + PROSE
                    + "\n\n"
                    + foot));

    assertThat(post.content().title()).isEqualTo("The lamp is lit again");
    assertThat(post.content().body().text())
        .startsWith("The keeper climbed")
        .endsWith("took the boat.")
        .doesNotContain("Advertisement");
    assertThat(warningCodes(post)).containsOnly("PAGE_FURNITURE_REMOVED").hasSize(3);
    assertThat(post.warnings().getFirst().message())
        .contains("\"Sign in\"")
        .contains("\"By Ada Brunn\"");
    assertThat(post.warnings().getFirst().place().line()).isEqualTo(3);
    assertThat(post.warnings().getLast().message()).contains("\"Privacy policy\"");
  }

  @Test
  void aTextOfShortLinesThatIsNoPageStaysWhole() {
    String verses = "The lamp\n\n" + "Up the stair\nto the light\nnight by night\n\n".repeat(8);
    Post post = admitted(text(verses + "Search the sea.\n\nHome again, at last.\n"));
    assertThat(post.warnings()).isEmpty();
    assertThat(post.content().body().text()).contains("Search the sea.").endsWith("at last.");
  }

  @Test
  void aLineThatIsNeverTextGoesFromAnyPlaceAndIsTold() {
    Post post = admitted(text("The lamp\n\n" + PROSE + "\n\nAdvertisement\n\n" + PROSE + "\n"));
    assertThat(post.content().body().text()).doesNotContain("Advertisement");
    assertThat(warningCodes(post)).containsExactly("RESIDUE_REMOVED");
    assertThat(post.warnings().getFirst().place().line()).isEqualTo(5);
  }

  private static Submission bytes(byte[] source) {
    return Drafts.formatted(SourceBytes.of(source), SourceFormat.HTML);
  }
}
