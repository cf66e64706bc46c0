package dev.pressline.core.enrichment.hint;

import dev.pressline.core.catalogue.Token;
import dev.pressline.core.catalogue.Tokens;
import dev.pressline.core.enrichment.hint.TitleWord.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A title cut into words.
 *
 * @param words at most {@value #MAX_WORDS}
 * @param cut whether it ends in dots, so that words are missing at its end
 */
record TitleWords(List<TitleWord> words, boolean cut) {
  private static final int MAX_WORDS = 60;
  private static final int MAX_LENGTH = 600;
  private static final Pattern ROMAN = Pattern.compile("i{2,3}|i?vi{0,3}|i?xi{0,3}");
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern DOTS = Pattern.compile("(?:\\.{2,}|…)[\\s\"'”’)\\]]*$");
  private static final Set<String> NUMERALS =
      Set.of(
          "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "上", "中", "下", "one", "two", "three",
          "four", "five", "six", "seven", "eight", "nine", "ten");

  TitleWords {
    words = List.copyOf(words);
  }

  static TitleWords of(String title) {
    String read = title.length() > MAX_LENGTH ? title.substring(0, MAX_LENGTH) : title;
    Tokens tokens = Tokens.of(read);
    List<TitleWord> words = new ArrayList<>();
    int at = 0;
    while (at < tokens.size() && words.size() < MAX_WORDS) {
      int end = end(tokens, at);
      if (tokens.get(at).kind() != Token.Kind.SYMBOL) {
        words.add(word(tokens, at, end));
      }
      at = end;
    }
    return new TitleWords(words, DOTS.matcher(read.strip()).find());
  }

  /** Behind the word that starts here: {@code 4.0.1} and {@code C++} are one. */
  private static int end(Tokens tokens, int start) {
    int end = start + 1;
    if (tokens.get(start).kind() != Token.Kind.WORD) {
      return end;
    }
    while (end < tokens.size() && tokens.get(end).isGlued()) {
      String symbol = tokens.get(end).folded();
      boolean pointed =
          symbol.equals(".")
              && end + 1 < tokens.size()
              && tokens.get(end + 1).isGlued()
              && tokens.get(end + 1).kind() == Token.Kind.WORD
              && hasDigit(tokens.get(end - 1).folded());
      if (pointed) {
        end += 2;
      } else if (symbol.equals("+") || symbol.equals("#")) {
        end++;
      } else {
        return end;
      }
    }
    return end;
  }

  private static TitleWord word(Tokens tokens, int start, int end) {
    StringBuilder text = new StringBuilder();
    for (int i = start; i < end; i++) {
      text.append(tokens.get(i).folded());
    }
    String folded = withoutAccents(text.toString());
    if (hasDigit(folded) || NUMERALS.contains(folded) || ROMAN.matcher(folded).matches()) {
      return new TitleWord(folded, Kind.NUMBER);
    }
    boolean glyph = tokens.get(start).kind() == Token.Kind.GLYPH;
    return new TitleWord(folded, glyph ? Kind.GLYPH : Kind.LETTERS);
  }

  private static String withoutAccents(String word) {
    return word.chars().allMatch(c -> c < 0x80)
        ? word
        : MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
  }

  private static boolean hasDigit(String word) {
    return word.codePoints().anyMatch(Character::isDigit);
  }
}
