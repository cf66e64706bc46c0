package dev.pressline.semantic;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a text into words as BERT's uncased models were trained on (Devlin et al., 2019): lower
 * case, without accents, every mark of punctuation and every Chinese character a word of its own.
 */
final class BertWords {
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();

  private BertWords() {}

  /** The words in order. */
  static List<String> of(String text) {
    BertWords words = new BertWords();
    Normalizer.normalize(text, Normalizer.Form.NFD)
        .codePoints()
        .filter(character -> Character.getType(character) != Character.NON_SPACING_MARK)
        .forEach(words::take);
    words.end();
    return words.words;
  }

  private void take(int character) {
    if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
      end();
    } else if (isPunctuation(character) || isChinese(character)) {
      end();
      word.appendCodePoint(character);
      end();
    } else if (!isDropped(character)) {
      word.appendCodePoint(character);
    }
  }

  private void end() {
    if (!word.isEmpty()) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
      word.setLength(0);
    }
  }

  private static boolean isDropped(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
      default -> character == 0xFFFD;
    };
  }

  /** Besides Unicode's punctuation, every sign of ASCII such as {@code $} and {@code ^}. */
  private static boolean isPunctuation(int character) {
    return switch (Character.getType(character)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> character > ' ' && character < 0x7F && !Character.isLetterOrDigit(character);
    };
  }

  /** The blocks of CJK ideographs; Hangul and Kana are written as words. */
  private static boolean isChinese(int character) {
    return (character >= 0x4E00 && character <= 0x9FFF)
        || (character >= 0x3400 && character <= 0x4DBF)
        || (character >= 0x20000 && character <= 0x2A6DF)
        || (character >= 0x2A700 && character <= 0x2CEAF)
        || (character >= 0xF900 && character <= 0xFAFF)
        || (character >= 0x2F800 && character <= 0x2FA1F);
  }
}
