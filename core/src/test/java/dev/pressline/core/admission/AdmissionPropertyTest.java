package dev.pressline.core.admission;

import static dev.pressline.core.admission.Drafts.admit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.Post;
import dev.pressline.core.text.TextStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;

class AdmissionPropertyTest {
  private static final List<String> PIECES =
      List.of(
          "---\n",
          "title: ",
          "date: ",
          "2016-06-31",
          "tags: [",
          "]",
          "- ",
          "\t",
          "\n",
          "\n\n",
          "# ",
          "##",
          "**",
          "_",
          "`",
          "```\n",
          "[",
          "](",
          ")",
          "<a href=\"",
          "\"/>",
          "</a>",
          "<script>",
          "javascript:alert(1)",
          "<!-- more -->",
          "{% raw %}",
          "{% youtube x %}",
          "|a|\n|-|\n",
          "> ",
          "1. ",
          "[^1]",
          "[^1]: ",
          "<iframe src=//x>",
          "<svg><p id=\"",
          "<math><style>",
          "<table><b>",
          "&lt;",
          "&#0;",
          "also read: ",
          "http://x.y/z",
          ": ",
          "#",
          "'",
          "\"",
          "&a ",
          "*a ",
          "!x ",
          "permalink: ",
          "/../",
          "slug: ",
          "日本",
          "\u200F",
          "\uD83D\uDE00",
          "a",
          " ",
          "<p>",
          "</div>",
          "onclick=x ",
          "<img src=x onerror=y>",
          "<noscript>",
          "<textarea>",
          "<pre>\n",
          "<ul>",
          "<li>",
          "<a href=b>",
          "<b><i>",
          "<td>",
          "<dl><dt>",
          "<h2>",
          "<div>",
          "<blockquote>",
          "<span title=\"&quot;'&lt;\">",
          "\u00A0",
          "{.c}",
          "{#i}");

  @Property(tries = 200)
  void anyBytesGetAVerdict(@ForAll byte[] bytes) {
    assertThat(admit(draft(SourceBytes.of(bytes), Optional.of("a.md")))).isNotNull();
  }

  @Property(tries = 200)
  void anyTextGetsAVerdictInEveryFormat(@ForAll("drafts") String source) {
    for (Submission draft : forms(source)) {
      assertThat(admit(draft)).isNotNull();
    }
  }

  @Property(tries = 100)
  void admissionIsRepeatable(@ForAll("drafts") String source) {
    for (Submission draft : forms(source)) {
      assertThat(admit(draft)).isEqualTo(admit(draft));
    }
  }

  @Property(tries = 200)
  void noBodyHasWhatCouldRunOrTwiceTheSameId(@ForAll("drafts") String source) {
    for (Submission draft : forms(source)) {
      if (admit(draft) instanceof AdmissionResult.Admitted(Post post)) {
        assertThatItIsSafe(post.content().body().html());
        assertThat(post.content().body().text())
            .isEqualTo(TextStream.of(post.content().body().html()));
      }
    }
  }

  @Property(tries = 300)
  void everyBodyIsReadAndWrittenAgainAsItStands(@ForAll("drafts") String source) {
    for (Submission draft : forms(source)) {
      if (admit(draft) instanceof AdmissionResult.Admitted(Post post)) {
        String html = post.content().body().html();
        assertThat(writtenAgain(html)).isEqualTo(html);
      }
    }
  }

  private static String writtenAgain(String html) {
    Document read = Jsoup.parseBodyFragment(html);
    read.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
    return read.body().html();
  }

  private static void assertThatItIsSafe(String html) {
    var body = Jsoup.parse(html).body();
    assertThat(body.select("script, style, iframe, object, embed, svg, math, form, noscript, h1"))
        .isEmpty();
    List<String> ids = body.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    body.getAllElements()
        .forEach(
            element ->
                element
                    .attributes()
                    .forEach(
                        attribute -> {
                          assertThat(attribute.getKey())
                              .doesNotStartWith("on")
                              .isNotEqualTo("style");
                          assertThat(attribute.getValue().strip())
                              .doesNotStartWithIgnoringCase("javascript:");
                        }));
  }

  private static List<Submission> forms(String source) {
    return List.of(
        Drafts.markdown(source),
        Drafts.html(source),
        Drafts.text(source),
        draft(SourceBytes.utf8(source), Optional.of("2016-01-02-x.txt")));
  }

  private static Submission draft(SourceBytes source, Optional<String> path) {
    return Drafts.draft(source, path, Map.of());
  }

  @Provide
  Arbitrary<String> drafts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
  }
}
