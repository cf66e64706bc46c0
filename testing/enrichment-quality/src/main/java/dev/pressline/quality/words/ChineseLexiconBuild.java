package dev.pressline.quality.words;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes the lexicon of Chinese from jieba's dictionary, which has a frequency and one tag (of
 * ICTCLAS) for each word. Longer words and the rarest names are left out: they are put together
 * from others.
 */
public final class ChineseLexiconBuild {
  private static final String HEADER =
      "# what the words may be; ten times ln(all words of jieba's corpus : this word); the words.\n"
          + "# Made from jieba's dictionary, (c) 2013 Sun Junyi, see JIEBA-LICENSE.\n";
  private static final int LONGEST = 4;
  private static final int FEWEST = 3;
  private static final int FEWEST_OF_LONG = 10;
  private static final int FEWEST_OF_NAMES = 50;
  private static final Set<String> PERSONS =
      Set.of(
          "我", "你", "您", "他", "她", "它", "我们", "你们", "他们", "她们", "它们", "咱", "咱们", "自己", "大家", "谁");
  private static final Set<String> AUXILIARIES =
      Set.of(
          "是", "有", "能", "会", "可以", "可能", "要", "应", "应该", "必须", "需要", "没有", "让", "使", "被", "把", "将",
          "给", "想", "得", "能够", "应当", "不是", "就是", "还是", "不能", "不会");

  private ChineseLexiconBuild() {}

  /**
   * Makes it.
   *
   * @param arguments {@code dict.txt} of jieba (Debian: python3-jieba); the file to write
   */
  public static void main(String[] arguments) throws IOException {
    List<Entry> entries = new ArrayList<>();
    double all = 0;
    for (String line : Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
      String[] fields = line.split(" ", -1);
      Entry entry = new Entry(fields[0], Integer.parseInt(fields[1]), fields[2]);
      all += entry.frequency();
      entries.add(entry);
    }
    double total = all;
    Map<String, List<String>> groups =
        entries.stream()
            .filter(ChineseLexiconBuild::isWorthIt)
            .collect(
                Collectors.groupingBy(
                    entry -> sort(entry) + " " + cost(entry, total),
                    TreeMap::new,
                    Collectors.mapping(Entry::word, Collectors.toList())));
    StringBuilder file = new StringBuilder(HEADER);
    groups.forEach(
        (group, words) ->
            file.append(group).append(' ').append(String.join(" ", words)).append('\n'));
    Files.writeString(Path.of(arguments[1]), file);
  }

  private record Entry(String word, int frequency, String tag) {}

  private static String cost(Entry entry, double total) {
    return String.valueOf(Math.round(10 * Math.log(total / entry.frequency())));
  }

  private static boolean isWorthIt(Entry entry) {
    boolean han = entry.word().codePoints().allMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
    int length = entry.word().length();
    int fewest =
        switch (entry.tag()) {
          case "nr", "nrt", "nrfg", "ns", "nt" -> length > 1 ? FEWEST_OF_NAMES : FEWEST;
          case "i", "l", "m", "z" -> FEWEST_OF_NAMES;
          default -> length == LONGEST ? FEWEST_OF_LONG : FEWEST;
        };
    return han && length <= LONGEST && entry.frequency() >= fewest;
  }

  /** One of the sorts that the lexicon knows. */
  private static String sort(Entry entry) {
    if (PERSONS.contains(entry.word())) {
      return "pronoun";
    }
    if (AUXILIARIES.contains(entry.word())) {
      return "auxiliary";
    }
    return switch (entry.tag().charAt(0)) {
      case 'n', 's', 'j', 'g', 'l' -> "noun";
      case 'v' -> entry.tag().equals("vn") ? "deed" : "verb";
      case 'a' -> entry.tag().equals("an") ? "deed" : "adjective";
      case 'b' -> "attribute";
      case 'r' -> "determiner";
      case 'p' -> "preposition";
      default -> "particle";
    };
  }
}
