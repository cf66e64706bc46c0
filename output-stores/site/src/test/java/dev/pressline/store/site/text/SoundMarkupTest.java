package dev.pressline.store.site.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundMarkupTest {
  @Test
  void aHeadingThatSkipsARankHasTheOneBelowTheHeadingItBelongsToAndKeepsItsLooks() {
    Document page =
        shown("<h3>a</h3><h5>b</h5><h5>c</h5><h2>d</h2><h3>e</h3><h6>f</h6><h1>g</h1><h4>h</h4>");

    assertThat(page.select("h1, h2, h3, h4, h5, h6"))
        .extracting(heading -> heading.normalName() + heading.className() + " " + heading.text())
        .containsExactly(
            "h2rank-3 a",
            "h3rank-5 b",
            "h3rank-5 c",
            "h2 d",
            "h3 e",
            "h4rank-6 f",
            "h1 g",
            "h2rank-4 h");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '\'',
      textBlock =
          """
          https://a.example/b{c}?d=[e]^f https://a.example/b%7Bc%7D?d=%5Be%5D%5Ef
          'a b/c.png' a%20b/c.png
          '/a?b=c|d' /a?b=c%7Cd
          'x.html"' x.html%22
          https://[::1]/a[1] https://[::1]/a%5B1%5D
          //a.example/{b} //a.example/%7Bb%7D
          https://a.example/#{b}#c https://a.example/#{b}#c
          /茶/%20 /茶/%20
          """)
  void anAddressHasNoCharacterThatHasNoPlaceInOne(String written, String shown) {
    Element link = new Element("a").attr("href", written);

    assertThat(shown(link.outerHtml()).expectFirst("a").attr("href")).isEqualTo(shown);
  }

  @Test
  void whatIsLooseInAListStandsInAnItemWithoutAMark() {
    Document page = shown("<ul><li>a</li>\n<p>b</p> c <hr>\n<li>d</li></ul>");

    assertThat(page.select("ul > *").eachText()).containsExactly("a", "b c", "d");
    assertThat(page.select("ul > li.loose > p + hr")).hasSize(1);
  }

  @Test
  void aListOfItemsStaysAsItIs() {
    String list = "<ul>\n<li>a</li>\n</ul>";

    assertThat(ShownText.of(list).html()).isEqualTo(list);
  }

  @Test
  void preformattedTextKeepsItsLinesWithoutBlocks() {
    Document page = shown("<pre><p>a</p><p>b</p></pre>");

    assertThat(page.expectFirst("pre").wholeText()).isEqualTo("a\nb");
    assertThat(page.select("pre p")).isEmpty();
  }

  @Test
  void aLanguageThatNobodySpeaksIsNotDeclared() {
    Document page =
        shown("<pre lang=\"bash\">a</pre><p lang=\"zh-Hant\">b</p><i lang=\"fa\">c</i>");

    assertThat(page.select("[lang]").eachAttr("lang")).containsExactly("zh-Hant", "fa");
  }

  @Test
  void sizesAreInPixelsAndAPictureAsWideAsThePageStaysSo() {
    Document page =
        shown(
            "<img src=a width=31px height=20.5><img src=b width=100% height=auto>"
                + "<img src=c srcset=\"c 300w, d 600w\"><img src=e srcset=\"e 2x\">");

    assertThat(page.select("[width]").eachAttr("width")).containsExactly("31");
    assertThat(page.select("[height]").eachAttr("height")).containsExactly("20");
    assertThat(page.select("img.whole").eachAttr("src")).containsExactly("b");
    assertThat(page.select("img[sizes=100vw]").eachAttr("src")).containsExactly("c");
  }

  @Test
  void aPictureWithoutAnAlternativeHasItsTitleOrNone() {
    Document page = shown("<img src=a title=Tea><img src=b><img src=c alt=Cake title=Tea>");

    assertThat(page.select("img[alt]").eachAttr("alt")).containsExactly("Tea", "", "Cake");
  }

  @Test
  void aBoxToTickSaysWhatItIs() {
    Document page = shown("<ul><li><input type=\"checkbox\" disabled> Tea</li></ul>");

    assertThat(page.expectFirst("input").attr("aria-label")).isEqualTo("Task");
  }

  private static Document shown(String html) {
    return ShownText.running("ltr", html);
  }
}
