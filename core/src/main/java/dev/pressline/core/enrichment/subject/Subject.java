package dev.pressline.core.enrichment.subject;

import dev.pressline.core.enrichment.subject.SubjectWord.Gap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Words by which a post may be linked, since its title says that it is about them.
 *
 * @param whole whether they are the whole title
 * @param firm whether they are so many that they hardly mean anything else
 * @param pairs of the words; they alone say nothing for sure
 */
record Subject(Key key, boolean whole, boolean firm, WordPairs pairs) {
  private static final String BEHIND_SIGN = "| ";

  /**
   * What tells subjects apart.
   *
   * @param language without script and region
   * @param words as they are compared
   */
  record Key(String language, List<String> words) {
    Key {
      words = List.copyOf(words);
    }

    static Key of(String language, List<SubjectWord> words) {
      return new Key(
          primary(language),
          IntStream.range(0, words.size()).mapToObj(i -> word(words.get(i), i == 0)).toList());
    }

    /** Whether the words stand there from the given one on. */
    boolean standsAt(List<SubjectWord> text, int first) {
      if (first + words.size() > text.size()) {
        return false;
      }
      for (int i = 0; i < words.size(); i++) {
        SubjectWord word = text.get(first + i);
        boolean apart = i > 0 && word.gap() == Gap.END;
        if (apart || !words.get(i).equals(word(word, i == 0))) {
          return false;
        }
      }
      return true;
    }

    private static String word(SubjectWord word, boolean first) {
      return first || word.gap() == Gap.NOTHING ? word.text() : BEHIND_SIGN + word.text();
    }
  }

  /** The language without script and region. */
  static String primary(String language) {
    int hyphen = language.indexOf('-');
    return (hyphen < 0 ? language : language.substring(0, hyphen)).toLowerCase(Locale.ROOT);
  }
}
