package dev.pressline.store.search.query;

import dev.pressline.store.search.index.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a reader has typed: words, {@code "phrases"}, {@code beginnings*}, {@code -exclusions}
 * and {@code tag:value}, where the value may be in quotation marks. What looks like none of them is
 * a word, so that nobody has to know the signs.
 */
public final class QueryReader {
  /** More words and filters than that are no question of a person. */
  public static final int MOST_PARTS = 24;

  /** In UTF-16 code units. */
  public static final int LONGEST = 300;

  private static final char QUOTE = '"';

  private final String query;
  private final boolean isBeingTyped;
  private final List<Clause> clauses = new ArrayList<>();
  private final List<Filter> filters = new ArrayList<>();
  private int at;

  private QueryReader(String query, boolean isBeingTyped) {
    this.query = query;
    this.isBeingTyped = isBeingTyped;
  }

  /** What reading comes to. */
  public sealed interface Reading {
    /** It was understood. */
    record Understood(Wish wish) implements Reading {}

    /**
     * It cannot be understood.
     *
     * @param detail why, in a sentence
     * @param remedy what to do about it
     */
    record Unclear(String detail, String remedy) implements Reading {}
  }

  /**
   * Reads the query.
   *
   * @param isBeingTyped whether its end may still be missing: the last word is then a beginning,
   *     and a quotation mark may be open
   */
  public static Reading read(String query, boolean isBeingTyped) {
    if (query.length() > LONGEST) {
      return new Reading.Unclear(
          "The query has %d characters, more than %d.".formatted(query.length(), LONGEST),
          "Ask for fewer words.");
    }
    QueryReader reader = new QueryReader(query, isBeingTyped);
    return reader
        .parts()
        .<Reading>map(unclear -> unclear)
        .orElseGet(() -> new Reading.Understood(new Wish(reader.clauses, reader.filters)));
  }

  private Optional<Reading.Unclear> parts() {
    Optional<Reading.Unclear> unclear = Optional.empty();
    skipBlanks();
    while (at < query.length() && unclear.isEmpty()) {
      boolean excluded = query.charAt(at) == '-' && !isEnd(at + 1);
      at += excluded ? 1 : 0;
      unclear = query.charAt(at) == QUOTE ? phrase(excluded) : word(excluded);
      if (unclear.isEmpty() && clauses.size() + filters.size() > MOST_PARTS) {
        unclear =
            unclear(
                "The query has more than %d words.".formatted(MOST_PARTS), "Ask for fewer words.");
      }
      skipBlanks();
    }
    return unclear;
  }

  private Optional<Reading.Unclear> phrase(boolean excluded) {
    int mark = at;
    Optional<String> phrase = quoted();
    phrase
        .filter(text -> !text.isBlank())
        .ifPresent(text -> clauses.add(new Clause(text, Clause.Kind.PHRASE, excluded)));
    return phrase.isPresent() ? Optional.empty() : notClosed(mark);
  }

  /** What stands between the quotation mark here and the next; empty when there is none. */
  private Optional<String> quoted() {
    int start = at + 1;
    int end = query.indexOf(QUOTE, start);
    if (end < 0 && !isBeingTyped) {
      return Optional.empty();
    }
    at = end < 0 ? query.length() : end + 1;
    return Optional.of(query.substring(start, end < 0 ? at : end));
  }

  private Optional<Reading.Unclear> word(boolean excluded) {
    int start = at;
    while (!isEnd(at) && query.charAt(at) != QUOTE && query.charAt(at) != ':') {
      at++;
    }
    Optional<Dimension> dimension =
        at < query.length() && query.charAt(at) == ':'
            ? Dimension.named(query.substring(start, at))
            : Optional.empty();
    if (dimension.isPresent()) {
      at++;
      return filter(dimension.get(), excluded);
    }
    clauses.add(clause(query.substring(start, endOfWord()), excluded));
    return Optional.empty();
  }

  private Clause clause(String written, boolean excluded) {
    boolean starred = written.length() > 1 && written.endsWith("*");
    boolean unfinished = isBeingTyped && at == query.length() && !excluded;
    return new Clause(
        starred ? written.substring(0, written.length() - 1) : written,
        starred || unfinished ? Clause.Kind.BEGINNING : Clause.Kind.WORD,
        excluded);
  }

  private Optional<Reading.Unclear> filter(Dimension dimension, boolean excluded) {
    int mark = at;
    boolean isQuoted = !isEnd(at) && query.charAt(at) == QUOTE;
    Optional<String> value = isQuoted ? quoted() : Optional.of(query.substring(at, endOfWord()));
    if (value.isEmpty()) {
      return notClosed(mark);
    }
    Optional<Filter> filter = Filter.by(dimension, value.get(), excluded);
    filter.ifPresent(filters::add);
    boolean isToCome = isBeingTyped && at == query.length();
    return filter.isPresent() || isToCome
        ? Optional.empty()
        : Optional.of(noValue(dimension, value.get()));
  }

  /** Why posts cannot be narrowed down by what somebody has written. */
  public static Reading.Unclear noValue(Dimension dimension, String written) {
    String name = dimension.parameter();
    return dimension == Dimension.YEAR
        ? new Reading.Unclear(
            "«%s» is no year.".formatted(written), "Write the year in digits, as in year:2024.")
        : new Reading.Unclear(
            "There is nothing behind %s.".formatted(name),
            "Write what to narrow down by, as in %s:tea or %s:\"green tea\"."
                .formatted(name, name));
  }

  private static Optional<Reading.Unclear> notClosed(int mark) {
    return unclear(
        "The quotation mark at character %d is not closed.".formatted(mark + 1),
        "Put another one behind the phrase, or leave this one out.");
  }

  private static Optional<Reading.Unclear> unclear(String detail, String remedy) {
    return Optional.of(new Reading.Unclear(detail, remedy));
  }

  private int endOfWord() {
    while (!isEnd(at)) {
      at++;
    }
    return at;
  }

  private void skipBlanks() {
    while (at < query.length() && isEnd(at)) {
      at++;
    }
  }

  private boolean isEnd(int place) {
    return place >= query.length()
        || Character.isWhitespace(query.charAt(place))
        || Character.isSpaceChar(query.charAt(place));
  }
}
