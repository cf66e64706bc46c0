package dev.pressline.core.admission;

import static dev.pressline.core.admission.Drafts.admitted;
import static dev.pressline.core.admission.Drafts.file;
import static dev.pressline.core.admission.Drafts.html;
import static dev.pressline.core.admission.Drafts.markdown;
import static dev.pressline.core.admission.Drafts.warningCodes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.LinkHint;
import dev.pressline.core.post.Post;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Jekyll's Liquid and kramdown's marks. */
class LiquidTest {
  @Test
  void inlineCodeOfJekyllIsShownWithoutItsRawMarks() {
    String source = "`{% raw %}{{ site.url }}{% endraw %}/x` and `{% raw %}{% raw %}{% endraw %}`";

    assertThat(admitted(file("_posts/2020-01-02-x.md", source)).content().body().html())
        .isEqualTo("<p><code>{{ site.url }}/x</code> and <code>{% raw %}</code></p>");
    assertThat(admitted(file("x.md", source)).content().body().text()).startsWith("{% raw %}");
  }

  @Test
  void whatIsSaidOftenIsSaidOnce() {
    String source = "a {{ site.x }}\n\n".repeat(5);

    assertThat(admitted(markdown(source)).warnings())
        .singleElement()
        .satisfies(
            it -> assertThat(it.message()).endsWith("The same 4 times more, the last in line 9."));
  }

  @Test
  void highlightIsCode() {
    assertThat(body("{% highlight ruby linenos %}\ndef x\n  {{ y }}\nend\n{% endhighlight %}\n"))
        .isEqualTo("<pre><code class=\"language-ruby\">def x\n  {{ y }}\nend\n</code></pre>");
  }

  @Test
  void rawIsReadAsMarkdown() {
    assertThat(body("{% raw %}\n*a* {{ site.title }}\n{% endraw %}\n"))
        .isEqualTo("<p><em>a</em> {{ site.title }}</p>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "{{ site.title }}¦A blog",
        "{{site.url}}{{ site.baseurl }}/x¦https://blog.example/x",
        "{{ site.description }}¦About things.",
        "{{ page.title }} by {{ page.colour | upcase }}¦T by RED",
        "{{- 'x' | append: '-y' -}}¦x-y",
        "{{ site.nothing | default: 'x' }}¦x",
        "{{ \"a b\" | replace: \"a\", \"c\" | capitalize }}¦C b",
        "{% assign x = 'abc' %}{{ x }}d¦abcd",
        "a{% comment %} b {% endcomment %}c¦ac",
        "{% increment x %}a¦a"
      })
  void whatIsKnownIsPutIn(String written, String text) {
    Post post = admitted(markdown("---\ntitle: T\ncolour: red\n---\n" + written + "\n"));
    assertThat(post.content().body().text()).isEqualTo(text);
    assertThat(post.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "[a]({{ site.baseurl }}/b)¦<p><a href=\"/b\">a</a></p>",
        "[a]({{ '/b c' | relative_url }})¦<p><a href=\"/b%20c\">a</a></p>",
        "[a]({{ 'b' | absolute_url }} 'T')¦<p><a href=\"https://blog.example/b\" title=\"T\""
            + " rel=\"noopener\">a</a></p>",
        "<a href='{{site.baseurl}}/b' title='{{ site.title }}'>a</a>¦<p><a href=\"/b\" title=\"A"
            + " blog\">a</a></p>",
        "[a]({% link files/b.pdf %})¦<p><a href=\"/files/b.pdf\">a</a></p>",
        "[a]({{ site.root_path }}/b)¦<p><a href=\"/b\">a</a></p>"
      })
  void addressesAreCompleted(String written, String html) {
    assertThat(body(written + "\n")).isEqualTo(html);
  }

  @Test
  void definitionsOfLinksAreCompleted() {
    assertThat(body("[a]\n\n[a]: {{ site.url }}/b\n"))
        .isEqualTo("<p><a href=\"https://blog.example/b\" rel=\"noopener\">a</a></p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a *b*]({{ site.forge }}/x/issues)",
        "[a *b*](https://x.org/{{ site.forge }}/x)",
        "<a href=\"{{ site.forge }}/x(1)/y\">a <em>b</em></a>",
        "[a *b*]({% post_url 2020-01-02-x %}#y)",
        "[a *b*]({% link _posts/2020-01-02-x.md %})",
      })
  void aLinkThatNobodyCanFollowKeepsItsWords(String written) {
    assertThat(body(written + " c\n")).isEqualTo("<p><a>a <em>b</em></a> c</p>");
  }

  @Test
  void aPictureKeepsWhatIsKnownOfItsAddress() {
    Post post = admitted(markdown("<img src=\"{{site.files}}/2014/a.png\" alt=\"b\">\n"));
    assertThat(post.content().body().html()).isEqualTo("<img src=\"/2014/a.png\" alt=\"b\">");
    assertThat(warningCodes(post)).containsExactly("VARIABLE_UNKNOWN");
  }

  @Test
  void aVariableWithoutAValueIsShownAsItIsWritten() {
    Post post = admitted(markdown("Mail {{ site.contact }} or {{ page.x | date: '%Y' }}.\n"));
    assertThat(post.content().body().html())
        .isEqualTo(
            "<p>Mail <code>{{ site.contact }}</code> or <code>{{ page.x | date: '%Y' }}</code>."
                + "</p>");
    assertThat(warningCodes(post)).containsExactly("VARIABLE_UNKNOWN", "VARIABLE_UNKNOWN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In Vue {{ message }} and {{ a ? b : c }} and {{ f(x) }} are shown.",
        "Jinja has {{ user.name|title }} and {{ url_for('x') }}.",
        "A {% 100 %} of it, {%} and {{}} and {{{a}}}.",
        "Elixir: %{:a =&gt; 1} and {:ok, x}.",
        "{{ name | upper }}"
      })
  void otherLanguagesBracesAreText(String text) {
    Post post = admitted(markdown(text + "\n"));
    assertThat(post.content().body().html()).isEqualTo("<p>" + text + "</p>");
    assertThat(post.warnings()).isEmpty();
  }

