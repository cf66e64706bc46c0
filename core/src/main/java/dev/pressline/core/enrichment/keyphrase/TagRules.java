package dev.pressline.core.enrichment.keyphrase;

import dev.pressline.core.enrichment.words.Lexeme;
import dev.pressline.core.enrichment.words.Word;
import dev.pressline.core.enrichment.words.WordClass;
import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an editor strikes out of tags though it is a keyphrase: identifiers and addresses, parts of
 * longer names, dates, long phrases, and words that are said once or say little.
 */
final class TagRules {
  private static final int LONGEST = 3;
  private static final int LONGEST_WORD = 40;
  private static final int OFTEN = 3;
  private static final int VERY_OFTEN = 5;
  private static final int MOST_HUMPS = 2;
  private static final int FEW_IN_FULL = 4;
  private static final int LONGEST_WITH_DIGITS = 12;
  private static final int LONGEST_OF_GLYPHS = 8;
  private static final double MOST_BESIDE = 0.6;
  private static final double TITLE_ODDS = 2.5;
  private static final double LEAST_NOUN = 0.35;
  private static final double COMMON = 5.6;
  private static final double COMMON_BEYOND_TITLE = 6.8;
  private static final double COMMON_ADJECTIVE = 6.0;
  private static final Set<String> DATES_AND_ADDRESSES_OF_PEOPLE =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan",
          "feb",
          "aug",
          "sept",
          "oct",
          "nov",
          "dec",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "today",
          "yesterday",
          "tomorrow",
          "dr",
          "mr",
          "mrs",
          "ms",
          "prof",
          "hi",
          "hello",
          "thanks",
          "changelog",
          "faq",
          "pdf",
          "url",
          "todo",
          "pm",
          "am",
          "edt",
          "est",
          "utc",
          "gmt");

  private final List<Word> words;
  private final int titleWords;
  private final SayLittle sayLittle;

  TagRules(List<Word> words, int titleWords, SayLittle sayLittle) {
    this.words = words;
    this.titleWords = titleWords;
    this.sayLittle = sayLittle;
  }

  /** The score with what the title tells, which the gold sets do not set apart. */
  double score(Candidate candidate, double score) {
    boolean told = candidate.starts().getFirst() < titleWords && candidate.count() > 1;
    return told ? TITLE_ODDS * score / (1 - score + TITLE_ODDS * score) : score;
  }

  boolean accepts(Candidate candidate) {
    int first = candidate.starts().getFirst();
    List<Word> phrase = words.subList(first, first + candidate.length());
    return isShort(phrase)
        && phrase.stream().allMatch(TagRules::isReadable)
        && (candidate.count() > 1 || first < titleWords)
        && !saysLittle(phrase)
        && !beginsVaguely(candidate, phrase.getFirst())
        && (candidate.length() > 1 || isSpecial(candidate, phrase.getFirst()))
        && !isPartOfName(candidate)
        && !isPartOfRun(candidate, phrase.getFirst());
  }

  /** A term may be made of such words where it is written as one, as {@code 构造方法} is. */
  private boolean saysLittle(List<Word> phrase) {
    return (phrase.size() == 1 || !phrase.stream().allMatch(TagRules::isGlyphs))
        && phrase.stream().allMatch(word -> sayLittle.contains(word.lexeme().folded()));
  }

  /** Chinese words of single characters are many. */
  private static boolean isShort(List<Word> phrase) {
    return phrase.size() <= LONGEST
        || (phrase.stream().allMatch(TagRules::isGlyphs)
            && phrase.getLast().end() - phrase.getFirst().start() <= LONGEST_OF_GLYPHS);
  }

  /** Whether the word is of a script without capitals, in which they cannot tell names. */
  private static boolean isGlyphs(Word word) {
    return switch (UnicodeScript.of(word.lexeme().folded().codePointAt(0))) {
      case HAN, KATAKANA, HIRAGANA, HANGUL -> true;
      default -> false;
    };
  }

  /** No identifier, address, check sum or word of a date. */
  private static boolean isReadable(Word word) {
    String folded = word.lexeme().folded();
    boolean dotted = folded.indexOf('.') > 0 && !folded.endsWith(".js");
    boolean digits =
        folded.length() > LONGEST_WITH_DIGITS && folded.chars().anyMatch(Character::isDigit);
    return folded.length() <= LONGEST_WORD
        && !dotted
        && !digits
        && folded.indexOf('_') < 0
        && word.humps() <= MOST_HUMPS
        && !DATES_AND_ADDRESSES_OF_PEOPLE.contains(folded);
  }

  /** {@code new system}, {@code last year}; capitals of the title tell nothing. */
  private boolean beginsVaguely(Candidate candidate, Word first) {
    Lexeme lexeme = first.lexeme();
    float adjective = lexeme.likelihood(WordClass.ADJECTIVE) + lexeme.likelihood(WordClass.ADVERB);
    boolean vague = adjective > 0.5 && lexeme.rarity() < COMMON_ADJECTIVE;
    boolean general = adjective > 0.2 && sayLittle.contains(lexeme.folded());
    return candidate.length() > 1 && !isName(candidate) && (vague || general);
  }

  /** Whether a single word is a name, or a term that the title has. */
  private boolean isSpecial(Candidate candidate, Word word) {
    boolean inTitle = candidate.starts().getFirst() < titleWords;
    if (word.capitals()) {
      return inTitle ? candidate.count() > 1 : candidate.count() >= VERY_OFTEN;
    }
    boolean often = inTitle || candidate.count() >= OFTEN;
    double rarity = word.lexeme().rarity();
    if (isName(candidate)) {
      return often && rarity >= COMMON;
    }
    boolean told = isGlyphs(word) ? often : inTitle;
    return told
        && rarity >= (inTitle ? COMMON : COMMON_BEYOND_TITLE)
        && nounlike(candidate) >= LEAST_NOUN;
  }

  /** A verb whose stem is a noun elsewhere is none. */
  private float nounlike(Candidate candidate) {
    float sum = 0;
    for (int start : candidate.starts()) {
      sum += words.get(start).lexeme().likelihood(WordClass.NOUN);
    }
    return sum / candidate.count();
  }

  /** Whether it mostly has a capital where a word of the body need not have one. */
  private boolean isName(Candidate candidate) {
    int capitals = 0;
    int all = 0;
    for (int start : candidate.starts()) {
      if (start >= titleWords && !words.get(start).afterBreak()) {
        capitals += words.get(start).capital() ? 1 : 0;
        all++;
      }
    }
    return 2 * capitals > all;
  }

  /**
   * Mostly {@code Florida} of {@code University of Florida}, {@code Encrypt} of {@code Let's
   * Encrypt}.
   */
  private boolean isPartOfName(Candidate candidate) {
    int inside = 0;
    int outside = 0;
    int ofPerson = 0;
    for (int i = 0; i < candidate.count(); i++) {
      int first = candidate.starts().get(i);
      int last = first + candidate.lengths().get(i) - 1;
      if (first >= titleWords && words.get(first).capital() && words.get(last).capital()) {
        boolean part = continuesBefore(first) || continuesBehind(last);
        inside += part ? 1 : 0;
        outside += part || followsDoubtful(first) ? 0 : 1;
      }
      ofPerson += isNameBehind(last) ? 1 : 0;
    }
    boolean firstName = candidate.length() == 1 && ofPerson * FEW_IN_FULL >= candidate.count();
    return (inside > 0 && inside >= outside) || firstName;
  }

  /** {@code Beck} of {@code Kent Beck}: a word with a capital that no lexicon knows. */
  private boolean isNameBehind(int last) {
    if (last + 1 >= words.size() || words.get(last + 1).afterBreak()) {
      return false;
    }
    Word behind = words.get(last + 1);
    return behind.capital()
        && !behind.capitals()
        && behind.humps() == 0
        && behind.lexeme().rarity() >= Lexeme.RAREST
        && behind.lexeme().folded().chars().allMatch(Character::isLetter);
  }

  /** Mostly {@code 米特矩} of {@code 厄米特矩阵}: the same word stands beside it nearly everywhere. */
  private boolean isPartOfRun(Candidate candidate, Word word) {
    if (!isGlyphs(word)) {
      return false;
    }
    Map<String, Integer> beside = new HashMap<>();
    for (int i = 0; i < candidate.count(); i++) {
      int first = candidate.starts().get(i);
      int behind = first + candidate.lengths().get(i);
      if (first > 0 && !words.get(first).afterBreak() && !words.get(first - 1).isFunction()) {
        beside.merge("<" + words.get(first - 1).lexeme().folded(), 1, Integer::sum);
      }
      if (behind < words.size()
          && !words.get(behind).afterBreak()
          && !words.get(behind).isFunction()) {
        beside.merge(words.get(behind).lexeme().folded() + ">", 1, Integer::sum);
      }
    }
    int most = beside.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return candidate.count() > 1 && most >= MOST_BESIDE * candidate.count();
  }

  /** A capital at the start of a sentence tells nothing. */
  private boolean followsDoubtful(int first) {
    return first > 0
        && !words.get(first).afterBreak()
        && words.get(first - 1).afterBreak()
        && words.get(first - 1).capital();
  }

  private boolean continuesBefore(int first) {
    if (words.get(first).afterBreak() || first == 0) {
      return false;
    }
    Word before = words.get(first - 1);
    boolean joined = before.lexeme().folded().equals("of") && first > 1 && !before.afterBreak();
    Word word = joined ? words.get(first - 2) : before;
    return word.capital() && (!word.isFunction() || !word.afterBreak());
  }

  private boolean continuesBehind(int last) {
    return last + 1 < words.size()
        && !words.get(last + 1).afterBreak()
        && words.get(last + 1).capital()
        && !words.get(last + 1).isFunction();
  }
}
