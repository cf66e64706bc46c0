package dev.pressline.core.admission.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists in plain text: numbers that count up, or bullets. */
final class ListItems {
  private static final Pattern ITEM =
      Pattern.compile("^(\\s*)(?:(\\d{1,3})[.)]|([-*•‣▪◦·–]))\\s+(\\S.*)$");

  private ListItems() {}

  /**
   * A list found.
   *
   * @param first number of its first item, empty for bullets
   * @param items its items
   * @param lines how many lines it takes
   */
  record Found(Optional<Integer> first, List<Line> items, int lines) {}

  /** The list that starts with the first of the lines, if one does. */
  static Optional<Found> at(List<Line> lines) {
    Matcher first = ITEM.matcher(lines.getFirst().text());
    if (!first.matches()) {
      return Optional.empty();
    }
    Optional<Integer> number = Optional.ofNullable(first.group(2)).map(Integer::valueOf);
    List<Line> items = new ArrayList<>();
    StringBuilder last = new StringBuilder();
    int taken = 0;
    for (Line line : lines) {
      Matcher item = ITEM.matcher(line.text());
      boolean next = item.matches() && follows(item, number, items.size());
      boolean continues = !items.isEmpty() && !item.matches() && line.text().startsWith("    ");
      if (next) {
        finish(items, last);
        items.add(new Line(item.group(4), line.offset() + item.start(4)));
      } else if (continues) {
        last.append(' ').append(line.stripped());
      } else {
        break;
      }
      taken++;
    }
    finish(items, last);
    boolean list = items.size() > 1 || !first.group(1).isEmpty();
    return list ? Optional.of(new Found(number, items, taken)) : Optional.empty();
  }

  /** Puts what was found below the last item behind it, once: item by item it would be copied. */
  private static void finish(List<Line> items, StringBuilder below) {
    if (!below.isEmpty()) {
      Line item = items.removeLast();
      items.add(new Line(item.text() + below, item.offset()));
      below.setLength(0);
    }
  }

  private static boolean follows(Matcher item, Optional<Integer> first, int index) {
    return first
        .map(start -> item.group(2) != null && Integer.parseInt(item.group(2)) == start + index)
        .orElse(item.group(3) != null);
  }
}
