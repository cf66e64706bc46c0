package dev.pressline.quality.links;

import dev.pressline.core.catalogue.Tokens;
import java.util.stream.IntStream;

/** A gold text as the enricher would see it: every line a block. */
final class GoldTokens {
  private GoldTokens() {}

  static Tokens of(String text) {
    int[] breaks =
        IntStream.range(1, text.length()).filter(i -> text.charAt(i - 1) == '\n').toArray();
    return Tokens.of(text, breaks);
  }
}
