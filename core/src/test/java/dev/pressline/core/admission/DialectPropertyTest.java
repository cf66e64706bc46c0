package dev.pressline.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.admission.dialect.Dialects;
import dev.pressline.core.admission.dialect.Rewritten;
import dev.pressline.core.admission.dialect.vocabulary.BlogFacts;
import dev.pressline.core.admission.frontmatter.FrontMatter;
import dev.pressline.core.admission.source.MappedText;
import dev.pressline.core.admission.source.Notes;
import dev.pressline.core.admission.source.SourceText;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of marks in any surroundings. */
class DialectPropertyTest {
  private static final BlogFacts FACTS =
      new BlogFacts(Drafts.SITE, FrontMatter.NONE, Optional.empty());

  private static final List<String> PIECES =
      List.of(
          "{%",
          "%}",
          "{{",
          "}}",
          "{{<",
          ">}}",
          "{{%",
          "%}}",
          "{:",
          "}",
          "{::",
          "/*",
          "*/",
          "-",
          " raw ",
          " endraw ",
          " code ",
          " endcode ",
          " highlight x ",
          "/highlight",
          " comment ",
          " if ",
          " endif ",
          " for x in y ",
          " endfor ",
          " assign a = 'b' ",
          " a ",
          " site.url ",
          " site.nothing ",
          " img a.png ",
          " post_url x ",
          " figure src=\"a\" ",
          " relref \"x\" ",
          " quote(a=\"b\") ",
          " end ",
          "image \"a\"",
          "raw `",
          "toc",
          " .c #d ",
          "{% quote %}",
          "{% endquote %}",
          "{% foo %}",
          "{{ site.title }}",
          "{{< foo >}}",
          "{% raw %}",
          "{% endraw %}",
          "](",
          ")",
          "[a",
          "<a href=\"",
          "\"",
          "'",
          ">",
          "<b ",
          "<pre>",
          "</pre>",
          "<!--",
          "-->",
          "`",
          "```\n",
          "~~~\n",
          "\n",
          "\n\n",
          "    ",
          "\t",
          "> ",
          "- ",
          "# ",
          "a",
          "é",
          "\uD83D\uDE00",
          " ",
          "|",
          "*",
          "&lt;",
          "[x]: ");

  /** Marks that become something within a line. */
  private static final List<String> MARKS =
      List.of(
          "{{ site.title }}",
          "{{ site.nothing }}",
          "{% foo bar %}",
          "{% img a.png %}",
          "{% youtube x %}",
          "{% post_link x y %}",
          "{{< mood x >}}",
          "{{< figure src=\"a\" >}}",
          "{{ youtube(id=\"x\") }}",
          "{% assign a = 1 %}");

  @Property(tries = 500)
  void anythingIsReadAndEveryLineKnowsItsPlace(@ForAll("bodies") String body) {
    for (Rewritten rewritten : List.of(markdown(body), html(body))) {
      String text = rewritten.body().text();
      int last = 0;
      for (int line = 0; line < text.split("\n", -1).length; line++) {
        int offset = rewritten.body().offsetOf(line);
        assertThat(offset).isBetween(last, body.length());
        last = offset;
      }
    }
  }

  @Property(tries = 500)
  void whatIsAroundAMarkStays(
      @ForAll("plain") String before, @ForAll("marks") String mark, @ForAll("plain") String after) {
    String expected = "a" + before;
    for (Rewritten rewritten :
        List.of(markdown(expected + mark + after + "z"), html(expected + mark + after + "z"))) {
      assertThat(rewritten.body().text()).startsWith(expected).endsWith(after + "z");
    }
  }

  @Property(tries = 300)
  void whatHasNoMarkIsNotTouched(@ForAll("plain") String body, @ForAll("similar") String similar) {
    String text = body + similar + body;
    assertThat(markdown(text).body().text()).isEqualTo(text);
    assertThat(html(text).body().text()).isEqualTo(text);
  }

  @Property(tries = 300)
  void codeIsNotTouched(@ForAll("inline") String marks) {
    String text = "a `` " + marks + " `` b\n\n~~~~\n" + marks + "\n~~~~\n\n    " + marks + "\n";
    assertThat(markdown(text).body().text()).isEqualTo(text);
  }

  private static Rewritten markdown(String body) {
    return Dialects.markdown(MappedText.stretch(body, 0), FACTS, new Notes(SourceText.of(body)));
  }

  private static Rewritten html(String body) {
    return Dialects.html(body, 0, FACTS, new Notes(SourceText.of(body)));
  }

  @Provide
  Arbitrary<String> bodies() {
    return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<String> marks() {
    return Arbitraries.of(MARKS);
  }

  @Provide
  Arbitrary<String> inline() {
    return Arbitraries.of(MARKS)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(marks -> String.join(" ", marks));
  }

  /** Text that could not be a mark, an address or code. */
  @Provide
  Arbitrary<String> plain() {
    return Arbitraries.strings().withChars("ab Z.,;!?*_%-é日\uFE0F").ofMaxLength(30);
  }

  @Provide
  Arbitrary<String> similar() {
    Arbitrary<String> inner =
        Arbitraries.of("x", "a.b", "f(x)", "user|title", "x ? y : z", "#if a");
    return Combinators.combine(inner, Arbitraries.of("{{ %s }}", "{{%s}}", "{%%%s", "{ %s }"))
        .as((text, frame) -> frame.formatted(text));
  }
}
