package dev.pressline.core.admission;

import static dev.pressline.core.admission.Drafts.admitted;
import static dev.pressline.core.admission.Drafts.markdown;
import static dev.pressline.core.admission.Drafts.warningCodes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.LinkHint;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.SourcePosition;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hexo's tag plug-ins, as Hexo documents them, and Octopress's before it. */
class HexoTagsTest {
  @Test
  void rawKeepsItsHtmlTogetherAcrossEmptyLines() {
    assertThat(body("{% raw %}\n<div>\n\n    <b>x</b>\n\n</div>\n{% endraw %}\n"))
        .contains("<b>x</b>")
        .doesNotContain("<pre>")
        .doesNotContain("&lt;");
  }

  @Test
  void whatStandsInRawIsNoMark() {
    assertThat(body("{% raw %}a {{ site.title }} {% youtube x %} b{% endraw %}\n"))
        .isEqualTo("<p>a {{ site.title }} {% youtube x %} b</p>");
  }

  @Test
  void aCodeBlockKeepsItsLinesItsLanguageAndItsTitle() {
    assertThat(
            body(
                "{% codeblock Some title lang:js wrap:false %}\n"
                    + "  if (a < b) {\n\n    *x*\n  }\n"
                    + "{% endcodeblock %}\n"))
        .isEqualTo(
            "<figure><figcaption>Some title</figcaption><pre><code class=\"language-js\">"
                + "  if (a &lt; b) {\n\n    *x*\n  }\n</code></pre></figure>");
  }

  @Test
  void codeIsAnotherNameOfACodeBlock() {
    assertThat(body("- {% code %}a\nb{% endcode %}\n"))
        .isEqualTo("<ul><li><pre><code>a\nb\n</code></pre></li></ul>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{% asset_img a.png %}|<figure><img src=\"a.png\" alt=\"\"></figure>",
        "{% asset_img a.png Some words %}|<figure><img src=\"a.png\" alt=\"Some words\"></figure>",
        "{% asset_img a.png 'A title' 'Other words' %}|<figure><img src=\"a.png\" alt=\"Other"
            + " words\" title=\"A title\"></figure>",
        "{% img left /a/b.png 100 50 \"Words\" %}|<figure><img src=\"/a/b.png\" alt=\"Words\""
            + " width=\"100\" height=\"50\"></figure>",
        "{% image https://x.org/a.png %}|<figure><img src=\"https://x.org/a.png\""
            + " alt=\"\"></figure>",
        "x {% asset_img a.png %} y|<p>x <img src=\"a.png\" alt=\"\"> y</p>",
        "[all]({% asset_path a b.pdf %})|<p><a href=\"a\">all</a></p>",
        "{% asset_link a.pdf The file %}|<p><a href=\"a.pdf\">The</a></p>",
        "{% asset_link a.pdf 'The *file*' %}|<p><a href=\"a.pdf\">The *file*</a></p>",
        "{% link Some words https://x.org/?a=b true Title %}|<p><a href=\"https://x.org/?a=b\""
            + " rel=\"noopener\">Some words</a></p>",
        "{% youtube abcdefghijk %}|<p><span class=\"embed\"><a"
            + " href=\"https://www.youtube.com/watch?v=abcdefghijk\" rel=\"noopener\">▶"
            + " youtube.com</a></span></p>",
        "{% vimeo 123 %}|<p><span class=\"embed\"><a href=\"https://vimeo.com/123\""
            + " rel=\"noopener\">▶ vimeo.com</a></span></p>",
        "{% iframe https://x.org/y 100 200 %}|<p><span class=\"embed\"><a"
            + " href=\"https://x.org/y\" rel=\"noopener\">▶ x.org</a></span></p>",
        "{% gist ada/123 a.rb %}|<p><span class=\"embed\"><a"
            + " href=\"https://gist.github.com/ada/123\" rel=\"noopener\">▶"
            + " gist.github.com</a></span></p>",
        "{% jsfiddle abc %}|<p><span class=\"embed\"><a href=\"https://jsfiddle.net/abc\""
            + " rel=\"noopener\">▶ jsfiddle.net</a></span></p>"
      })
  void aTagBecomesWhatItStandsFor(String written, String html) {
    assertThat(body(written + "\n")).isEqualTo(html);
  }

  @Test
  void apictureAndTheTextUnderItAreTwoBlocks() {
    assertThat(body("Above.\n{% img /a.png %}\nSome *text*.\n"))
        .isEqualTo(
            "<p>Above.</p>\n<figure><img src=\"/a.png\" alt=\"\"></figure>\n"
                + "<p>Some <em>text</em>.</p>");
  }

