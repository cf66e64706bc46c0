package dev.pressline.quality.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Quotes a title as authors do: misspelt, cut short, with words left out or added. */
final class TitleEdits {
  /** What happens to a title. */
  enum Edit {
    /** The title as it stands. */
    NONE,
    /** One letter is changed, left out, doubled or swapped with the next. */
    SLIP,
    /** Two slips. */
    TWO_SLIPS,
    /** One word is left out. */
    WORD_LEFT_OUT,
    /** A word of another title of the blog is added. */
    WORD_ADDED,
    /** All letters upper case or lower case. */
    LETTER_CASE,
    /** Other punctuation, or none. */
    PUNCTUATION,
    /** The site's name stands behind. */
    SITE_NAME,
    /** Only the first words, and dots. */
    CUT,
    /** A slip, and a word left out or added. */
    SLIP_AND_WORD
  }

  private static final int SHORTEST_CUT = 8;
  private static final List<String> SEPARATORS = List.of(" | ", " - ", " – ", " · ");

  private final List<String> words;
  private final SplittableRandom random;

  TitleEdits(List<String> titles, long seed) {
    words = titles.stream().flatMap(title -> WordEdits.words(title).stream()).toList();
    random = new SplittableRandom(seed);
  }

  String edited(String title, Edit edit, String siteName) {
    return switch (edit) {
      case NONE -> title;
      case SLIP -> slip(title);
      case TWO_SLIPS -> slip(slip(title));
      case WORD_LEFT_OUT -> wordLeftOut(title);
      case WORD_ADDED -> wordAdded(title);
      case LETTER_CASE ->
          random.nextBoolean() ? title.toUpperCase(Locale.ROOT) : title.toLowerCase(Locale.ROOT);
      case PUNCTUATION -> punctuation(title);
      case SITE_NAME -> title + any(SEPARATORS) + siteName;
      case CUT -> cut(title);
      case SLIP_AND_WORD ->
          random.nextBoolean() ? slip(wordLeftOut(title)) : slip(wordAdded(title));
    };
  }

  private String slip(String title) {
    List<Integer> letters = new ArrayList<>();
    for (int i = 0; i < title.length(); i++) {
      if (Character.isLetter(title.charAt(i))) {
        letters.add(i);
      }
    }
    if (letters.isEmpty()) {
      return title;
    }
    int at = any(letters);
    char letter = title.charAt(at);
    String before = title.substring(0, at);
    String behind = title.substring(at + 1);
    return switch (random.nextInt(4)) {
      case 0 -> before + title.charAt(any(letters)) + behind;
      case 1 -> before + behind;
      case 2 -> before + letter + letter + behind;
      default ->
          behind.isEmpty() ? before : before + behind.charAt(0) + letter + behind.substring(1);
    };
  }

  private String wordLeftOut(String title) {
    List<String> parts = new ArrayList<>(parts(title));
    if (parts.size() > 2) {
      parts.remove(random.nextInt(parts.size()));
    }
    return String.join(title.contains(" ") ? " " : "", parts);
  }

  private String wordAdded(String title) {
    List<String> parts = new ArrayList<>(parts(title));
    parts.add(random.nextInt(parts.size() + 1), any(words));
    return String.join(title.contains(" ") ? " " : "", parts);
  }

  private String punctuation(String title) {
    String bare = title.replaceAll("[^\\p{L}\\p{M}\\p{Nd}\\s.+#]", " ").replaceAll("\\s+", " ");
    return switch (random.nextInt(3)) {
      case 0 -> bare.strip();
      case 1 -> "“" + title + "”";
      default -> title + "!";
    };
  }

  /** At least half of the title, at the end of a word or within one. */
  private String cut(String title) {
    int least = Math.max(SHORTEST_CUT, title.length() / 2);
    if (title.length() <= least + 1) {
      return title;
    }
    int at = least + random.nextInt(title.length() - least);
    int space = title.lastIndexOf(' ', at);
    boolean atWord = random.nextBoolean() && space >= least;
    return title.substring(0, atWord ? space : at) + (random.nextBoolean() ? "..." : "…");
  }

  private static List<String> parts(String title) {
    return title.contains(" ") ? Arrays.asList(title.split("\\s+")) : WordEdits.words(title);
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
