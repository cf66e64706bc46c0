package dev.pressline.core.enrichment.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where sentences end: at marks of the Latin, Arabic, Indic and East Asian scripts. */
final class Sentences {
  private static final String ENDS = ".!?…؟۔।";
  private static final String WIDE_ENDS = "。！？";
  private static final String CLOSERS = "\"'”’»)）」』]";
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "vs", "etc", "e.g", "i.e", "no", "inc",
          "ltd", "co", "corp", "approx", "z.b", "d.h", "bzw", "ca");

  private Sentences() {}

  /** The sentences of a paragraph, without blanks around them. */
  static List<String> of(String paragraph) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= paragraph.length(); i++) {
      if (i == paragraph.length() || endsAt(paragraph, i)) {
        String sentence = paragraph.substring(start, i).strip();
        if (!sentence.isEmpty()) {
          sentences.add(sentence);
        }
        start = i;
      }
    }
    return sentences;
  }

  /** Whether a sentence ends just before the position. */
  static boolean endsAt(String text, int position) {
    boolean spaceFollows = position == text.length() || text.charAt(position) == ' ';
    int end = position - 1;
    while (end > 0 && CLOSERS.indexOf(text.charAt(end)) >= 0) {
      end--;
    }
    char last = text.charAt(end);
    if (WIDE_ENDS.indexOf(last) >= 0) {
      return position == text.length()
          || CLOSERS.indexOf(text.charAt(position)) < 0
              && WIDE_ENDS.indexOf(text.charAt(position)) < 0;
    }
    return spaceFollows && ENDS.indexOf(last) >= 0 && !(last == '.' && isShort(text, end));
  }

  /** Whether the word before the full stop is an abbreviation or an initial. */
  private static boolean isShort(String text, int stop) {
    int start = text.lastIndexOf(' ', stop) + 1;
    String word = text.substring(start, stop).toLowerCase(Locale.ROOT);
    return ABBREVIATIONS.contains(word)
        || (word.length() == 1 && Character.isLetter(word.charAt(0)));
  }
}
