package dev.pressline.core.admission;

import static dev.pressline.core.admission.Drafts.admitted;
import static dev.pressline.core.admission.Drafts.file;
import static dev.pressline.core.admission.Drafts.html;
import static dev.pressline.core.admission.Drafts.markdown;
import static dev.pressline.core.admission.Drafts.text;
import static dev.pressline.core.admission.Drafts.warningCodes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.post.LinkHint;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.SourcePosition;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyTest {
  @Test
  void githubsMarkdownIsRendered() {
    String html =
        body(
            "| a | b |\n"
                + "|---|--:|\n"
                + "| 1 | ~~2~~ |\n\n"
                + "- [x] done\n"
                + "- [ ] open\n\n"
                + "see www.x.org and x[^1]\n\n"
                + "[^1]: note\n");
    assertThat(html)
        .contains("<td align=\"right\"><del>2</del></td>")
        .contains("<input type=\"checkbox\" disabled checked> done")
        .contains("<a href=\"https://www.x.org\" rel=\"noopener\">www.x.org</a>")
        .contains("class=\"footnote-ref\"")
        .contains("<section class=\"footnotes\">");
  }

  @Test
  void codeKeepsItsLanguageAndItsBlanks() {
    assertThat(body("```c++\nint  a;\n```\n"))
        .isEqualTo("<pre><code class=\"language-c++\">int  a;\n</code></pre>");
  }

  @Test
  void theAuthorsExcerptEndsAtTheMoreMark() {
    PostContent content =
        admitted(markdown("One *two*\nthree.\n\n<!-- more -->\n\nFour.\n")).content();
    assertThat(content.excerpt()).contains("One two three.");
    assertThat(content.body().text()).isEqualTo("One two three.\nFour.");
  }

  @Test
  void anExcerptHasNoMarksOfFootnotes() {
    PostContent content =
        admitted(markdown("One[^a].\n\n<!-- more -->\n\nTwo.\n\n[^a]: Note.\n")).content();
    assertThat(content.excerpt()).contains("One.");
  }

  @Test
  void hexosTagsAreReadAndUnknownOnesStayWithAWarning() {
    Post post =
        admitted(
            markdown(
                "{% asset_img a.png 100 Words %}\n\n"
                    + "{% foo bar %}\n\n"
                    + "`{% foo %}`\n\n"
                    + "```\n"
                    + "{% foo %}\n"
                    + "```\n"));
    assertThat(post.content().body().html())
        .contains("<figure><img src=\"a.png\" alt=\"Words\" width=\"100\"></figure>")
        .contains("<p><code>{% foo bar %}</code></p>")
        .contains("<code>{% foo %}</code>");
    assertThat(warningCodes(post)).containsExactly("TAG_PLUGIN_UNKNOWN");
    assertThat(post.warnings().getFirst().place()).isEqualTo(new SourcePosition(3, 1));
  }

  @Test
  void hexosBlocksAreRead() {
    assertThat(
            body(
                "{% raw %}<b>x</b>{% endraw %}\n\n"
                    + "{% codeblock lang:js %}\n"
                    + "a < b\n"
                    + "{% endcodeblock %}\n\n"
                    + "{% blockquote Ada %}\n"
                    + "Wise.\n"
                    + "{% endblockquote %}\n"))
        .contains("<b>x</b>")
        .contains("<pre><code class=\"language-js\">a &lt; b\n</code></pre>")
        .contains("<blockquote>")
        .contains("<strong>Ada</strong>");
  }

  @Test
  void typesInAngleBracketsAreText() {
    assertThat(body("A Future<Void> of <Object> and <artifactId>x</artifactId>, <B>bold</B>.\n"))
        .isEqualTo(
            "<p>A Future&lt;Void&gt; of &lt;Object&gt; and &lt;artifactId&gt;x&lt;/artifactId&gt;,"
                + " <b>bold</b>.</p>");
  }

  @Test
  void linesThatCountKeepTheirPlace() {
    assertThat(body("如下：\n（1）甲。\n（2）乙。\n丙\n")).isEqualTo("<p>如下：<br>（1）甲。<br>（2）乙。丙</p>");
  }

  @Test
  void emptyLinksShowWhatTheyLeadTo() {
    assertThat(
            body(
                "<a href=\"https://x.org/a.png\"/></a>\n\n"
                    + "see <a href=\"https://www.x.org/b\"></a>.\n"))
        .contains("<figure><img src=\"https://x.org/a.png\" alt=\"\"></figure>")
        .contains("see <a href=\"https://www.x.org/b\" rel=\"noopener\">x.org</a>.");
  }

  @Test
  void anAnchorThatIsNeverClosedSwallowsNothing() {
    assertThat(body("<a id=\"here\"/>\n\nWords.\n"))
        .endsWith("<p>Words.</p>")
        .doesNotContain("href");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<script>x</script><p onclick=y>a</p>|<p>a</p>",
        "<a href=\"java&#x09;script:x\">a</a>|<a>a</a>",
        "<a href=\" javascript:x\">a</a>|<a>a</a>",
        "<img src=\"data:image/svg+xml;base64,AAAA\">|''",
        "<img src=\"data:image/png;base64,AAAA\">|<img src=\"data:image/png;base64,AAAA\">",
        "<p style=\"x\" class=\"evil\">a</p>|<p>a</p>",
        "<svg><script>x</script></svg><p>a</p>|<p>a</p>",
        "<p id=\"a\">x</p><p id=\"a\">y</p>|'<p id=\"a\">x</p>\n<p>y</p>'",
        "<iframe src=\"https://www.youtube.com/embed/abcdefghijk\"></iframe>|<span"
            + " class=\"embed\"><a href=\"https://www.youtube.com/watch?v=abcdefghijk\""
            + " rel=\"noopener\">▶ youtube.com</a></span>",
        "<h1>a</h1><h2>b</h2><h1>c</h1>|'<h2 id=\"a\">a</h2>\n"
            + "<h3 id=\"b\">b</h3>\n"
            + "<h2 id=\"c\">c</h2>'",
        "<h2>a</h2><h2>a</h2>|'<h2 id=\"a\">a</h2>\n<h2 id=\"a-2\">a</h2>'",
        "<details open><summary>s</summary><kbd>k</kbd></details>|<details"
            + " open><summary>s</summary><kbd>k</kbd></details>"
      })
  void htmlIsSanitised(String written, String sanitised) {
    assertThat(admitted(html(written)).content().body().html()).isEqualTo(sanitised);
  }

  @Test
  void ofAPageTheArticleIsTaken() {
    PostContent content =
        admitted(
                html(
                    """
                    <!DOCTYPE html><html lang="en"><head><title>T | Site</title>
                    <meta property="article:published_time" content="2020-01-02T03:04:05Z">
                    <meta name="author" content="Ada"></head>
                    <body><nav>menu</nav><article><h1>T</h1><p>Words.</p><aside>ad</aside></article>
                    <footer>foot</footer></body></html>
                    """))
            .content();
    assertThat(content.title()).isEqualTo("T");
    assertThat(content.body().text()).isEqualTo("Words.");
    assertThat(content.authors()).containsExactly("Ada");
    assertThat(content.language()).contains("en");
    assertThat(content.dates().published()).get().hasToString("2020-01-02T03:04:05Z");
  }

  @Test
  void htmlKeepsItsFrontMatter() {
    PostContent content =
        admitted(file("x.html", "---\ntitle: A page\n---\n<p>Words.</p>\n")).content();
    assertThat(content.title()).isEqualTo("A page");
    assertThat(content.body().format()).isEqualTo(SourceFormat.HTML);
    assertThat(content.body().source()).isEqualTo("<p>Words.</p>\n");
  }

  @Test
  void plainTextIsEscapedAndItsAddressesLink() {
    assertThat(
            admitted(text("Title\n\n1 < 2 & <b>3</b>, see https://x.org/a?b=c&d."))
                .content()
                .body()
                .html())
        .isEqualTo(
            "<p>1 &lt; 2 &amp; &lt;b&gt;3&lt;/b&gt;, see <a href=\"https://x.org/a?b=c&amp;d\""
                + " rel=\"noopener\">https://x.org/a?b=c&amp;d</a>.</p>");
  }

  @Test
  void linesBrokenAtAMarginAreJoinedAndVersesAreNot() {
    String wrapped =
        "This line was broken at the margin of an old terminal,\n"
            + "and so this one follows it in the same paragraph.\n";
    assertThat(
            admitted(text("Title\n\n" + wrapped + "\nRoses,\nviolets.\n")).content().body().html())
        .contains("terminal, and so")
        .contains("<p>Roses,<br>violets.</p>");
  }

  @Test
  void hintsAreTakenOutWithTheirPlace() {
    PostContent content =
        admitted(
                text(
                    "Title\n\n"
                        + "First.\n\n"
                        + "Read more: Other https://x.org/o\n\n"
                        + "Second.\n\n"
                        + "Related: Last"))
            .content();
    assertThat(content.linkHints())
        .containsExactly(
            new LinkHint("read more", "Other", Optional.of("https://x.org/o"), 7),
            new LinkHint("related", "Last", Optional.empty(), 14));
    assertThat(content.body().text()).isEqualTo("First.\nSecond.");
  }

  @Test
  void abbreviationsAreNoFootnoteMarks() {
    assertThat(
            admitted(text("Title\n\nSee Fig.2.The left side and No.1.Alpha."))
                .content()
                .body()
                .text())
        .contains("Fig.2.The")
        .contains("No.1.Alpha");
  }

  @Test
  void theSameContentHasTheSameHashAndOtherContentAnother() {
    String hash = admitted(file("a.md", "# T\n\nx")).content().contentHash();
    assertThat(hash).matches("[0-9a-f]{64}");
    assertThat(admitted(file("a.md", "# T\n\nx")).content().contentHash()).isEqualTo(hash);
    assertThat(admitted(file("a.md", "# T\n\ny")).content().contentHash()).isNotEqualTo(hash);
    assertThat(admitted(file("a.md", "---\ntags: a\n---\n# T\n\nx")).content().contentHash())
        .isNotEqualTo(hash);
  }

  @Test
  void aFrameThatNamesItsVideoTwiceLeadsToTheNewerName() {
    String frame = "https://player.bilibili.com/player.html?aid=7&bvid=BV1&page=1";

    assertThat(body("<iframe src=\"" + frame + "\"></iframe>\n"))
        .contains("href=\"https://www.bilibili.com/video/BV1\"");
  }

  private static String body(String source) {
    return admitted(markdown(source)).content().body().html();
  }
}