  @Test
  void actionsOfATemplateAreShownAsTheyAreWrittenAndTold() {
    Post post =
        admitted(
            markdown(
                "---\ntemplate: true\n---\n{{range .}}*{{.title}}* <a href=\"{{.URL}}\">x</a>"
                    + " {{$x}}{{end}}\n"));

    assertThat(post.content().body().html())
        .isEqualTo(
            "<p><code>{{range .}}</code><em><code>{{.title}}</code></em> <a>x</a>"
                + " <code>{{$x}}</code><code>{{end}}</code></p>");
    assertThat(warningCodes(post)).containsOnly("TEMPLATE_NOT_RUN").hasSize(5);
  }

  @Test
  void conditionsAndLoopsAreShownOnce() {
    Post post =
        admitted(
            markdown(
                "{% if page.x %}\nYes.\n{% else %}\nNo.\n{% endif %}\n\n"
                    + "{% for y in site.z %}\n- *y*\n{% endfor %}\n"));
    assertThat(post.content().body().html())
        .isEqualTo("<p>Yes. No.</p>\n<ul><li><em>y</em></li></ul>");
    assertThat(warningCodes(post)).containsExactly("LIQUID_NOT_EXECUTED", "LIQUID_NOT_EXECUTED");
  }

  @Test
  void anIncludeNobodyKnowsStaysReadable() {
    Post post =
        admitted(markdown("{% include paypal.html %}\n\n{% include youtube.html id=\"x\" %}\n"));
    assertThat(post.content().body().html())
        .contains("<p><code>{% include paypal.html %}</code></p>")
        .contains("href=\"https://www.youtube.com/watch?v=x\"");
    assertThat(warningCodes(post)).containsExactly("FILE_NOT_INCLUDED");
  }

  @Test
  void thePostOfAUrlBecomesAHint() {
    Post post = admitted(markdown("[b]({{ site.url }}{% post_url 2022-09-07-homebrew-3.6.0 %})\n"));
    assertThat(post.content().body().html()).isEqualTo("<p><a>b</a></p>");
    assertThat(post.content().linkHints())
        .containsExactly(new LinkHint("post_url", "Homebrew 3.6.0", Optional.empty(), 0));
  }

  @Test
  void theSameHintIsGivenOnce() {
    assertThat(admitted(markdown("{% post_url x %} {% post_url x %}\n")).content().linkHints())
        .hasSize(1);
  }

  @Test
  void aFileIncludedIsNamed() {
    assertThat(body("{% include_relative a.txt %}\n")).isEqualTo("<p><code>a.txt</code></p>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "'a\n{: .b}'¦<p>a</p>",
        "'{:class=\"x y\"}\na'¦<p>a</p>",
        "'*a*{: .b #c} d'¦<p><em>a</em> d</p>",
        "'x\n\n## a {: #b .c}'¦'<p>x</p>\n<h2 id=\"a\"><a id=\"b\"></a>a</h2>'",
        "'x\n\n## a\n{: .no_toc}\n\nb'¦'<p>x</p>\n<h2 id=\"a\">a</h2>\n<p>b</p>'",
        "'* toc\n{:toc}\n\na'¦<p>a</p>",
        "'1. TOC\n{:toc max_level=2}\n\na'¦<p>a</p>",
        "'a\n{:toc}'¦<p>a</p>",
        "'{::options parse_block_html=\"true\" /}\na'¦<p>a</p>",
        "'a {::comment}b{:/comment}c'¦<p>a c</p>",
        "'a {::nomarkdown}b{:/} c'¦<p>a b c</p>"
      })
  void kramdownsAttributesGo(String written, String html) {
    assertThat(body(written + "\n")).isEqualTo(html);
  }

  @Test
  void htmlWithFrontMatterIsReadLikeMarkdown() {
    Post post =
        admitted(
            file(
                "a.html",
                "---\ntitle: T\n---\n<p>a</p>\n<p><a href=\"{{site.baseurl}}/b\">{{ page.title }}"
                    + "</a></p>\n{% highlight c %}\na < b\n{% endhighlight %}\n"
                    + "<pre>{{ site.title }}</pre>\n<p>{: .x} {{ y }} {% foo %}</p>\n"));
    assertThat(post.content().body().html())
        .isEqualTo(
            "<p>a</p>\n<p><a href=\"/b\">T</a></p>\n"
                + "<pre><code class=\"language-c\">a &lt; b\n</code></pre>\n"
                + "<pre>{{ site.title }}</pre>\n"
                + "<p>{: .x} {{ y }} <code>{% foo %}</code></p>");
    assertThat(post.warnings().getFirst().place().line()).isEqualTo(10);
  }

  @Test
  void htmlWithoutFrontMatterIsNoTemplate() {
    assertThat(admitted(html("<p>{{ site.title }} {% foo %}</p>")).content().body().html())
        .isEqualTo("<p>{{ site.title }} {% foo %}</p>");
  }

  private static String body(String source) {
    return admitted(markdown(source)).content().body().html();
  }
}
