package dev.pressline.core.admission;

import static dev.pressline.core.admission.Drafts.admitted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.Body;
import dev.pressline.core.post.PostContent;
import org.junit.jupiter.api.Test;

class CanonicalFormTest {
  @Test
  void textBehindABlockStandsDirectlyBehindIt() {
    Body body = body("<p>a</p>text <i>b</i><p>c</p>");
    assertThat(body.html()).isEqualTo("<p>a</p>text <i>b</i>\n<p>c</p>");
    assertThat(body.text()).isEqualTo("a\ntext b\nc");
  }

  @Test
  void boxesOfEmptyBoxesShowNothing() {
    assertThat(body("<div><p><span> </span></p></div><p>a</p>").html()).isEqualTo("<p>a</p>");
  }

  @Test
  void aBoxWithANameMayBeEmptySinceLinksLeadThere() {
    assertThat(body("<div id=\"x\"></div><p>a</p>").html())
        .isEqualTo("<div id=\"x\"></div>\n<p>a</p>");
  }

  @Test
  void blanksAroundAnAddressAndLineEndsInItAreNoPartOfIt() {
    assertThat(body("<a href=\" ht\ntp://a.b/c d\t\">e</a>").html())
        .contains("href=\"http://a.b/c d\"");
  }

  @Test
  void anExcerptKeepsTheTitleThatTheBodyLoses() {
    PostContent content = markdown("# A title\n\nOne.\n\n<!--more and more-->\n\nTwo.\n");
    assertThat(content.excerpt()).contains("A title One.");
    assertThat(content.body().html()).isEqualTo("<p>One.</p>\n<p>Two.</p>");
  }

  @Test
  void aMarkAboveEverythingEndsNoExcerpt() {
    assertThat(markdown("<!-- more -->\n\n# A title\n\nOne.\n").excerpt()).isEmpty();
  }

  @Test
  void aMarkWithinAParagraphEndsTheExcerptThere() {
    PostContent content = admitted(Drafts.html("<p>One<!-- MORE --> two.</p>")).content();
    assertThat(content.excerpt()).contains("One");
    assertThat(content.body().html()).isEqualTo("<p>One two.</p>");
  }

  @Test
  void otherCommentsEndNoExcerpt() {
    assertThat(markdown("One.\n\n<!-- moreover -->\n\nTwo.\n").excerpt()).isEmpty();
  }

  private static Body body(String html) {
    return admitted(Drafts.html(html)).content().body();
  }

  private static PostContent markdown(String source) {
    return admitted(Drafts.markdown(source)).content();
  }
}
