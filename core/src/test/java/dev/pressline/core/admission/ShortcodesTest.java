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

/** Shortcodes of Hugo and Zola, and the functions of Go's blog. */
class ShortcodesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{{< figure src=\"a.png\" alt=\"b\" >}}|<figure><img src=\"a.png\" alt=\"b\"></figure>",
        "{{<figure src=a.png caption=\"A *c*\" link=\"/d\" width=\"90px\">}}|<figure><a"
            + " href=\"/d\"><img src=\"a.png\" alt=\"A *c*\""
            + " width=\"90\"></a><figcaption>A *c*</figcaption></figure>",
        "{{% figure src=\"a.png\" title=\"T\" attr=\"by B\" %}}|<figure><img src=\"a.png\""
            + " alt=\"T\"><figcaption>T (by B)</figcaption></figure>",
        "{{< youtube abc >}}|<p><span class=\"embed\"><a"
            + " href=\"https://www.youtube.com/watch?v=abc\" rel=\"noopener\">▶"
            + " youtube.com</a></span></p>",
        "{{< youtube id=\"abc\" autoplay=\"true\" />}}|<p><span class=\"embed\"><a"
            + " href=\"https://www.youtube.com/watch?v=abc\" rel=\"noopener\">▶"
            + " youtube.com</a></span></p>",
        "{{< vimeo 12 >}}|<p><span class=\"embed\"><a href=\"https://vimeo.com/12\""
            + " rel=\"noopener\">▶ vimeo.com</a></span></p>",
        "{{< gist ada 12 >}}|<p><span class=\"embed\"><a"
            + " href=\"https://gist.github.com/ada/12\" rel=\"noopener\">▶"
            + " gist.github.com</a></span></p>",
        "{{< tweet user=\"ada\" id=\"12\" >}}|<p><span class=\"embed\"><a"
            + " href=\"https://x.com/ada/status/12\" rel=\"noopener\">▶ x.com</a></span></p>",
        "{{< x 12 >}}|<p><span class=\"embed\"><a href=\"https://x.com/i/status/12\""
            + " rel=\"noopener\">▶ x.com</a></span></p>",
        "{{< instagram abc >}}|<p><span class=\"embed\"><a"
            + " href=\"https://www.instagram.com/p/abc\" rel=\"noopener\">▶"
            + " instagram.com</a></span></p>",
        "a {{< param colour >}} b|<p>a red b</p>",
        "{{< qr text=\"https://x.org\" />}}|<p><a href=\"https://x.org\""
            + " rel=\"noopener\">https://x.org</a></p>",
        "{{< qr >}}some text{{< /qr >}}|<p>some text</p>",
        "{{< toc >}}a|<p>a</p>",
        "a {{</* figure src=\"b\" */>}} c|<p>a {{&lt; figure src=\"b\" &gt;}} c</p>",
        "a {{%/* b */%}} c|<p>a {{% b %}} c</p>",
        "{{ youtube(id=\"abc\") }}|<p><span class=\"embed\"><a"
            + " href=\"https://www.youtube.com/watch?v=abc\" rel=\"noopener\">▶"
            + " youtube.com</a></span></p>",
        "{{ figure(src=\"a.png\", alt=\"b, c\") }}|<figure><img src=\"a.png\" alt=\"b,"
            + " c\"></figure>",
        "{% quote(author=\"Ada\") %}a{% end %}|<blockquote>a<footer>— Ada</footer></blockquote>",
        "{{image \"a.png\" 800}}|<figure><img src=\"a.png\" alt=\"\" width=\"800\"></figure>",
        "{{video \"https://www.youtube.com/embed/abc\"}}|<p><span class=\"embed\"><a"
            + " href=\"https://www.youtube.com/watch?v=abc\" rel=\"noopener\">▶"
            + " youtube.com</a></span></p>",
        "{{raw `<b>a</b> {{b}}`}}|<p><b>a</b> {{b}}</p>",
        "{{raw \"`<-`\"}}|<p><code>&lt;-</code></p>"
      })
  void aShortcodeBecomesWhatItStandsFor(String written, String html) {
    Post post = admitted(markdown("---\ntitle: T\ncolour: red\n---\n" + written + "\n"));
    assertThat(post.content().body().html()).isEqualTo(html);
    assertThat(post.warnings()).isEmpty();
  }

  @Test
  void highlightedCodeKeepsItsLines() {
    assertThat(
            body(
                "{{< highlight go \"linenos=true\" >}}\n"
                    + "if a {\n\n"
                    + "\tb(`c`)\n"
                    + "}\n"
                    + "{{< / highlight >}}\n"))
        .isEqualTo("<pre><code class=\"language-go\">if a {\n\n\tb(`c`)\n}\n</code></pre>");
  }

  @Test
  void detailsCanBeOpened() {
    assertThat(body("{{< details summary=\"Some <b>\" open=true >}}\nA *b*.\n{{< /details >}}\n"))
        .isEqualTo("<details open><summary>Some &lt;b&gt;</summary><p>A <em>b</em>.</p></details>");
  }

  @ParameterizedTest
  @CsvSource({"ref", "relref"})
  void aReferenceToAPageBecomesAHint(String name) {
    Post post = admitted(markdown("See [it]({{< " + name + " \"posts/my-page.md#x\" >}}) now.\n"));
    assertThat(post.content().body().html()).isEqualTo("<p>See <a>it</a> now.</p>");
    assertThat(post.content().linkHints())
        .containsExactly(new LinkHint(name, "My page", Optional.empty(), 0));
    assertThat(warningCodes(post)).containsExactly("LINK_BECAME_HINT");
  }

  @Test
  void aReferenceWithinThePageOrToTheFrontPageIsALink() {
    assertThat(body("[a]({{< ref \"#b\" >}}) [c]({{< relref \"/\" >}})\n"))
        .isEqualTo("<p><a href=\"#b\">a</a> <a href=\"/\">c</a></p>");
  }

  @Test
  void ashortcodeOfManyLinesIsOne() {
    Post post =
        admitted(markdown("a\n\n{{< figure\n  src=\"b.png\"\n  alt=\"c\"\n>}}\n\n{{< d >}}\n"));
    assertThat(post.content().body().html())
        .contains("<figure><img src=\"b.png\" alt=\"c\"></figure>");
    assertThat(post.warnings().getFirst().place()).isEqualTo(new SourcePosition(8, 1));
  }

  @Test
  void ofAShortcodeNobodyKnowsItsWordsAreShown() {
    Post post = admitted(markdown("See {{< docs_link file=\"a.html\" name=\"the <docs>\">}}.\n"));
    assertThat(post.content().body().html()).isEqualTo("<p>See the &lt;docs&gt;.</p>");
    assertThat(warningCodes(post)).containsExactly("SHORTCODE_UNKNOWN");
  }

  @Test
  void aShortcodeNobodyKnowsStaysAndIsSetAsCode() {
    Post post = admitted(markdown("a {{< mood \"b\" >}} c [d]({{< e >}}/f) g\n"));
    assertThat(post.content().body().html())
        .isEqualTo("<p>a <code>{{&lt; mood \"b\" &gt;}}</code> c <a>d</a> g</p>");
    assertThat(warningCodes(post)).containsExactly("SHORTCODE_UNKNOWN", "SHORTCODE_UNKNOWN");
  }

  @Test
  void aPairNobodyKnowsKeepsItsText() {
    Post post = admitted(markdown("{{< hint danger >}}\nSome *text*.\n{{< /hint >}}\nb\n"));
    assertThat(post.content().body().html()).isEqualTo("<p>Some <em>text</em>. b</p>");
    assertThat(warningCodes(post)).containsExactly("SHORTCODE_UNKNOWN");
  }

  @Test
  void aFileOfGosBlogIsNamed() {
    Post post = admitted(markdown("{{code \"a/b.go\" `/START/` `/END/`}}\n"));
    assertThat(post.content().body().html()).isEqualTo("<p><code>a/b.go</code></p>");
    assertThat(warningCodes(post)).containsExactly("FILE_NOT_INCLUDED");
  }

  @Test
  void codeIsNeverRead() {
    String code =
        "`{{< figure src=\"a\" >}}` ``{% youtube x %} `{{ site.title }}` ``\n\n"
            + "```\n{% raw %}\n{{< x >}}\n```\n\n"
            + "~~~ html\n{{ youtube(id=\"x\") }}\n~~~\n\n"
            + "    {% post_url x %}\n\n"
            + "- a\n\n  ```\n  {{image \"x\"}}\n  ```\n\n"
            + "> ```\n> {% endraw %}\n\n"
            + "<pre>{{ site.title }}</pre> <code>{% foo %}</code>\n";
    Post post = admitted(markdown(code));
    assertThat(post.content().body().html())
        .contains("<code>{{&lt; figure src=\"a\" &gt;}}</code>")
        .contains("<code>{% youtube x %} `{{ site.title }}`</code>")
        .contains("{% raw %}\n{{&lt; x &gt;}}")
        .contains("{{ youtube(id=\"x\") }}")
        .contains("{% post_url x %}")
        .contains("{{image \"x\"}}")
        .contains("{% endraw %}")
        .contains("<pre>{{ site.title }}</pre><code>{% foo %}</code>");
    assertThat(post.warnings()).isEmpty();
  }

  @Test
  void textBehindIndentOfAListIsNoCode() {
    assertThat(body("1. a\n\n    {{< figure src=\"b.png\" >}}\n\n    c\n"))
        .contains("<img src=\"b.png\" alt=\"\">")
        .contains("<p>c</p>")
        .doesNotContain("{{");
  }

  private static String body(String source) {
    return admitted(markdown(source)).content().body().html();
  }

  @Test
  void inCodeHugosAuthorsWriteShortcodesAsComments() {
    String source =
        """
        `{{</* a */>}}{{%/* b */%}} */ {{</* c */%}}`

        ```
        {{</* d
        e */>}} {{< f >}}
        ```
        """;

    String shown = admitted(Drafts.file("content/post.md", source)).content().body().text();

    assertThat(shown).isEqualTo("{{< a >}}{{% b %}} */ {{</* c */%}}\n{{< d\ne >}} {{< f >}}\n");
    assertThat(admitted(Drafts.file("post.md", source)).content().body().text())
        .startsWith("{{</* a */>}}");
  }
}
