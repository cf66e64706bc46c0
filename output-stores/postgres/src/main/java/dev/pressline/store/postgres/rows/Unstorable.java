package dev.pressline.store.postgres.rows;

import dev.pressline.core.verdict.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL cannot hold of a publication. */
final class Unstorable {
  /** The calendar of PostgreSQL starts in 4713 BC. */
  static final Instant FIRST_TIME = Instant.parse("-4712-01-01T00:00:00Z");

  static final Instant LAST_TIME = Instant.parse("+294276-12-31T00:00:00Z");

  private Unstorable() {}

  /** Why the rows cannot be stored, if they cannot. */
  static Optional<Refusal> in(PostRows rows) {
    return Stream.of(RowTable.values())
        .flatMap(table -> rows.in(table).stream().flatMap(row -> refusals(table, row)))
        .findFirst();
  }

  private static Stream<Refusal> refusals(RowTable table, List<@Nullable Object> row) {
    Stream.Builder<Refusal> found = Stream.builder();
    for (int i = 0; i < row.size(); i++) {
      Column column = table.columns().get(i);
      refusal(place(table, column), column, row.get(i)).ifPresent(found);
    }
    return found.build();
  }

  private static Optional<Refusal> refusal(String place, Column column, @Nullable Object value) {
    return switch (value) {
      case String text -> ofText(place, column, text);
      case List<?> texts ->
          texts.stream()
              .flatMap(text -> ofText(place, column, text.toString()).stream())
              .findFirst();
      case Instant time -> ofTime(place, time);
      case null, default -> Optional.empty();
    };
  }

  private static Optional<Refusal> ofText(String place, Column column, String text) {
    if (text.indexOf('\0') >= 0) {
      return Optional.of(
          Refusal.of(
              "NUL_CHARACTER",
              "PostgreSQL cannot hold the NUL character in %s.".formatted(place),
              "Remove the character, which nobody can see, and submit the draft again."));
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      return Optional.of(
          Refusal.of(
              "BROKEN_CHARACTER",
              "There is half a character, which no encoding has, in %s.".formatted(place),
              "Save the draft as UTF-8 and submit it again."));
    }
    boolean tooLong =
        column.kind() == Column.Kind.INDEXED_TEXT
            && text.length() > Column.LONGEST_INDEXED / 3
            && text.getBytes(StandardCharsets.UTF_8).length > Column.LONGEST_INDEXED;
    return tooLong
        ? Optional.of(
            Refusal.of(
                "TEXT_TOO_LONG",
                "PostgreSQL cannot find again what is longer than %d bytes, as is %s."
                    .formatted(Column.LONGEST_INDEXED, place),
                "Shorten it and submit the draft again."))
        : Optional.empty();
  }

  private static Optional<Refusal> ofTime(String place, Instant time) {
    return time.isBefore(FIRST_TIME) || time.isAfter(LAST_TIME)
        ? Optional.of(
            Refusal.of(
                "DATE_OUT_OF_RANGE",
                "PostgreSQL knows no such date as stands in %s.".formatted(place),
                "Give a date between the years 4713 BC and 294275."))
        : Optional.empty();
  }

  private static String place(RowTable table, Column column) {
    return table == RowTable.POSTS
        ? column.name()
        : column.name() + " among the " + table.table().replace('_', ' ');
  }
}
