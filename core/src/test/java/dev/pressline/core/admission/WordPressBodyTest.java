package dev.pressline.core.admission;

import static dev.pressline.core.admission.Drafts.admitted;
import static dev.pressline.core.admission.Drafts.warningCodes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.Post;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts as WordPress's two editors write them. */
class WordPressBodyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "One.\\n\\nTwo. | <p>One.</p>\\n<p>Two.</p>",
        "One\\nline more. | <p>One<br>line more.</p>",
        "One<br />\\ntwo | <p>One<br>two</p>",
        "<h2>A</h2>\\nText | <h2 id=\"A\">A</h2>\\n<p>Text</p>",
        "Text\\n<ul>\\n<li>a</li>\\n<li>b</li>\\n</ul>\\nMore"
            + "| <p>Text</p>\\n<ul><li>a</li><li>b</li></ul>\\n<p>More</p>",
        "<li>a\\n\\nb</li> | <li><p>a</p><p>b</p></li>",
        "<blockquote>Said.\\n\\nTwice.</blockquote>"
            + "| <blockquote><p>Said.</p><p>Twice.</p></blockquote>",
        "<p>One\\ntwo</p> | <p>One<br>two</p>",
        "<em>a\\n\\nb</em> c | <p><em>a</em></p>\\n<p><em>b</em> c</p>",
        "<pre>a\\n\\n  b</pre> | <pre>a\\n\\n  b</pre>",
        "a < b\\n\\nc | <p>a &lt; b</p>\\n<p>c</p>",
        "<table>\\n<tr>\\n<td>a</td>\\n</tr>\\n</table>"
            + "| <table><tbody><tr><td>a</td></tr></tbody></table>",
      })
  void blankLinesOfTheClassicEditorPartParagraphs(String text, String html) {
    assertThat(wordPress(text.replace("\\n", "\n")).content().body().html())
        .isEqualTo(html.replace("\\n", "\n"));
  }

  @Test
  void theBlockEditorsHtmlIsTakenAsItStands() {
    Post post =
        wordPress(
            """
            <!-- wp:paragraph -->
            <p>One
            line.</p>
            <!-- /wp:paragraph -->

            <!-- wp:latest-comments /-->
            <!-- wp:separator /-->
            """);

    assertThat(post.content().body().html()).isEqualTo("<p>One line.</p>");
    assertThat(warningCodes(post)).containsExactly("BLOCK_LEFT_OUT");
    assertThat(post.warnings().getFirst().place().line()).isEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[caption width=\"9\"]<a href=\"/b\"><img src=\"/c.jpg\" /></a> A <b>cup</b>[/caption]"
            + "| <figure><a href=\"/b\"><img src=\"/c.jpg\"></a>"
            + "<figcaption>A <b>cup</b></figcaption></figure>",
        "[caption caption=\"Old way\"]<img src=\"/c.jpg\">[/caption]"
            + "| <figure><img src=\"/c.jpg\"><figcaption>Old way</figcaption></figure>",
        "[youtube https://youtu.be/abc] | ▶ youtu.be",
        "[youtube=https://youtu.be/abc] | <a href=\"https://youtu.be/abc\"",
        "[youtube id=\"abcdef\"] | <a href=\"https://www.youtube.com/watch?v=abcdef\"",
        "[embed]https://a.example/x?a=1&amp;b=2[/embed] | href=\"https://a.example/x?a=1&amp;b=2\"",
        "[audio mp3=\"/a.mp3\"][/audio] | <audio controls=\"\" src=\"/a.mp3\"></audio>",
        "[[gallery]] is written so | <p>[gallery] is written so</p>",
        "as he said [sic] in [1] | <p>as he said [sic] in [1]</p>",
        "watch this [video] | <p>watch this [video]</p>",
        "[quote]Wise.[/quote] | <blockquote><p>Wise.</p></blockquote>",
        "<a href=\"/x\" title=\"[gallery]\">y</a> | title=\"[gallery]\"",
      })
  void shortcodesBecomeWhatTheyShow(String text, String html) {
    Post post = wordPress(text);
    assertThat(post.content().body().html()).contains(html);
    assertThat(warningCodes(post)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[code lang=\"java\"]\\n"
            + "if (a < b && c) {\\n"
            + "\\n"
            + "}\\n"
            + "[/code]| <pre><code class=\"language-java\">if (a &lt; b &amp;&amp; c) {\\n"
            + "\\n"
            + "}\\n"
            + "</code></pre>",
        "[php]\\n&lt;?php echo 1; ?&gt;\\n[/php]"
            + "| <pre><code class=\"language-php\">&lt;?php echo 1; ?&gt;\\n</code></pre>",
        "Say [code]<b>[gallery][/code] so | <p>Say <code>&lt;b&gt;[gallery]</code> so</p>",
        "<pre>[caption]a[/caption]</pre> | <pre>[caption]a[/caption]</pre>",
        "<code>[gallery]</code> | <p><code>[gallery]</code></p>",
      })
  void codeIsNeverInterpreted(String text, String html) {
    Post post = wordPress(text.replace("\\n", "\n"));
    assertThat(post.content().body().html()).isEqualTo(html.replace("\\n", "\n"));
    assertThat(warningCodes(post)).isEmpty();
  }

  @Test
  void aGalleryShowsThePicturesItNamesAndTellsWhichAreMissing() {
    Post post =
        wordPress(
            "Look:\n\n[gallery ids=\"7,8,9\"]",
            Map.of(
                "wordpress_attachments",
                "{\"7\": \"https://a.example/7.jpg\", \"9\": \"/9.png\"}"));

    assertThat(post.content().body().html())
        .isEqualTo(
            "<p>Look:</p>\n<figure><img src=\"https://a.example/7.jpg\" alt=\"\"></figure>\n"
                + "<figure><img src=\"/9.png\" alt=\"\"></figure>");
    assertThat(post.content().extra()).doesNotContainKey("wordpress_attachments");
    assertThat(post.warnings())
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.code()).isEqualTo("PICTURE_MISSING");
              assertThat(warning.message()).contains("Picture 8");
              assertThat(warning.place().line()).isEqualTo(3);
            });
  }

  @Test
  void whatIsNotKnownStaysReadableAndIsTold() {
    Post post = wordPress("A\n[button color=\"red\"]Buy[/button]\n\n[timer minutes=\"2\"] end");

    assertThat(post.content().body().html())
        .isEqualTo("<p>A<br>Buy</p>\n<p><code>[timer minutes=\"2\"]</code> end</p>");
    assertThat(post.warnings()).extracting(w -> w.place().line()).containsExactly(2, 4);
    assertThat(warningCodes(post)).containsOnly("SHORTCODE_UNKNOWN");
  }

  @Test
  void aFormIsLeftOutAndTold() {
    Post post = wordPress("Write to me.\n\n[contact-form-7 id=\"3\" title=\"Mail\"]");

    assertThat(post.content().body().html()).isEqualTo("<p>Write to me.</p>");
    assertThat(warningCodes(post)).containsExactly("FORM_LEFT_OUT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: No title\n---\nText",
        "title: a\ntags: b\n---\nText",
        "+++\na=1\n+++\n"
      })
  void aTextIsNeverTakenForFrontMatter(String text) {
    Post post = wordPress(text);

    assertThat(post.content().title()).isEqualTo("Given");
    assertThat(post.content().body().text()).contains(text.lines().findFirst().orElseThrow());
  }

  @Test
  void marksOfOtherGeneratorsAreTextToWordPress() {
    Post post = wordPress("Write {{ name }} and {% raw %}.");

    assertThat(post.content().body().text()).isEqualTo("Write {{ name }} and {% raw %}.");
    assertThat(warningCodes(post)).isEmpty();
  }

  @Test
  void whatStandsBeforeMoreIsTheExcerpt() {
    Post post = wordPress("First\nwords.\n<!--more-->\nThe rest.");

    assertThat(post.content().excerpt()).contains("First words.");
    assertThat(post.content().body().html()).isEqualTo("<p>First<br>words.</p>\n<p>The rest.</p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "[a ",
        "[caption]",
        "[/caption]",
        "[caption]<img ",
        "<pre>",
        "<div>",
        "</div>",
        "[[",
        "[code]",
        "<!-- wp:x ",
        "\n\n",
        "<li>",
        "[gallery ids=\"1,",
        "<!--",
        "[a b=\"[",
        "<p>\n"
      })
  void repeatedHalvesOfMarksCostNoTime(String half) {
    String text = half.repeat(Math.min(90_000, 1_500_000 / half.length()));
    long start = System.nanoTime();

    dev.pressline.core.admission.wordpress.WordPressText.html(
        text,
        Map.of(),
        new dev.pressline.core.admission.source.Notes(
            dev.pressline.core.admission.source.SourceText.of(text)));

    assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(5_000);
  }

  private static Post wordPress(String text) {
    return wordPress(text, Map.of());
  }

  private static Post wordPress(String text, Map<String, String> more) {
    Map<String, String> metadata = new java.util.HashMap<>(more);
    metadata.put("dialect", "wordpress");
    metadata.put("title", "Given");
    Submission draft = Drafts.draft(SourceBytes.utf8(text), Optional.empty(), metadata);
    return admitted(
        new Submission(
            draft.postId(),
            draft.site(),
            Optional.of(SourceFormat.HTML),
            draft.source(),
            draft.sourcePath(),
            draft.metadata(),
            draft.publishAt(),
            draft.expiresAt(),
            draft.submitter()));
  }
}
