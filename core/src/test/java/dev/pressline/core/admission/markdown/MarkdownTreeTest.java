package dev.pressline.core.admission.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.admission.body.BodyDom;
import dev.pressline.core.admission.source.Notes;
import dev.pressline.core.admission.source.SourceText;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.node.Node;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tree of a document is the one that a browser reads from the HTML of it. */
class MarkdownTreeTest {
  private static final List<String> PIECES =
      List.of(
          "\n",
          "\n\n",
          "    ",
          "\t",
          " ",
          "a",
          "b c",
          "é",
          "# ",
          "## ",
          "- ",
          "* ",
          "1. ",
          "7) ",
          "> ",
          "---\n",
          "`",
          "``",
          "```\n",
          "```java x\n",
          "*",
          "**",
          "_",
          "~~",
          "[",
          "]",
          "(",
          ")",
          "[a](b \"t\")",
          "![i *j*](u.png 't')",
          "[",
          "](x)",
          "<https://x.org>",
          "www.x.org",
          "https://x.org/a?b=c&d",
          "- [ ] ",
          "- [x] ",
          "\\",
          "\\\n",
          "  \n",
          "&amp;",
          "&lt;b&gt;",
          "&#13;",
          "&#12;",
          "&nbsp;",
          "\u00a0",
          "\"",
          "'",
          "<",
          ">",
          "| a | b |\n|---|:-:|\n| 1 | 2 |\n",
          "|",
          "<br>",
          "<br />",
          "<!-- more -->",
          "<!--x-->\n",
          "<!-->",
          "<b>",
          "</b>",
          "<div>",
          "</div>",
          "<input type=\"checkbox\" disabled>",
          "[^1]",
          "[^1]: n\n",
          "[r]: /u\n",
          "[r]");

  @Property(tries = 3_000)
  void theTreeIsTheOneReadFromTheHtml(@ForAll("documents") String markdown) {
    for (String softBreak : List.of("\n", "<br>\n")) {
      tree(markdown, softBreak)
          .ifPresent(tree -> assertThat(canonical(tree)).isEqualTo(read(markdown, softBreak)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# A\n\nb *c* **d** `e < f`\n\n![g](h.png \"i\") <https://j.org> ~~k~~\n",
        "- a\n- b\n  - c\n\n3. d\n\n   e\n4. f\n",
        "- [ ] a\n- [x] b\n",
        "> a\n> b\\\n> c\n\n***\n\n```java\nd <e>\n```\n\n    f\n",
        "| a | b |\n|---|:-:|\n| *1* | 2 |\n",
        "a\n\n<!-- more -->\n\nb<br>c\n",
      })
  void plainDocumentsHaveOne(String markdown) {
    assertThat(tree(markdown, "\n").map(MarkdownTreeTest::canonical))
        .contains(read(markdown, "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>\n\na\n\n</div>\n",
        "a <b>c</b>\n",
        "a[^1]\n\n[^1]: b\n",
        "[a <https://b.org> c](d)\n",
        "<!-->\n",
        "a&#12;b\n",
        "[a](b \"&#13;\")\n"
      })
  void thoseThatMayBeReadAsSomethingElseHaveNone(String markdown) {
    assertThat(tree(markdown, "\n")).isEmpty();
  }

  @Provide
  Arbitrary<String> documents() {
    return Arbitraries.of(PIECES).list().ofMaxSize(25).map(pieces -> String.join("", pieces));
  }

  private static Optional<Element> tree(String markdown, String softBreak) {
    return MarkdownTree.of(parsed(markdown), softBreak);
  }

  private static BodyDom.Canonical canonical(Element tree) {
    return BodyDom.sanitised(tree, new Notes(SourceText.of("x"))).canonical();
  }

  private static BodyDom.Canonical read(String markdown, String softBreak) {
    String html = MarkdownReader.renderer(softBreak).render(parsed(markdown));
    return BodyDom.sanitised(html, new Notes(SourceText.of("x"))).canonical();
  }

  private static Node parsed(String markdown) {
    Node document = MarkdownReader.PARSER.parse(markdown);
    TaskLists.mark(document);
    return document;
  }
}
