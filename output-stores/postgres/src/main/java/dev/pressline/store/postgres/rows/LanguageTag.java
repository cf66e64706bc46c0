package dev.pressline.store.postgres.rows;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/**
 * The language of a text.
 *
 * @param tag well-formed BCP 47 of usual length, if there is one
 */
record LanguageTag(Optional<String> tag) {
  private static final int LONGEST = 35;
  private static final String UNDETERMINED = "und";

  /** That of an author's words about it. */
  static LanguageTag of(Optional<String> given) {
    return new LanguageTag(given.flatMap(LanguageTag::wellFormed));
  }

  /** This, or the other where there is none. */
  LanguageTag or(String other) {
    return tag.isPresent() ? this : of(Optional.of(other));
  }

  String orUndetermined() {
    return tag.orElse(UNDETERMINED);
  }

  private static Optional<String> wellFormed(String given) {
    try {
      String tag =
          new Locale.Builder()
              .setLanguageTag(given.strip().replace('_', '-'))
              .build()
              .toLanguageTag();
      return tag.equals(UNDETERMINED) || tag.length() > LONGEST
          ? Optional.empty()
          : Optional.of(tag);
    } catch (IllformedLocaleException notALanguage) {
      return Optional.empty();
    }
  }
}
