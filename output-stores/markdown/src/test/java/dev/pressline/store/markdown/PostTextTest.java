package dev.pressline.store.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.publication.Publication;
import dev.pressline.store.markdown.dialect.Dialect;
import org.junit.jupiter.api.Test;

/** What becomes of texts that authors wrote. */
class PostTextTest {
  @Test
  void theAuthorsMarkdownStaysByteForByteButForTheLinks() {
    String text =
        written(
            "note.md",
            "---\ntitle: Note\n---\n* Kettles  boil_\n+ *water*\n\nGeysers [boil](x)   too. \n",
            Dialect.HEXO);

    assertThat(text)
        .isEqualTo(
            "* [Kettles](<https://en.example/wiki/Word_(0)>)  boil_\n"
                + "+ *water*\n\nGeysers [boil](x)   too. \n");
  }

  @Test
  void aLinkIsPutWhereTheWordsAreMeantAndNotWhereTheyStandFirst() {
    String text =
        written(
            "note.md",
            "---\n"
                + "title: Note\n"
                + "---\n"
                + "`Kettles` and [Kettles](x) and <b title=\"Kettles\">so</b> on.\n\n"
                + "Kettles boil water.\n",
            Dialect.HUGO);

    assertThat(text).contains("`Kettles` and [Kettles](x) and <b title=\"Kettles\">so</b> on.");
  }

  @Test
  void wordsInHtmlAreLinkedInHtml() {
    assertThat(
            written(
                "note.md", "---\ntitle: Note\n---\n<div>\nKettles boil\n</div>\n", Dialect.HEXO))
        .isEqualTo(
            "<div>\n<a href=\"https://en.example/wiki/Word_(0)\">Kettles</a> boil\n</div>\n");
  }

  @Test
  void aHeadingThatRepeatsTheTitleGoesSinceTheThemeShowsTheTitle() {
    assertThat(written("tea.md", "# About tea\n\nIt is hot.\n", Dialect.HUGO))
        .isEqualTo("It is hot.\n");
  }

  @Test
  void marksOfTheGeneratorStayAndThoseOfAnotherBecomeWhatTheyMean() {
    String source = "---\ntitle: Film\n---\n{% youtube abc123 %}\n";

    assertThat(written("source/_posts/film.md", source, Dialect.HEXO))
        .isEqualTo("{% youtube abc123 %}\n");
    assertThat(written("source/_posts/film.md", source, Dialect.HUGO))
        .doesNotContain("{%")
        .contains("https://www.youtube.com/watch?v=abc123");
  }

  @Test
  void aDatedPostWithTagsThatOnlyHexoHasIsNoneOfJekyll() {
    String source = "---\ntitle: T\n---\n{% post_link other \"The other\" %}\n";

    assertThat(written("_posts/2026-01-31-t.md", source, Dialect.JEKYLL)).doesNotContain("{%");
    assertThat(written("_posts/2026-01-31-t.md", source, Dialect.HEXO)).contains("{% post_link");
  }

  @Test
  void bracesThatAreNoMarksAreKeptFromTheTemplateEngine() {
    String source = "---\ntitle: Braces\n---\nPut `{{ name }}` so.\n";

    assertThat(file("braces.md", source, Dialect.JEKYLL))
        .endsWith("---\n{% raw %}\nPut `{{ name }}` so.\n{% endraw %}\n");
    assertThat(file("braces.md", source, Dialect.HEXO))
        .contains("\ndisableNunjucks: true\n")
        .endsWith("Put `{{ name }}` so.\n");
    assertThat(file("braces.md", source, Dialect.HUGO)).endsWith("---\nPut `{{ name }}` so.\n");
    assertThat(file("braces.md", "---\ntitle: B\n---\n```\n{{< figure >}}\n```\n", Dialect.HUGO))
        .endsWith("```\n{{</* figure */>}}\n```\n");
    assertThat(file("braces.md", "---\ntitle: B\n---\n`{% endraw %}`\n", Dialect.JEKYLL))
        .contains("\nrender_with_liquid: false\n");
  }

  @Test
  void htmlAndPlainTextBecomeMarkdownAndWhatMarkdownCannotSayStaysHtml() {
    String html =
        "<p>A <em>list</em>:</p><ul><li>one<li>two</ul><details><summary>More</summary>{{ x"
            + " }}</details>";

    assertThat(written("page.html", html, Dialect.HEXO))
        .isEqualTo(
            """
            A *list*:

            - one
            - two

            <details><summary>More</summary>&#123;&#123; x }}</details>
            """);
    assertThat(written("note.txt", "A note\n\nSome * and _so_\n\n1. on\n", Dialect.HUGO))
        .contains("Some \\* and \\_so\\_\n\n1\\. on\n");
  }

  @Test
  void aTextThatIsNestedWithoutEndIsWrittenAsItIs() {
    String deep = "<blockquote>".repeat(90) + "x" + "</blockquote>".repeat(90);

    assertThat(written("deep.html", deep, Dialect.HUGO)).contains("<blockquote><blockquote>");
  }

  private static String written(String path, String source, Dialect dialect) {
    String file = file(path, source, dialect);
    return file.substring(file.indexOf("\n---\n") + 5);
  }

  private static String file(String path, String source, Dialect dialect) {
    Publication publication = Drafted.at(path, source.getBytes(UTF_8)).orElseThrow();
    return RoundTrip.of(publication, dialect).written().text();
  }
}
