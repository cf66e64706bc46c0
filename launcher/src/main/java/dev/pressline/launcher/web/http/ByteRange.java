package dev.pressline.launcher.web.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of a representation is asked for (RFC 9110, section 14). One range is answered with that
 * part; several at once, which nobody but attackers asks for, with the whole, as section 14.2 lets
 * a server.
 */
public sealed interface ByteRange {
  /** All of it. */
  record Whole() implements ByteRange {}

  /**
   * A part.
   *
   * @param first offset of its first byte
   * @param last offset of its last byte, which is there
   */
  record Part(long first, long last) implements ByteRange {
    /** Number of bytes. */
    public long length() {
      return last - first + 1;
    }
  }

  /** Nothing that there is. */
  record Unsatisfiable() implements ByteRange {}

  /**
   * Reads the field {@code Range}.
   *
   * @param field empty when it was not sent
   * @param length of the representation in bytes
   */
  static ByteRange of(Optional<String> field, long length) {
    Optional<List<Wish>> wishes = field.flatMap(Wish::read);
    if (wishes.isEmpty()) {
      return new Whole();
    }
    List<Part> parts = wishes.get().stream().flatMap(wish -> wish.of(length).stream()).toList();
    if (parts.isEmpty()) {
      return new Unsatisfiable();
    }
    return wishes.get().size() == 1 ? parts.getFirst() : new Whole();
  }

  /**
   * A range as it was asked for.
   *
   * @param first empty when the last bytes are wanted
   * @param last offset, or how many of the last bytes
   */
  record Wish(Optional<Long> first, Optional<Long> last) {
    private static final Pattern UNIT = Pattern.compile("(?i)bytes\\s*=(.*)");
    private static final Pattern ONE = Pattern.compile("(\\d*)\\s*-\\s*(\\d*)");
    private static final int MOST_DIGITS = 18;

    /** Empty when it is in no unit or form that we know; it counts for nothing then. */
    static Optional<List<Wish>> read(String field) {
      Matcher unit = UNIT.matcher(field.strip());
      if (!unit.matches()) {
        return Optional.empty();
      }
      List<Wish> wishes = new ArrayList<>();
      for (String one : unit.group(1).split(",", -1)) {
        Matcher range = ONE.matcher(one.strip());
        if (!one.isBlank()) {
          if (!range.matches()) {
            return Optional.empty();
          }
          wishes.add(new Wish(number(range.group(1)), number(range.group(2))));
        }
      }
      boolean wellFormed = !wishes.isEmpty() && wishes.stream().allMatch(Wish::isWellFormed);
      return wellFormed ? Optional.of(wishes) : Optional.empty();
    }

    private static Optional<Long> number(String digits) {
      if (digits.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(digits.length() > MOST_DIGITS ? Long.MAX_VALUE : Long.parseLong(digits));
    }

    private boolean isWellFormed() {
      return first.isPresent() ? last.filter(end -> end < first.get()).isEmpty() : last.isPresent();
    }

    Optional<Part> of(long length) {
      long from = first.orElseGet(() -> length - Math.min(length, last.orElse(0L)));
      long to = first.isPresent() ? Math.min(last.orElse(length), length - 1) : length - 1;
      return from < length ? Optional.of(new Part(from, to)) : Optional.empty();
    }
  }
}
