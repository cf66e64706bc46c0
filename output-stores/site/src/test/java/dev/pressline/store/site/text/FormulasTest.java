package dev.pressline.store.site.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {
  @Test
  void aFormulaInAParagraphIsDrawnInItsLine() {
    Document page = shown("\\frac{a}{b_1}");

    assertThat(page.select("p > math > semantics > mrow > mfrac > mi").text()).isEqualTo("a");
    assertThat(page.select("annotation").text()).isEqualTo("\\frac{a}{b_1}");
    assertThat(page.select("code, [display=block]")).isEmpty();
  }

  @Test
  void aBlockOfMathStandsByItselfAndScrolls() {
    Document page =
        ShownText.running(
            "ltr",
            "<pre><code class=\"language-math\">\\begin{pmatrix}a&amp;b\\\\c&amp;d\\end{pmatrix}\n"
                + "</code></pre>");

    assertThat(page.select("div.scroll[tabindex=0] > math[display=block] mtr")).hasSize(2);
    assertThat(page.select("pre")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\frac{a",
        "\\unheardof{x}",
        "\\href{https://evil.example}{x}",
        "\\includegraphics{https://evil.example/a.png}",
        "\\htmlClass{skip}{x}",
        "\\def\\a{\\a\\a}\\a"
      })
  void whatCannotBeReadStaysInTex(String tex) {
    Document page = shown(tex);

    assertThat(page.select("p > code.math").text()).isEqualTo(tex);
    assertThat(page.select("math, a, img")).isEmpty();
  }

  @Test
  void markupInAFormulaIsText() {
    Document page = shown("\\text{<img src=x onerror=alert(1)>}");

    assertThat(page.select("img, script")).isEmpty();
    assertThat(page.select("mtext").text()).contains("onerror");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "\\sqrt{", "\\left(", "\\frac{1}{", "x^{", "\\begin{matrix}"})
  void theDeepestNestingEndsNothing(String open) {
    String half = open.repeat(1_900 / open.length());

    Document page = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> shown(half));

    assertThat(page.select("code.math").text()).isEqualTo(half.strip());
  }

  @Test
  void aStarThatAnAuthorHidFromMarkdownIsAStar() {
    assertThat(shown("n\\*m").select("mo").text()).isEqualTo("∗");
  }

  @Test
  void oneFormulaAfterAnUnreadableOneIsRead() {
    shown("\\frac{a");

    assertThat(shown("x^2").select("msup")).hasSize(1);
  }

  @Test
  void moreThanAnybodyReadsStaysInTex() {
    String formula = "<code class=\"language-math\">x</code>";
    String large = "<code class=\"language-math\">" + "y".repeat(50_000) + "</code>";

    Document page = ShownText.running("ltr", "<p>" + formula + large + formula + "</p>");

    assertThat(page.select("math")).hasSize(1);
    assertThat(page.select("code.math")).hasSize(2);
  }

  private static Document shown(String tex) {
    return ShownText.running(
        "ltr", "<p>So <code class=\"language-math\">" + Entities.escape(tex) + "</code>.</p>");
  }

  @Test
  void anOperatorThatIsAFormulaItselfIsAGroup() {
    Document page =
        ShownText.running("ltr", "<p><code class=\"language-math\">\\mathop{\\bar{a}}</code></p>");

    assertThat(page.select("math mo > *, math [columnspacing=]")).isEmpty();
    assertThat(page.select("math mrow mover mi").text()).isEqualTo("a");
  }
}
