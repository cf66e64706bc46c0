package dev.pressline.core.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.pressline.core.post.Post;
import dev.pressline.core.post.Revision;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a formula in Markdown, and that Markdown leaves it alone. */
class FormulaTest {
  private static final String DECLARED = "---\nmathjax: true\n---\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          so $a_1 b_1$ and $c$ are                > a_1 b_1|c
          half: $\\frac{1}{2}$, $*x*$             > \\frac{1}{2}|*x*
          is \\(x_1 * y * z\\) ok                 > x_1 * y * z
          is \\\\(x^2\\\\) ok                     > x^2
          is \\[ \\alpha \\] ok                   > \\alpha
          then $$ n^2 $$ and $O(n)$.              > n^2|O(n)
          a $x^2$ for $5 (US$) or less            > x^2
          """)
  void formulasAreTakenAsTheyAreWritten(String text, String formulas) {
    assertThat(formulas(text)).containsExactly(formulas.split("\\|"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$5 and $6",
        "from $5 to 7$",
        "$5-$6",
        "$HOME/$USER",
        "it costs $5.",
        "US$3 and US$4",
        "\\$x_1\\$",
        "$ x $",
        "\\[1\\] and \\(b\\)",
        "`$x^2$` and $y$",
        "[a $x](b$)",
        "$$",
        "$a$ only"
      })
  void moneyAndVariablesAreNoFormulas(String text) {
    assertThat(formulas(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$5 and $6",
        "from $5 to 7$",
        "$5/$6",
        "costs 5$, or 6$.",
        "\\[1\\] (\\(b\\))",
        "${a}/${b}",
        "costs $5 (US$) now",
        "$ 5 $"
      })
  void moneyIsMoneyInAPostWithFormulasToo(String text) {
    assertThat(formulas(DECLARED + text)).isEmpty();
  }

  @Test
  void whereTheAuthorSaysSoPlainLettersAreFormulas() {
    assertThat(formulas("Let $n$ be.")).isEmpty();
    assertThat(formulas(DECLARED + "Let $n$ be.")).containsExactly("n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Then\n\n$$\na\n=\nb_1 * c_1 * d\n$$\n\nend",
        "Then\n$$a\n=\nb_1 * c_1 * d$$\nend",
        "> Then\n> $$\n> a\n> =\n> b_1 * c_1 * d\n> $$",
      })
  void aBlockOfMathIsCodeOfThatLanguage(String text) {
    assertThat(Jsoup.parse(html(text)).select("pre > code.language-math").eachText())
        .containsExactly("a\n=\nb_1 * c_1 * d");
    assertThat(html(text)).doesNotContain("$$").contains("<p>Then</p>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"```sh\n$$\na_1\n$$\n```", "$$\nnothing\n$$", "$$a^2\n\nnever closed"})
  void whatIsNoBlockOfMathStaysAsItIs(String text) {
    assertThat(html(text)).contains("$$").doesNotContain("language-math");
  }

  @Test
  void marksWithoutEndTakeNoTime() {
    for (String mark : List.of("$a ", "\\(", "\\\\[x ", "$$\n", "$x", "$$ a_1 ")) {
      String text = DECLARED + mark.repeat(9_000);
      assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> admitted(text)))
          .isNotNull();
    }
  }

  private static List<String> formulas(String markdown) {
    return Jsoup.parse(html(markdown)).select("code.language-math").eachText();
  }

  private static String html(String markdown) {
    return ((Post) ((AdmissionResult.Admitted) admitted(markdown)).event()).content().body().html();
  }

  private static AdmissionResult admitted(String markdown) {
    return Admission.admit(Drafts.file("a.md", markdown), new Revision(7), Drafts.SETTINGS);
  }
}
