package dev.pressline.core.admission;

import static dev.pressline.core.admission.Drafts.admitted;
import static dev.pressline.core.admission.Drafts.file;
import static dev.pressline.core.admission.Drafts.html;
import static dev.pressline.core.admission.Drafts.markdown;
import static dev.pressline.core.admission.Drafts.text;
import static dev.pressline.core.admission.Drafts.warningCodes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings as titles, as marks of sections, and as places to link to. */
class HeadingsTest {
  @Test
  void aDraftWithoutATitleTakesItsFirstHeading() {
    PostContent content = admitted(markdown("# The *Title*\n\nWords.\n\n## More\n")).content();
    assertThat(content.title()).isEqualTo("The Title");
    assertThat(content.body().html()).startsWith("<p>Words.</p>");
  }

  @Test
  void aDraftOfManySectionsTakesItsFileName() {
    PostContent content =
        admitted(file("my-long-day.md", "# Morning\n\nx\n\n# Evening\n\ny\n")).content();
    assertThat(content.title()).isEqualTo("My long day");
    assertThat(content.body().html()).contains("<h2 id=\"Morning\">");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#", "¶", " § "})
  void theSignBesideAHeadingThatLeadsToItselfIsNoText(String sign) {
    String html =
        body(
            "<h2>Zero</h2><h2>One <a class=\"headerlink\" href=\"#one\">"
                + sign
                + "</a></h2>\n\nIn [#](#one).\n");

    assertThat(html)
        .isEqualTo(
            "<h2 id=\"Zero\">Zero</h2>\n"
                + "<h2 id=\"One\">One</h2>\n"
                + "<p>In <a href=\"#One\">#</a>.</p>");
  }

  @Test
  void aSignToWhichLinksMayLeadStays() {
    assertThat(body("<h2>Zero</h2><h2>One <a id=\"old\" href=\"#one\">#</a></h2>\n"))
        .contains("id=\"old\"");
  }

  @Test
  void aFileNameWithoutMeaningIsNoTitle() {
    assertThat(admitted(file("264dc3ae31249cb1.md", "Some first words.")).content().title())
        .isEqualTo("Some first words.");
  }

  @Test
  void headingsWithoutMarksAreFoundWhereTheyRepeat() {
    String sentence =
        "This is a long sentence about the harbour that goes on and on until it is longer than a"
            + " hundred characters.";
    assertThat(body("The First Part\n" + sentence + "\n\nThe Second Part\n" + sentence + "\n"))
        .contains("<h2 id=\"The-First-Part\">The First Part</h2>")
        .contains("<h2 id=\"The-Second-Part\">The Second Part</h2>");
    assertThat(body("The First Part\n" + sentence + "\n\n" + sentence + "\n"))
        .doesNotContain("<h2");
    assertThat(
            body(
                "# Real\n\nThe First Part\n"
                    + sentence
                    + "\n\nThe Second Part\n"
                    + sentence
                    + "\n"))
        .doesNotContain("<h2");
  }

  @Test
  void headingsWhoseMarksTouchTheTextAreHeadings() {
    Post post = admitted(markdown("##日期\n\n##时间\n\nx #tag\n\n#tag\n\n```\n##code\n```\n"));
    assertThat(post.content().body().html())
        .contains("<h2 id=\"日期\">日期</h2>")
        .contains("<p>#tag</p>")
        .contains("##code");
    assertThat(warningCodes(post)).containsExactly("HEADING_WITHOUT_BLANK");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"So it took three steps:\n\n1. A\n2. B", "So it took three steps:\n1. A\n2. B"})
  void aShortLineAboveWhatLeadsInToAListIsAHeading(String below) {
    String text = "Title\n\nSome first words.\n\nWhat was done\n\n" + below + "\n";

    assertThat(admitted(text(text)).content().body().html())
        .contains(
            "<h2 id=\"What-was-done\">What was done</h2>\n<p>So it took three steps:</p>\n<ol>");
  }

  @Test
  void aShortLineAboveAnotherIsNone() {
    String text =
        "Title\n\nSome first words.\n\nWhat was done\n\nSo it took three steps:\n\nLast.\n";

    assertThat(admitted(text(text)).content().body().html()).doesNotContain("<h2");
  }

  private static String body(String source) {
    return admitted(markdown(source)).content().body().html();
  }
}
