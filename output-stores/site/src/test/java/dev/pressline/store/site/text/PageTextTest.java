package dev.pressline.store.site.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.catalogue.EntityType;
import dev.pressline.store.site.model.LinkedEntity;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class PageTextTest {
  private static final String PERSIAN = "این نوشته دربارهٔ چای است و بس.";

  @Test
  void aTableScrollsInABoxThatTheKeyboardReaches() {
    Document page =
        ShownText.running(
            "ltr",
            "<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table>"
                + "<table><caption>Teas</caption><tbody><tr><td>c</td></tr></tbody></table>");

    assertThat(page.select("div.scroll[tabindex=0][role=group] > table")).hasSize(2);
    assertThat(page.select(".scroll").eachAttr("aria-label")).containsExactly("Table", "Teas");
    assertThat(page.select(".scroll .scroll")).isEmpty();
  }

  @Test
  void picturesBelowTheFirstWaitUntilReadersComeNear() {
    Document page = ShownText.running("ltr", "<p><img src=\"a\">x<img src=\"b\"></p>");

    assertThat(page.select("img[decoding=async]").eachAttr("loading")).containsExactly("lazy");
    assertThat(page.select("img[loading]").attr("src")).isEqualTo("b");
  }

  @Test
  void codeIsReachedByTheKeyboardWhereItsLinesAreLong() {
    Document page =
        ShownText.running("ltr", "<pre>a\nb</pre><pre>c" + " and so on".repeat(5) + "</pre>");

    assertThat(page.select("pre[tabindex=0]").text()).startsWith("c and");
  }

  @Test
  void footnotesSayWhatTheyAreAndWhereTheyLead() {
    Document page =
        ShownText.running(
            "ltr",
            """
            <p>Tea.<sup class="footnote-ref"><a href="#fn-x" id="fnref-x">2</a></sup></p>
            <section class="footnotes"><ol><li id="fn-y"><p>One.</p></li>
            <li id="fn-x"><p>Two. <a href="#fnref-x" class="footnote-backref">↩</a></p></li></ol>
            </section>
            """);

    assertThat(page.expectFirst("section[role=doc-endnotes]").attr("aria-label"))
        .isEqualTo("Footnotes");
    assertThat(page.expectFirst("a[role=doc-noteref]").attr("aria-label")).isEqualTo("Footnote 2");
    assertThat(page.expectFirst("a[role=doc-backlink]").attr("aria-label"))
        .isEqualTo("Back to footnote mark 2");
  }

  @Test
  void codeRunsFromLeftToRightInATextThatDoesNot() {
    String html = "<p>%s <code>a(b)</code> <kbd>C</kbd></p><pre><code>d</code></pre>";

    assertThat(ShownText.running("rtl", html.formatted(PERSIAN)).select("[dir=ltr]"))
        .extracting(Element::normalName)
        .containsExactly("code", "kbd", "pre");
    assertThat(ShownText.running("ltr", html.formatted("Tea")).select("[dir]")).isEmpty();
  }

  @Test
  void aParagraphThatRunsTheOtherWaySaysSo() {
    String quoted = "<p>A few words (of it).</p>";
    String name = "<p>Linux 6.1</p>";
    String persian = "<p>Linux: " + PERSIAN + "</p>";
    String marked = "<div dir=\"auto\">" + quoted + persian + "</div>";

    assertThat(
            ShownText.running("rtl", quoted + name + persian + marked).select("p[dir]").eachText())
        .containsExactly("A few words (of it).");
    assertThat(ShownText.running("ltr", quoted + persian).select("p[dir=rtl]")).hasSize(1);
  }

  @Test
  void aLinkToAnEntitySaysWhatKindOfThingItLeadsTo() {
    String link = "<p><a href=\"/x\" class=\"entity\" data-entity=\"%s\">%s</a></p>";
    Document page =
        ShownText.leadingTo(
            link.formatted("ada", "Ada") + link.formatted("b", "Babbage"),
            new LinkedEntity("ada", EntityType.PERSON));

    assertThat(page.expectFirst("a[data-type=person]").attr("title")).isEqualTo("Person");
    assertThat(page.select("a[title]").text()).isEqualTo("Ada");
  }
}
