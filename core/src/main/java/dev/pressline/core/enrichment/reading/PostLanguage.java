package dev.pressline.core.enrichment.reading;

import dev.pressline.core.enrichment.reading.LanguageDetector.Guess;
import dev.pressline.core.enrichment.reading.Scripts.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The language of a post: as declared, else by its script, else by statistics. */
public final class PostLanguage {
  /** The language that cannot be told (BCP 47, ISO 639-2). */
  public static final String UNDETERMINED = "und";

  /** How much of a text is looked at, in UTF-16 code units. */
  public static final int SAMPLE = 2048;

  private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());
  private static final int MIN_LETTERS = 12;

  /** Detectors spread the rest over a hundred languages; below this, short texts are guesswork. */
  private static final double MIN_PROBABILITY = 0.035;

  private static final double MIN_LEAD = 1.2;
  private static final Pattern ADDRESS = Pattern.compile("(?<!\\S)\\S*://\\S*");

  private PostLanguage() {}

  /**
   * The language of a text.
   *
   * @param declared by the author; ignored when it is no BCP 47 tag of a known language
   * @param sample the beginning of the prose
   */
  public static String of(Optional<String> declared, String sample, LanguageDetector detector) {
    return declared
        .flatMap(PostLanguage::wellFormed)
        .orElseGet(() -> told(ADDRESS.matcher(sample).replaceAll(" "), detector));
  }

  /** The tag in its canonical form, such as {@code zh-TW} for {@code zh_tw}. */
  static Optional<String> wellFormed(String declared) {
    Locale locale = Locale.forLanguageTag(declared.strip().replace('_', '-'));
    return KNOWN.contains(locale.getLanguage())
        ? Optional.of(locale.toLanguageTag())
        : Optional.empty();
  }

  private static String told(String sample, LanguageDetector detector) {
    return switch (Scripts.judge(sample)) {
      case Verdict.Certain(String language) -> language;
      case Verdict.OneOf(Set<String> languages) -> detected(sample, languages::contains, detector);
      case Verdict.Latin() -> detected(sample, Scripts::mayBeLatin, detector);
      case Verdict.Nothing() -> UNDETERMINED;
    };
  }

  private static String detected(
      String sample, Predicate<String> possible, LanguageDetector detector) {
    if (sample.codePoints().filter(Character::isLetter).limit(MIN_LETTERS).count() < MIN_LETTERS) {
      return UNDETERMINED;
    }
    List<Guess> guesses = possibleGuesses(sample, possible, detector);
    return !guesses.isEmpty() && MalayWords.speak(guesses.getFirst().language())
        ? MalayWords.language(sample)
        : clearWinner(guesses);
  }

  private static List<Guess> possibleGuesses(
      String text, Predicate<String> possible, LanguageDetector detector) {
    return detector.guesses(text).stream()
        .filter(guess -> possible.test(guess.language()))
        .limit(2)
        .toList();
  }

  private static String clearWinner(List<Guess> guesses) {
    if (guesses.isEmpty()) {
      return UNDETERMINED;
    }
    Guess first = guesses.getFirst();
    double second = guesses.size() > 1 ? guesses.get(1).probability() : 0;
    boolean clear =
        first.probability() >= MIN_PROBABILITY && first.probability() >= MIN_LEAD * second;
    return clear ? first.language() : UNDETERMINED;
  }
}
