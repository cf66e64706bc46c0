package dev.pressline.publish.search;

import dev.pressline.store.search.index.Dimension;
import dev.pressline.store.search.query.Filter;
import dev.pressline.store.search.query.QueryReader;
import dev.pressline.store.search.query.QueryReader.Reading;
import dev.pressline.store.search.query.Question;
import dev.pressline.store.search.query.Wish;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what is asked for from the query part of an address; others' parameters are no matter. */
final class SearchParameters {
  static final int USUAL_SIZE = 10;
  static final int LARGEST_SIZE = 50;

  /** Who wants more results than this wants something else than a search. */
  static final int MOST_RESULTS = 1000;

  private static final String NEWEST = "newest";
  private static final String RELEVANCE = "relevance";

  private final Map<String, List<String>> values;

  private SearchParameters(Map<String, List<String>> values) {
    this.values = values;
  }

  /** What reading comes to. */
  sealed interface Asked {
    /**
     * A question.
     *
     * @param query as it was typed
     */
    record For(String query, int page, Question question) implements Asked {}

    /** None, and why. */
    record Unclear(SearchProblem problem) implements Asked {}
  }

  /** Reads the parameters as they stand behind the question mark. */
  static Asked read(String raw) {
    try {
      return new SearchParameters(decoded(raw)).asked();
    } catch (UnreadableException e) {
      return new Asked.Unclear(e.problem);
    }
  }

  /** Ends the reading from any depth. */
  private static final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient SearchProblem problem;

    UnreadableException(SearchProblem.Kind kind, String detail, String remedy) {
      super(detail, null, false, false);
      this.problem = new SearchProblem(kind, detail, remedy);
    }

    static UnreadableException parameter(String detail, String remedy) {
      return new UnreadableException(SearchProblem.Kind.PARAMETER_UNREADABLE, detail, remedy);
    }

    static UnreadableException query(Reading.Unclear unclear) {
      return new UnreadableException(
          SearchProblem.Kind.QUERY_UNCLEAR, unclear.detail(), unclear.remedy());
    }
  }

  private static Map<String, List<String>> decoded(String raw) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String field : raw.split("&", -1)) {
      int end = field.indexOf('=');
      String name = decodedPart(end < 0 ? field : field.substring(0, end));
      String value = end < 0 ? "" : decodedPart(field.substring(end + 1));
      values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }
    return values;
  }

  private static String decodedPart(String part) {
    try {
      return URLDecoder.decode(part, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw UnreadableException.parameter(
          "The address has a percent sign that stands for no character.",
          "Write a percent sign as %25, and what it encodes as UTF-8.");
    }
  }

  private Asked asked() {
    String query = first("q").orElse("");
    int page = number("page", 1, MOST_RESULTS);
    int size = number("size", USUAL_SIZE, LARGEST_SIZE);
    if (page * size > MOST_RESULTS) {
      throw UnreadableException.parameter(
          "Page %d of %d results each lies beyond the first %d."
              .formatted(page, size, MOST_RESULTS),
          "Ask for something that fewer posts have in them.");
    }
    Wish wish = wish(query).with(filters());
    if (wish.filters().size() > QueryReader.MOST_PARTS) {
      throw UnreadableException.parameter(
          "There are more than %d filters.".formatted(QueryReader.MOST_PARTS),
          "Narrow down by fewer values.");
    }
    Optional<String> site = first("site").filter(id -> !id.isBlank());
    return new Asked.For(query, page, new Question(site, wish, order(), (page - 1) * size, size));
  }

  private Wish wish(String query) {
    return switch (QueryReader.read(query, isBeingTyped())) {
      case Reading.Understood(Wish wish) -> wish;
      case Reading.Unclear unclear -> throw UnreadableException.query(unclear);
    };
  }

  private List<Filter> filters() {
    List<Filter> filters = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      for (String value : values.getOrDefault(dimension.parameter(), List.of())) {
        filters.add(
            Filter.by(dimension, value, false)
                .orElseThrow(
                    () -> UnreadableException.query(QueryReader.noValue(dimension, value))));
      }
    }
    return filters;
  }

  private boolean isBeingTyped() {
    String typing = first("typing").orElse("false");
    return switch (typing) {
      case "true", "" -> true;
      case "false" -> false;
      default -> throw unknown("typing", typing, "true or false");
    };
  }

  private Question.Order order() {
    String sort = first("sort").orElse(RELEVANCE).toLowerCase(Locale.ROOT);
    return switch (sort) {
      case RELEVANCE -> Question.Order.RELEVANCE;
      case NEWEST -> Question.Order.NEWEST;
      default -> throw unknown("sort", sort, RELEVANCE + " or " + NEWEST);
    };
  }

  private int number(String name, int usual, int largest) {
    Optional<String> given = first(name);
    if (given.isEmpty()) {
      return usual;
    }
    String digits = given.get().strip();
    if (!digits.matches("[0-9]{1,5}")
        || Integer.parseInt(digits) < 1
        || Integer.parseInt(digits) > largest) {
      throw unknown(name, given.get(), "a number from 1 to " + largest);
    }
    return Integer.parseInt(digits);
  }

  private static UnreadableException unknown(String name, String value, String expected) {
    return UnreadableException.parameter(
        "The parameter %s is «%s».".formatted(name, value),
        "Give %s as %s.".formatted(name, expected));
  }

  private Optional<String> first(String name) {
    return values.getOrDefault(name, List.of()).stream().findFirst();
  }
}
