package dev.pressline.core.enrichment.keyphrase;

import dev.pressline.core.text.BundledLines;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Words that say little about a post: those of every other post, and roles of people. */
final class SayLittle {
  private static final String LEARNED = "say-little.txt";
  private static final String BY_HAND = "say-little-by-hand.txt";
  private static final int SHORTEST_PLURAL = 4;

  /** In every language, since English words are in posts of all. */
  private static final SayLittle EVERYWHERE = new SayLittle(read(LEARNED, _ -> true), Set.of());

  private static final SayLittle JAPANESE = ofLanguage("ja");
  private static final SayLittle KOREAN = ofLanguage("ko");

  private final Set<String> everywhere;
  private final Set<String> here;

  private SayLittle(Set<String> everywhere, Set<String> here) {
    this.everywhere = everywhere;
    this.here = here;
  }

  /** Those of the language with the BCP 47 tag. */
  static SayLittle of(String tag) {
    return switch (Locale.forLanguageTag(tag).getLanguage()) {
      case "ja" -> JAPANESE;
      case "ko" -> KOREAN;
      default -> EVERYWHERE;
    };
  }

  private static SayLittle ofLanguage(String language) {
    return new SayLittle(EVERYWHERE.everywhere, read(BY_HAND, language::equals));
  }

  /** Whether the word, in lower case, is one of them, be it in the plural. */
  boolean contains(String word) {
    boolean plural = word.length() >= SHORTEST_PLURAL && word.endsWith("s") && !word.endsWith("ss");
    return has(word) || (plural && has(word.substring(0, word.length() - 1)));
  }

  private boolean has(String word) {
    return everywhere.contains(word) || here.contains(word);
  }

  private static Set<String> read(String file, Predicate<String> wanted) {
    Set<String> words = new HashSet<>();
    BundledLines.forEach(
        SayLittle.class,
        file,
        line -> {
          List<String> fields = Arrays.asList(line.split(" ", -1));
          String name = fields.getFirst();
          if (wanted.test(name.substring(0, name.length() - 1))) {
            words.addAll(fields.subList(1, fields.size()));
          }
        });
    return words;
  }
}
