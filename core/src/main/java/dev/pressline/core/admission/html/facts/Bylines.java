package dev.pressline.core.admission.html.facts;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of authors in what a page says about them: {@code By Ada Brunn and Carl Dahl}. */
public final class Bylines {
  private static final Pattern BY =
      Pattern.compile(
          "^(?:by|von|par|por|di|door|written by|posted by)[:\\s]\\s*+", Pattern.CASE_INSENSITIVE);
  private static final Pattern PARTING = Pattern.compile("\\s*+(?:,|;| and | & | und | et )\\s*+");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "https?:|www\\.|@|\\d{2}|\\b(?:author|authors|updated|published|posted)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final int MAX_NAME = 60;
  private static final int MAX_WORDS = 6;

  private Bylines() {}

  /** The names, as far as they look like names; never more than a few words each. */
  public static List<String> names(String written) {
    return PARTING
        .splitAsStream(BY.matcher(written.strip()).replaceFirst(""))
        .map(String::strip)
        .filter(Bylines::isName)
        .toList();
  }

  /**
   * Names in a line of the page that only looks like an author's: each must have two words or more,
   * with capitals where the script has them.
   */
  public static List<String> spokenNames(String line) {
    List<String> names = names(line);
    boolean all =
        names.stream()
            .allMatch(
                name ->
                    Stream.of(name.split("\\s+"))
                            .noneMatch(word -> Character.isLowerCase(word.codePointAt(0)))
                        && name.indexOf(' ') > 0);
    return all ? names : List.of();
  }

  private static boolean isName(String name) {
    return name.length() > 1
        && name.length() <= MAX_NAME
        && name.split("\\s+").length <= MAX_WORDS
        && name.codePoints().anyMatch(Character::isLetter)
        && !NO_NAME.matcher(name).find();
  }
}
