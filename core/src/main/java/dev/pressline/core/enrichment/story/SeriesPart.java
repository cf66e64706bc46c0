package dev.pressline.core.enrichment.story;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a title says about being a part of a series.
 *
 * @param stem what the titles of all parts have in common, folded
 * @param name the same as written
 * @param number of the part
 * @param named whether the title says that it is a part, rather than ending in a number
 */
record SeriesPart(String stem, String name, int number, boolean named) {
  private static final String NUMBER =
      "(?<n>\\p{Nd}{1,3}|[ivx]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten"
          + "|[一二三四五六七八九十]{1,3}|[上中下])";
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private static final List<Pattern> NAMED =
      List.of(
          Pattern.compile(
              "(?<!\\w)(?:part|pt\\.?|vol\\.?|volume|episode|chapter|lesson|round|teil|folge"
                  + "|partie|parte|часть|قسمت|بخش)\\s*[#:.]?\\s*"
                  + NUMBER
                  + "(?!\\w)",
              FLAGS),
          Pattern.compile(
              "(?<!\\w)" + NUMBER + "\\s*(?:/|\\bof\\b)\\s*\\p{Nd}{1,3}\\s*[)\\]）]", FLAGS),
          Pattern.compile("第\\s*" + NUMBER + "\\s*(?:部分|[篇章部节節回课課集讲講话話])", FLAGS),
          Pattern.compile("[(（]\\s*(?<n>[一二三四五六七八九十]{1,3}|[上中下])\\s*[)）]", FLAGS),
          Pattern.compile("(?<=[\\s,(])#(?<n>\\p{Nd}{1,3})(?!\\w)", FLAGS));
  private static final Pattern TRAILING =
      Pattern.compile("(?<=[\\p{L}\\s][\\p{L}\\s])(?<n>\\p{Nd}{1,2})$");
  private static final Pattern MONTH =
      Pattern.compile(
          "\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern EXTENSION = Pattern.compile("\\.(?:md|markdown|html|txt)$");
  private static final Pattern EDGES =
      Pattern.compile("^[^\\p{L}\\p{M}\\p{Nd}]+|[^\\p{L}\\p{M}\\p{Nd}+#]+$");
  private static final int SHORTEST = 2;
  private static final String WORDS = "one two three four five six seven eight nine ten";
  private static final String CHINESE = "一二三四五六七八九";
  private static final String THIRDS = "上中下";

  static Optional<SeriesPart> of(String title) {
    String written =
        EXTENSION
            .matcher(Normalizer.normalize(title.strip(), Normalizer.Form.NFC))
            .replaceFirst("");
    for (Pattern pattern : NAMED) {
      Matcher found = pattern.matcher(written);
      if (found.find()) {
        return part(stem(written, found), found.group("n"), true);
      }
    }
    Matcher trailing = TRAILING.matcher(written);
    if (trailing.find() && !MONTH.matcher(written.substring(0, trailing.start())).find()) {
      return part(written.substring(0, trailing.start()), trailing.group("n"), false);
    }
    return Optional.empty();
  }

  private static Optional<SeriesPart> part(String stem, String number, boolean named) {
    String name = EDGES.matcher(stem).replaceAll("");
    String folded = name.toLowerCase(Locale.ROOT);
    return number(number.toLowerCase(Locale.ROOT))
        .filter(_ -> folded.length() >= SHORTEST)
        .map(value -> new SeriesPart(folded, name, value, named));
  }

  /** In brackets the name of the series stands with the number, as in {@code Dune (Dune, #1)}. */
  private static String stem(String title, Matcher found) {
    String before = title.substring(0, found.start());
    int open = Math.max(before.lastIndexOf('('), before.lastIndexOf('（'));
    String within = open >= 0 ? before.substring(open + 1) : "";
    if (!EDGES.matcher(within).replaceAll("").isEmpty() && within.indexOf(')') < 0) {
      return within;
    }
    String stem = open >= 0 && within.isBlank() ? before.substring(0, open) : before;
    return EDGES.matcher(stem).replaceAll("").isEmpty() ? title.substring(found.end()) : stem;
  }

  private static Optional<Integer> number(String written) {
    if (Character.isDigit(written.charAt(0))) {
      return Optional.of(Integer.parseInt(written));
    }
    int word = List.of(WORDS.split(" ")).indexOf(written) + 1;
    if (word > 0) {
      return Optional.of(word);
    }
    int third = THIRDS.indexOf(written) + 1;
    if (third > 0) {
      return Optional.of(third);
    }
    return written.charAt(0) < 0x80 ? roman(written) : Optional.of(chinese(written));
  }

  private static Optional<Integer> roman(String written) {
    List<String> numerals =
        List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");
    return Optional.of(numerals.indexOf(written) + 1).filter(number -> number > 0);
  }

  private static int chinese(String written) {
    int ten = written.indexOf('十');
    if (ten < 0) {
      return CHINESE.indexOf(written.charAt(0)) + 1;
    }
    int tens = ten == 0 ? 1 : CHINESE.indexOf(written.charAt(0)) + 1;
    boolean more = ten + 1 < written.length();
    return 10 * tens + (more ? CHINESE.indexOf(written.charAt(ten + 1)) + 1 : 0);
  }
}
