package dev.pressline.core.admission.text;

import dev.pressline.core.admission.source.Notes;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Footnote numbers that scraping glued between two sentences: {@code have a seat.1.Altman}. */
final class FootnoteMarks {
  private static final Pattern MARK =
      Pattern.compile("(?<=\\p{L}{2})([.!?])(\\d{1,2}\\.)(?=\\p{Lu}\\p{Ll})");
  private static final int MAX_WORD = 40;
  private static final Set<String> ABBREVIATIONS =
      Set.of("no", "nr", "fig", "vol", "ch", "sec", "ver", "pp", "art", "op", "eq", "tab", "step");

  private FootnoteMarks() {}

  static String removed(Line line, Notes notes) {
    return MARK.matcher(line.text())
        .replaceAll(
            found -> {
              String word = wordBefore(line.text(), found.start());
              boolean number =
                  ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))
                      || !Character.isLowerCase(word.charAt(word.length() - 1));
              if (number) {
                return Matcher.quoteReplacement(found.group());
              }
              notes.warn(
                  line.offset() + found.start(2),
                  "FOOTNOTE_MARK_REMOVED",
                  "The footnote mark \""
                      + found.group(2)
                      + "\" glued to \""
                      + word
                      + "\" was left out.");
              return found.group(1) + " ";
            });
  }

  private static String wordBefore(String text, int end) {
    int start = end;
    while (start > 0 && end - start < MAX_WORD && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end);
  }
}
