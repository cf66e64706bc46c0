package dev.pressline.core.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.text.TextStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedHtmlTest {
  @Test
  void aLinkIsPutOverItsWordsAndSaysWhoAddedIt() {
    assertThat(linked("<p>We met Sam Altman today.</p>", "Sam Altman"))
        .isEqualTo(
            "<p>We met <a href=\"https://example.org/e\" class=\"entity\" data-origin=\"catalogue\""
                + " data-entity=\"e\">Sam Altman</a> today.</p>");
  }

  @Test
  void severalLinksOfOneTextNodeKeepTheirPlaces() {
    assertThat(linked("<p>OpenAI, Microsoft &amp; Quora</p>", "OpenAI", "Microsoft", "Quora"))
        .isEqualTo(
            "<p>%s, %s &amp; %s</p>"
                .formatted(anchor("OpenAI"), anchor("Microsoft"), anchor("Quora")));
  }

  @Test
  void withoutLinksTheHtmlIsGivenBackAsItIs() {
    assertThat(LinkedHtml.apply("<p>a<br>b", List.of())).isEqualTo("<p>a<br>b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p><a href=\"/x\">OpenAI</a></p>",
        "<p><a href=\"/x\"><b>OpenAI</b></a></p>",
        "<p><code>OpenAI</code></p>",
        "<pre>OpenAI</pre>",
        "<p>Open<b>AI</b></p>",
        "<p>Open</p><p>AI</p>",
        "<button>OpenAI</button>",
      })
  void aLinkThatWouldNestOrCrossAnElementIsLeftOut(String html) {
    String text = TextStream.of(html);

    String linked = LinkedHtml.apply(html, List.of(link(TextRange.of(text, 0, text.length()))));

    assertThat(linked).doesNotContain("data-origin").contains("Open");
    assertThat(TextStream.of(linked)).isEqualTo(text);
  }

  @Test
  void aLinkWhoseWordsHaveChangedIsLeftOut() {
    TextRange stale = new TextRange(0, 6, "OpenAI", "", "");

    assertThat(LinkedHtml.apply("<p>Quora too</p>", List.of(link(stale))))
        .isEqualTo("<p>Quora too</p>");
    assertThat(LinkedHtml.apply("<p>Q</p>", List.of(link(stale)))).isEqualTo("<p>Q</p>");
  }

  @Test
  void ofOverlappingLinksTheFirstStays() {
    String html = "<p>New York Times</p>";

    String linked = linked(html, "New York", "York Times");

    assertThat(linked).isEqualTo("<p>" + anchor("New York") + " Times</p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "//evil.example",
        "/\\evil.example",
        "data:text/html,x",
        ""
      })
  void anAddressThatCouldDoHarmIsLeftOut(String url) {
    EnrichedLink link =
        new EnrichedLink(TextRange.of("OpenAI", 0, 6), url, Optional.empty(), Origin.CATALOGUE, 1);

    assertThat(LinkedHtml.apply("<p>OpenAI</p>", List.of(link))).isEqualTo("<p>OpenAI</p>");
  }

  @Test
  void whiteSpaceAtTheEdgeOfABlockStaysInTheTextStream() {
    for (String html :
        List.of(
            "<p> OpenAI </p>",
            "<p>x<br>\nOpenAI</p>",
            "<p>OpenAI\n</p><p>y</p>",
            "<div>\n OpenAI\n<p>y</p></div>",
            "<p><b>a</b> OpenAI <i>b</i></p>")) {
      String linked = linked(html, "OpenAI");

      assertThat(linked).contains("data-entity");
      assertThat(TextStream.of(linked)).isEqualTo(TextStream.of(html));
    }
  }

  private static String anchor(String words) {
    return "<a href=\"https://example.org/e\" class=\"entity\" data-origin=\"catalogue\""
        + " data-entity=\"e\">"
        + words
        + "</a>";
  }

  private static String linked(String html, String... words) {
    String text = TextStream.of(html);
    return LinkedHtml.apply(
        html,
        Stream.of(words)
            .map(word -> TextRange.of(text, text.indexOf(word), text.indexOf(word) + word.length()))
            .map(LinkedHtmlTest::link)
            .toList());
  }

  private static EnrichedLink link(TextRange range) {
    return new EnrichedLink(range, "https://example.org/e", Optional.of("e"), Origin.CATALOGUE, 1);
  }
}
