package dev.pressline.store.site.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.store.site.model.ContentsWish;
import dev.pressline.store.site.theme.ContentsModel;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentsTest {
  private static final String TWO = "<h2 id=\"a\">A</h2><p>x</p><h2 id=\"b\">B</h2>";
  private static final String THREE = TWO + "<h2 id=\"c\">C</h2>";

  @Test
  void headingsStandBelowThoseOfHigherRank() {
    String html =
        "<h3 id=\"z\">Zero</h3><h2 id=\"a\">A <code>b</code></h2><h4 id=\"b\">B</h4>"
            + "<h3 id=\"c\">C</h3><h2 id=\"d\">D</h2>";

    assertThat(outline(html, ContentsWish.UNSAID)).isEqualTo("Zero #z, A b #a (B #b, C #c), D #d");
  }

  @ParameterizedTest(name = "{0} wants {1}: {2}")
  @CsvSource({
    "2, UNSAID, false",
    "3, UNSAID, true",
    "3, UNWANTED, false",
    "2, WANTED, true",
    "1, WANTED, false"
  })
  void aTableIsMadeWhereItHelpsUnlessTheAuthorSaysOtherwise(
      int headings, ContentsWish wish, boolean made) {
    String html = headings == 1 ? "<h2 id=\"a\">A</h2>" : headings == 2 ? TWO : THREE;

    assertThat(outline(html, wish).isEmpty()).isNotEqualTo(made);
  }

  @Test
  void whereTheAuthorListsTheHeadingsNobodyElseDoes() {
    String list =
        "<ul><li><a href=\"#a\">A</a></li><li><a href=\"#b\">B</a></li><li><a"
            + " href=\"#c\">C</a></ul>";

    assertThat(outline(list + THREE, ContentsWish.UNSAID)).isEmpty();
    assertThat(outline(list + THREE, ContentsWish.WANTED)).isNotEmpty();
  }

  @Test
  void headingsThatAreQuotedOrSmallOrEmptyAreLeftOut() {
    String html =
        THREE
            + "<blockquote><h2 id=\"q\">Q</h2></blockquote><h5 id=\"e\">E</h5>"
            + "<h2 id=\"n\"></h2><h2>No id</h2>";

    assertThat(outline(html, ContentsWish.UNSAID)).isEqualTo("A #a, B #b, C #c");
  }

  @Test
  void namesInAnyScriptAreAddresses() {
    String html = THREE.replace("id=\"a\"", "id=\"部署\"");

    assertThat(outline(html, ContentsWish.UNSAID)).startsWith("A #%E9%83%A8%E7%BD%B2");
  }

  private static String outline(String html, ContentsWish wish) {
    return outline(ShownText.of(html, wish).contents());
  }

  private static String outline(List<ContentsModel> contents) {
    return contents.stream()
        .map(
            entry ->
                entry.text()
                    + " "
                    + entry.href()
                    + (entry.children().isEmpty() ? "" : " (" + outline(entry.children()) + ")"))
        .collect(Collectors.joining(", "));
  }
}
