package dev.pressline.store.site.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeColoursTest {
  /** What grammars may stumble over. */
  private static final List<String> AWKWARD =
      List.of(
          "",
          "\n",
          "\n\n  x = \"a\n'''b\n/* c\n",
          "a\tb \u00a0\u2028\u0085 \uD83D\uDE80 中文 \u200f",
          "<?php <!-- ]]> <a b='c>&amp;&lt;",
          "`${a}` #{b} @c $d %e [[ (( {{ }} \\",
          "=begin\n<<EOF\nq(a\n0x 1.e+ 'x");

  @Test
  void keywordsTextsAndCommentsHaveAClassEach() {
    Document page = coloured("java", "// Say it.\nreturn \"x < 1\" + 2;");

    assertThat(page.select("pre span").eachText())
        .containsExactly("// Say it.", "return", "\"x < 1\"", "2");
    assertThat(page.select("pre span").stream().map(span -> span.className()))
        .containsExactly("c", "k", "s", "n");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void theCharactersOfTheCodeStay(String language) {
    for (String code : AWKWARD) {
      assertThat(coloured(language, code).expectFirst("code").wholeText()).isEqualTo(code);
    }
  }

  static Stream<String> languages() {
    return CodeLanguages.names().stream().sorted();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"js,const", "PYTHON,def", "Bash,if", "rust,fn", "toml,a", "c++,class"})
  void aLanguageIsKnownByTheNamesThatAuthorsGiveIt(String language, String word) {
    assertThat(coloured(language, "a = " + word).select("span").text()).contains(word);
  }

  @Test
  void aCommentGoesOnAfterTheEndOfALine() {
    assertThat(coloured("css", "/* one\ntwo */ a {}").select(".c").eachText())
        .containsExactly("/* one", "two */");
  }

  @Test
  void phpWithoutItsMarkIsPhp() {
    assertThat(coloured("php", "return 'a';").select(".k").text()).isEqualTo("return");
    assertThat(coloured("php", "<b>return</b>\n<?php return 1;").select(".k")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<pre><code class=\"language-klingon\">return 1;</code></pre>",
        "<pre><code>return 1;</code></pre>",
        "<pre>return 1;</pre>",
        "<pre><code class=\"language-java\">return <mark>1</mark>;</code></pre>",
        "<p><code class=\"language-java\">return 1;</code></p>"
      })
  void whatNobodyCanReadAsCodeStaysAsItIs(String html) {
    assertThat(shown(html)).isEqualTo(html);
  }

  @Test
  void aLanguageMayStandOnTheBlock() {
    String html = "<pre class=\"language-java\"><code>return;</code></pre>";

    assertThat(shown(html)).contains("<span class=\"k\">return</span>;");
  }

  @Test
  void dataInPlaceOfCodeIsLeftAlone() {
    String line = "return \"" + "x".repeat(1_000) + "\";";
    String long1 = "return 1;\n".repeat(30_001);

    assertThat(coloured("js", line).select("span")).isEmpty();
    assertThat(coloured("js", long1).select("span")).isEmpty();
    assertThat(coloured("js", "return 1;").select("span")).isNotEmpty();
  }

  /** The grammar that takes longest for the text that takes it longest. */
  @Test
  void aHundredThousandCharactersOfAnythingTakeNoSeconds() {
    String hostile = ("qq{a".repeat(249) + "\n").repeat(100);

    Document page =
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> coloured("groovy", hostile));

    assertThat(page.select("code").text()).isNotEmpty();
  }

  private static String shown(String html) {
    return ShownText.of(html).html();
  }

  private static Document coloured(String language, String code) {
    String html =
        "<pre><code class=\"language-%s\">%s</code></pre>"
            .formatted(language, Entities.escape(code));
    Document page = Jsoup.parseBodyFragment(shown(html));
    page.outputSettings().prettyPrint(false);
    return page;
  }
}