  @ParameterizedTest
  @CsvSource({"blockquote,endblockquote", "quote,endquote"})
  void aQuoteNamesWhoSaidItAndWhere(String open, String end) {
    assertThat(
            body(
                "{% "
                    + open
                    + " Ada Lovelace, Notes https://x.org/n The notes %}\n"
                    + "Some *words*.\n"
                    + "{% "
                    + end
                    + " %}\n"
                    + "After.\n"))
        .isEqualTo(
            "<blockquote><p>Some <em>words</em>.</p><footer>— <strong>Ada Lovelace, Notes</strong>"
                + " <a href=\"https://x.org/n\" rel=\"noopener\">The notes</a></footer>"
                + "</blockquote>\n<p>After.</p>");
  }

  @Test
  void aPullQuoteIsAQuoteAndItsClassIsNoAuthor() {
    assertThat(body("{% pullquote left %}\nWords.\n{% endpullquote %}\n"))
        .isEqualTo("<blockquote><p>Words.</p></blockquote>");
  }

  @Test
  void aLinkToAPostBecomesItsTitleAndAHint() {
    Post post = admitted(markdown("See {% post_link 2020-01-02-my-day 'My *day*' %} again.\n"));
    assertThat(post.content().body().html()).isEqualTo("<p>See My *day* again.</p>");
    assertThat(post.content().linkHints())
        .containsExactly(new LinkHint("post_link", "My day", Optional.empty(), 0));
    assertThat(warningCodes(post)).containsExactly("LINK_BECAME_HINT");
  }

  @Test
  void aLinkByThePathOfAPostKeepsItsWordsAndLeavesAHintAtItsPlace() {
    Post post = admitted(markdown("See [day]({% post_path my-day %}#x \"t\") and My day.\n"));
    assertThat(post.content().body().text()).isEqualTo("See day and My day.");
    assertThat(post.content().body().html()).doesNotContain("href");
    assertThat(post.content().linkHints())
        .containsExactly(new LinkHint("post_path", "My day", Optional.empty(), 12));
  }

  @Test
  void anIncludedFileIsNamed() {
    Post post = admitted(markdown("{% include_code A tree lang:cpp cpp/tree.h %}\n"));
    assertThat(post.content().body().html()).isEqualTo("<p>A tree: <code>cpp/tree.h</code></p>");
    assertThat(warningCodes(post)).containsExactly("FILE_NOT_INCLUDED");
  }

  @Test
  void aPairNobodyKnowsLosesItsMarksAndKeepsItsText() {
    Post post = admitted(markdown("a\n\n{% note warn %}\nSome *text*.\n{% endnote %}\n\nb\n"));
    assertThat(post.content().body().html())
        .isEqualTo("<p>a</p>\n<p>Some <em>text</em>.</p>\n<p>b</p>");
    assertThat(warningCodes(post)).containsExactly("TAG_PLUGIN_UNKNOWN");
    assertThat(post.warnings().getFirst().place()).isEqualTo(new SourcePosition(3, 1));
  }

  @Test
  void aTagNobodyKnowsStaysAndIsSetAsCode() {
    Post post = admitted(markdown("a {% foo *b* `c` %} d\n"));
    assertThat(post.content().body().html()).isEqualTo("<p>a <code>{% foo *b* `c` %}</code> d</p>");
    assertThat(warningCodes(post)).containsExactly("TAG_PLUGIN_UNKNOWN");
  }

  @Test
  void anEndWithoutAStartAndAStartWithoutAnEndEatNothing() {
    assertThat(body("a {% endquote %} b {% codeblock %} *c*\n"))
        .isEqualTo(
            "<p>a <code>{% endquote %}</code> b <code>{% codeblock %}</code> <em>c</em></p>");
  }

  @Test
  void warningsNameTheLineOfTheSourceWhateverStandsAboveThem() {
    Post post =
        admitted(
            markdown(
                "---\ntitle: T\n---\n"
                    + "{% asset_img a.png %}\n"
                    + "{% raw %}\n<p>\n\nx</p>\n{% endraw %}\n"
                    + "##Tight\n\n"
                    + "{% codeblock %}\na\nb\n{% endcodeblock %}\n"
                    + "{% foo %}\n"));
    assertThat(post.warnings())
        .extracting(warning -> warning.code() + " " + warning.place().line())
        .containsExactly("HEADING_WITHOUT_BLANK 10", "TAG_PLUGIN_UNKNOWN 16");
  }

  private static String body(String source) {
    return admitted(markdown(source)).content().body().html();
  }
}
