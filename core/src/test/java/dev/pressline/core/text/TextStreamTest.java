package dev.pressline.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TextStreamTest {
  @Test
  void blocksAreSeparatedByOneLineFeed() {
    assertThat(TextStream.of("<h2>One</h2>\n\n<ul>\n <li>two</li>\n <li>three</li>\n</ul>\n"))
        .isEqualTo("One\ntwo\nthree");
  }

  @Test
  void inlineElementsAddNothing() {
    assertThat(TextStream.of("<p>a <b>bold</b> <i>word</i>, <del>n</del>ever</p>"))
        .isEqualTo("a bold word, never");
  }

  @Test
  void aBreakIsALineFeed() {
    assertThat(TextStream.of("<p>one<br>two<br><br>three</p>")).isEqualTo("one\ntwo\nthree");
  }

  @Test
  void codeKeepsItsWhiteSpace() {
    assertThat(TextStream.of("<pre><code>if (x)\n  y;\n</code></pre><p>z</p>"))
        .isEqualTo("if (x)\n  y;\nz");
  }

  @Test
  void whatIsNeverShownIsNotPartOfIt() {
    assertThat(TextStream.of("<p>a<script>b</script><style>c</style><!-- d --></p>"))
        .isEqualTo("a");
  }

  @Test
  void cellsOfATableAreSeparated() {
    assertThat(TextStream.of("<table><tr><td>a</td><td>b</td></tr></table>")).isEqualTo("a\nb");
  }

  @Property(tries = 300)
  void everySegmentIsFoundAtItsPlace(@ForAll @StringLength(max = 80) String middle) {
    TextStream stream = TextStream.parse("<p>a <b>" + middle + "</b></p><ul><li>" + middle);
    assertThat(stream.segments())
        .allSatisfy(
            segment ->
                assertThat(stream.text().substring(segment.start(), segment.end()))
                    .isEqualTo(segment.node().getWholeText()));
  }
}
