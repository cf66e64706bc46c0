package dev.pressline.core.enrichment.linking;

import dev.pressline.core.catalogue.Catalogue;
import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.catalogue.NameStatistics;
import dev.pressline.core.catalogue.Renown;
import dev.pressline.core.catalogue.Token;
import dev.pressline.core.catalogue.Token.Gap;
import dev.pressline.core.catalogue.Token.Kind;
import dev.pressline.core.catalogue.Tokens;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The clues that lie in how a name is written and in what stands around it. */
final class Surroundings {
  private static final int SHORTEST_SHOUT = 5;
  private static final int LONGEST_ABBREVIATION = 4;
  private static final int MANY_NAMES = 20;
  private static final Set<String> OF_PLACE =
      Set.of("in", "at", "from", "near", "to", "into", "outside", "across", "throughout");
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          ("a about after against also although an and are as at be because been before between but"
               + " by can could did do does during for from had has have he her his if in into is"
               + " it its may might nor not of on or she should since so than that the their then"
               + " they this through to under until was were when where which while who whose will"
               + " with within without would said says made took became went left")
              .split(" "));
  private static final Set<String> CALENDAR =
      Set.of(
          ("january february march april may june july august september october november december"
                  + " monday tuesday wednesday thursday friday saturday sunday")
              .split(" "));
  private static final String SENTENCE_ENDS = ".!?:;\"“”‘•";

  private final Memory memory;
  private final Names names;
  private final Tokens tokens;
  private final NameStatistics statistics;

  Surroundings(Catalogue catalogue, Memory memory, Names names) {
    this.memory = memory;
    this.names = names;
    this.tokens = names.tokens();
    this.statistics = catalogue.statistics();
  }

  Set<Clue> clues(CatalogueEntry entry, int first, int last) {
    EnumSet<Clue> clues = EnumSet.of(Clue.ALWAYS);
    ofEntry(entry, clues);
    ofLength(first, last, clues);
    ofLetterCase(entry, first, last, clues);
    note(clues, Clue.CAPITAL_BEFORE, hasCapitalBefore(first));
    note(clues, Clue.CAPITAL_AFTER, hasCapitalAfter(last));
    note(clues, Clue.TITLE_BEFORE, isCapital(first - 1) && hasTitleBefore(first));
    note(clues, Clue.OWNS, owns(last));
    note(clues, Clue.NAMED_IN_FULL, memory.isNamedInFull(entry));
    note(clues, Clue.OF_BEFORE, isOf(first - 1) && isCapital(first - 2));
    note(clues, Clue.OF_AFTER, isOf(last + 1) && isCapital(last + 2));
    note(clues, Clue.HYPHENATED, isHyphenated(first, last));
    note(clues, Clue.DESCRIBES, describes(last));
    note(clues, Clue.AFTER_COMMA, isComma(first - 1) && isCapital(first - 2));
    note(clues, Clue.BEFORE_COMMA, isComma(last + 1) && isCapital(last + 2));
    boolean preposition = first > 0 && OF_PLACE.contains(tokens.get(first - 1).folded());
    note(clues, Clue.PREPOSITION_BEFORE, preposition);
    return clues;
  }

  /** Whether a capitalised word stands right before, that is no title and begins no sentence. */
  boolean hasCapitalBefore(int first) {
    if (first == 0 || tokens.get(first).gap() != Gap.SPACE) {
      return false;
    }
    int before = first - 1;
    if (isInitial(before)) {
      return true;
    }
    String word = tokens.get(before).folded();
    return isCapital(before)
        && !isCapitals(before)
        && !names.named().get(before)
        && !Surnames.isNoFirstName(word)
        && !(beginsSentence(before) && isOrdinary(word));
  }

  /** Whether a capitalised word follows right behind. */
  boolean hasCapitalAfter(int last) {
    int next = last + 1;
    return isCapital(next)
        && tokens.get(next).gap() == Gap.SPACE
        && !isCapitals(next)
        && !names.named().get(next);
  }

  /** Whether a full stop and a capitalised word follow the short word: {@code Sen. Somebody}. */
  boolean isAbbreviation(int at) {
    return at + 2 < tokens.size()
        && tokens.get(at).folded().length() <= LONGEST_ABBREVIATION
        && tokens.get(at + 1).folded().equals(".")
        && tokens.get(at + 1).isGlued()
        && tokens.isCapitalised(at + 2);
  }

  private boolean hasTitleBefore(int first) {
    return tokens.get(first).gap() == Gap.SPACE && Surnames.isTitle(tokens.get(first - 1).folded());
  }

  /** Whether a possessive and a capitalised word follow. */
  private boolean owns(int last) {
    int next = last + 1;
    return isCapital(next + 2)
        && tokens.get(next).folded().equals("'")
        && tokens.get(next).isGlued()
        && tokens.get(next + 1).folded().equals("s");
  }

  private boolean isComma(int at) {
    return at > 0 && at < tokens.size() && tokens.get(at).folded().equals(",");
  }

  /** Whether a word in lower case follows that is no function word. */
  private boolean describes(int last) {
    int next = last + 1;
    return next < tokens.size()
        && tokens.get(next).kind() == Kind.WORD
        && tokens.get(next).gap() == Gap.SPACE
        && !tokens.isCapitalised(next)
        && !FUNCTION_WORDS.contains(tokens.get(next).folded());
  }

  /** Whether somebody chose the entry for this catalogue. */
  boolean isPicked(CatalogueEntry entry) {
    return statistics.isPicked(entry);
  }

  /** Whether it is a single letter, a number, a month or a day of the week. */
  boolean isNoName(int first, int last) {
    Token token = tokens.get(first);
    String written = tokens.text(first, last);
    boolean noWord = written.codePoints().filter(Character::isLetter).count() < 2;
    return token.kind() != Kind.GLYPH
        && (noWord || (first == last && CALENDAR.contains(token.folded())));
  }

  private void ofEntry(CatalogueEntry entry, Set<Clue> clues) {
    note(clues, Clue.PERSON, statistics.isPerson(entry));
    note(clues, Clue.REPEATED, memory.times(entry) > 1);
    note(clues, Clue.RENOWNED, Renown.isGreat(entry));
    if (isPicked(entry)) {
      clues.add(Clue.PICKED);
      return;
    }
    switch (entry.type()) {
      case PLACE -> clues.add(Clue.PLACE);
      case ORGANISATION -> clues.add(Clue.ORGANISATION);
      case OTHER, PERSON, PRODUCT, EVENT, WORK -> {}
    }
  }

  private void ofLength(int first, int last, Set<Clue> clues) {
    int words = 0;
    for (int i = first; i <= last; i++) {
      words += tokens.get(i).kind() == Kind.WORD ? 1 : 0;
    }
    note(clues, Clue.TWO_WORDS, words == 2);
    note(clues, Clue.MANY_WORDS, words > 2);
  }

  private void ofLetterCase(CatalogueEntry entry, int first, int last, Set<Clue> clues) {
    String written = tokens.text(first, last);
    boolean lower = written.codePoints().noneMatch(Character::isUpperCase);
    boolean named = entry.name().codePoints().anyMatch(Character::isUpperCase);
    boolean latin = Character.isLowerCase(written.codePointAt(0));
    note(clues, Clue.LOWER_CASE, latin && lower && !isPicked(entry));
    note(clues, Clue.SHOUTED, !lower && isShoutedName(written, entry) && named);
    if (first == last) {
      String word = tokens.get(first).folded();
      note(clues, Clue.COMMON_WORD, statistics.isCommonWord(word) && !isPicked(entry));
      note(clues, Clue.SEEN_IN_LOWER_CASE, !lower && memory.hasInLowerCase(word));
      note(clues, Clue.SENTENCE_START, !lower && beginsSentence(first));
      note(clues, Clue.ENDS_OTHER_NAME, memory.endsOtherName(word));
      note(clues, Clue.BEGINS_OTHER_NAME, memory.beginsOtherName(word));
      note(clues, Clue.DISTINCTIVE, statistics.namesWith(word) == 1);
      note(clues, Clue.WIDESPREAD, statistics.namesWith(word) >= MANY_NAMES);
      note(clues, Clue.LONE_GIVEN_NAME, statistics.isGivenName(word));
    }
  }

  private static boolean isShoutedName(String written, CatalogueEntry entry) {
    return written.length() >= SHORTEST_SHOUT && isShouted(written) && !isShouted(entry.name());
  }

  private boolean isOf(int at) {
    return at > 0 && at < tokens.size() && tokens.get(at).folded().equals("of");
  }

  private boolean isCapital(int at) {
    return at >= 0
        && at < tokens.size()
        && tokens.get(at).kind() == Kind.WORD
        && tokens.isCapitalised(at);
  }

  private boolean isCapitals(int at) {
    return tokens.text(at, at).length() > 1 && isShouted(tokens.text(at, at));
  }

  private static boolean isShouted(String text) {
    return text.equals(text.toUpperCase(Locale.ROOT));
  }

  /** The full stop of an initial, as in {@code J. Paris}. */
  private boolean isInitial(int at) {
    Token token = tokens.get(at);
    return at > 0
        && token.folded().equals(".")
        && token.isGlued()
        && isCapital(at - 1)
        && tokens.text(at - 1, at - 1).length() == 1;
  }

  private boolean isHyphenated(int first, int last) {
    boolean before =
        first > 0 && tokens.get(first).isGlued() && tokens.get(first - 1).folded().equals("-");
    boolean after =
        last + 2 < tokens.size()
            && tokens.get(last + 1).folded().equals("-")
            && tokens.get(last + 1).isGlued()
            && tokens.get(last + 2).isGlued();
    return before || after;
  }

  private boolean beginsSentence(int at) {
    return at == 0
        || tokens.get(at).gap() == Gap.BREAK
        || SENTENCE_ENDS.contains(tokens.text(at - 1, at - 1));
  }

  private boolean isOrdinary(String word) {
    return memory.hasInLowerCase(word) || statistics.isCommonWord(word);
  }

  private static void note(Set<Clue> clues, Clue clue, boolean there) {
    if (there) {
      clues.add(clue);
    }
  }
}
