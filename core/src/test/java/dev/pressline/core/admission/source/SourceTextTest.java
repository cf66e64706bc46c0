package dev.pressline.core.admission.source;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Places are found by counting code points, however that is done. */
class SourceTextTest {
  @Property(tries = 300)
  void columnsCountCodePointsAndEndWithTheLine(@ForAll("texts") String text) {
    SourceText source = SourceText.of(text);
    String[] lines = text.split("\n", -1);
    int start = 0;
    for (int line = 0; line < lines.length; line++) {
      for (int column = 0; column <= lines[line].length() + 1; column++) {
        int within = Math.min(column, lines[line].codePointCount(0, lines[line].length()));
        assertThat(source.offsetOf(line, column))
            .isEqualTo(start + lines[line].offsetByCodePoints(0, within));
      }
      start += lines[line].length() + 1;
    }
    assertThat(source.offsetOf(lines.length, 0)).isEqualTo(text.length());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "文", "😀", "\n", " ", "\uD83D", "\uDE00")
        .list()
        .ofMaxSize(20)
        .map(pieces -> String.join("", pieces));
  }
}
