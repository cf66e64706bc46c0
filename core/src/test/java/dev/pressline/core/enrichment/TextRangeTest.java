package dev.pressline.core.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextRangeTest {
  @Test
  void theContextNeverHoldsHalfACharacter() {
    String face = "😀";
    String text = face + "x".repeat(31) + "word" + "y".repeat(31) + face;

    TextRange range = TextRange.of(text, 33, 37);

    assertThat(range.exact()).isEqualTo("word");
    assertThat(range.prefix()).isEqualTo("x".repeat(31));
    assertThat(range.suffix()).isEqualTo("y".repeat(31));
  }

  @Test
  void theContextEndsWithTheText() {
    TextRange range = TextRange.of("a word", 2, 6);

    assertThat(range.prefix()).isEqualTo("a ");
    assertThat(range.suffix()).isEmpty();
  }
}
