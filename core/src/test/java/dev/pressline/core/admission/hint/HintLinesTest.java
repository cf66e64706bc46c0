package dev.pressline.core.admission.hint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.LinkHint;
import dev.pressline.core.text.TextStream;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HintLinesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Also read: A tide of letters",
        "READ MORE: A tide of letters",
        "👉 See also: A tide of letters",
        "Lesen Sie auch: A tide of letters",
        "À lire aussi : A tide of letters",
        "Lea también: A tide of letters",
        "Leia também – A tide of letters",
        "Читайте также: A tide of letters",
        "延伸阅读：A tide of letters",
        "関連記事：A tide of letters",
        "관련 글: A tide of letters",
        "اقرأ أيضا: A tide of letters"
      })
  void aMarkerOfAnyLanguageAndATitleAreAHint(String line) {
    assertThat(titles("<p>Before.</p><p>" + line + "</p>")).containsExactly("A tide of letters");
  }

  @Test
  void theHintStandsWhereItsTitleStarts() {
    String html = "<p>First.</p><p><strong>Also read:</strong> A tide of letters</p>";

    LinkHint hint = hints(html).getFirst();

    assertThat(hint.kind()).isEqualTo("also read");
    assertThat(TextStream.of(html).substring(hint.position())).isEqualTo("A tide of letters");
  }

  @Test
  void itemsQuotationsAndLinesOfAParagraphMayBeHints() {
    assertThat(titles("<ul><li>Related: One tide</li></ul>")).containsExactly("One tide");
    assertThat(titles("<blockquote><p>Siehe auch: One tide</p></blockquote>"))
        .containsExactly("One tide");
    assertThat(titles("<p>Read also: One tide<br>Read also: Two tides</p>"))
        .containsExactly("One tide", "Two tides");
  }

  @Test
  void everyItemOfAListThatAMarkerLeadsInToIsAHint() {
    assertThat(titles("<p>Related posts:</p><ul><li>One tide</li><li>Two tides</li></ul><p>No</p>"))
        .containsExactly("One tide", "Two tides");
    assertThat(titles("<h2>相关文章</h2><ul><li>潮汐之书</li></ul>")).containsExactly("潮汐之书");
  }

  @Test
  void theHintOfAnItemStandsBehindTheBlanksOfItsLine() {
    String html = "<p>Related:</p><ul><li>\u2003One tide</li></ul>";

    LinkHint hint = hints(html).getFirst();

    assertThat(TextStream.of(html).substring(hint.position())).isEqualTo("One tide");
  }

  @Test
  void whatStandsBehindTheListIsNoHint() {
    assertThat(titles("<p>Related:</p><ul><li>One tide</li></ul><p>And</p><ul><li>No</li></ul>"))
        .containsExactly("One tide");
  }

  @Test
  void aLineWithALinkOfItsOwnStaysAsItIs() {
    assertThat(titles("<p>Read more: <a href=\"https://x.example/\">A tide of letters</a></p>"))
        .isEmpty();
    assertThat(titles("<p>See also:</p><ul><li><a href=\"/a/\">One</a></li></ul>")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>They also read: it was a habit, she said, and also read: books</p>",
        "<pre>Also read: A tide of letters</pre>",
        "<p><code>Also read: A tide of letters</code></p>",
        "<h2>Also read: A tide of letters</h2>",
        "<p>Read more: –</p>",
        "<p>Related posts</p><p>A tide of letters</p>"
      })
  void codeHeadingsAndRunningTextAreNoHints(String html) {
    assertThat(titles(html)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u2002", "\u001c", "\u3000 \u2009"})
  void unusualBlanksBeforeATitleAreNoPartOfIt(String blanks) {
    String html = "<p>Also read: " + blanks + "A tide of letters</p>";

    assertThat(hints(html))
        .singleElement()
        .satisfies(
            hint ->
                assertThat(TextStream.of(html).substring(hint.position()))
                    .startsWith("A tide of letters"));
  }

  @Property(tries = 200)
  void everyHintIsAStretchOfTheText(@ForAll @StringLength(max = 30) String words) {
    String escaped = words.replace("&", "&amp;").replace("<", "&lt;");
    String html = "<p>Also read: " + escaped + "</p>";

    for (LinkHint hint : hints(html)) {
      assertThat(TextStream.of(html).substring(hint.position())).startsWith(hint.title());
    }
  }

  private static List<String> titles(String html) {
    return hints(html).stream().map(LinkHint::title).toList();
  }

  private static List<LinkHint> hints(String html) {
    return HintLines.in(html, TextStream.of(html));
  }
}
