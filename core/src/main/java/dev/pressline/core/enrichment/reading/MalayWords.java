package dev.pressline.core.enrichment.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells Indonesian, Malay, Sundanese and Javanese apart by words that only one of them writes so:
 * statistics over letters hardly see a difference.
 */
final class MalayWords {
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /** What only the language writes so, among these. */
  private record Marks(String language, List<String> words) {
    long in(List<String> text) {
      boolean malay = language.equals("id") || language.equals("ms");
      return text.stream()
          .filter(word -> words.contains(word) || malay && SHARED.contains(word))
          .count();
    }
  }

  /** What Indonesian and Malay write alike and the others do not. */
  private static final List<String> SHARED =
      List.of("yang", "untuk", "dengan", "tidak", "dari", "dalam", "adalah", "oleh", "ini", "itu");

  private static final List<Marks> MARKS =
      List.of(
          new Marks(
              "id",
              List.of(
                  "bahwa",
                  "karena",
                  "bisa",
                  "uang",
                  "kantor",
                  "mobil",
                  "perusahaan",
                  "pemerintah",
                  "mau",
                  "berbagai",
                  "internasional",
                  "yaitu",
                  "laki",
                  "pasal",
                  "sesuai",
                  "coba")),
          new Marks(
              "ms",
              List.of(
                  "bahawa",
                  "kerana",
                  "wang",
                  "pejabat",
                  "syarikat",
                  "kerajaan",
                  "ialah",
                  "tiap",
                  "hendaklah",
                  "sahaja",
                  "mestilah",
                  "samada",
                  "manakala",
                  "mahu",
                  "pelbagai",
                  "antarabangsa",
                  "iaitu",
                  "lelaki",
                  "perkara",
                  "daripada",
                  "kesemua",
                  "cuba")),
          new Marks(
              "su",
              List.of(
                  "jeung", "anu", "nu", "teu", "henteu", "sareng", "kana", "tina", "dina", "ka",
                  "ti", "éta", "ieu", "boh", "unggal", "saha")),
          new Marks(
              "jv",
              List.of(
                  "lan", "ing", "sing", "kang", "iku", "saka", "marang", "karo", "ora", "wong",
                  "utawa", "saben")));

  private MalayWords() {}

  /** Whether the language is one of those told apart here. */
  static boolean speak(String language) {
    return MARKS.stream().anyMatch(marks -> marks.language().equals(language));
  }

  /** The language of a text in one of them; Indonesian, the largest, when its words do not tell. */
  static String language(String text) {
    List<String> words =
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(match -> match.group()).toList();
    return MARKS.stream()
        .max(
            Comparator.comparingLong((Marks marks) -> marks.in(words))
                .thenComparingInt(marks -> -MARKS.indexOf(marks)))
        .orElseThrow()
        .language();
  }
}
