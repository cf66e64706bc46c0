package dev.pressline.core.enrichment.duplicate;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The numbers in a title, by which announcements of one frame differ: versions, years, parts.
 *
 * @param numbers as written, in order
 */
public record TitleNumbers(List<String> numbers) {
  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+(?:[.,:/-]?[\\p{L}\\p{Nd}]+)*");

  /** A release without what stands behind it, such as {@code rc1}. */
  private static final Pattern RELEASE = Pattern.compile("\\p{Nd}+(?:[.:/]\\p{Nd}+)*");

  /** The numbers as they stand. */
  public static TitleNumbers of(String title) {
    return numbers(NUMBER, title);
  }

  /** The numbers with candidates of a release taken for the release. */
  public static TitleNumbers ofRelease(String title) {
    return numbers(RELEASE, title.replaceAll("(?i)[. -]?(?:rc|beta|alpha|pre)[ .]?\\p{Nd}+", ""));
  }

  private static TitleNumbers numbers(Pattern pattern, String title) {
    return new TitleNumbers(pattern.matcher(title).results().map(MatchResult::group).toList());
  }

  /** Whether both titles have numbers, and not the same. */
  public boolean contradict(TitleNumbers other) {
    return !numbers.isEmpty() && !other.numbers.isEmpty() && !numbers.equals(other.numbers);
  }
}
