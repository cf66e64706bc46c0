package dev.pressline.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table as Markdown shows it: names on the left, figures on the right of their columns. */
public final class MarkdownTable {
  private final int names;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * A table without rows.
   *
   * @param names how many of the first columns hold no figures
   */
  public MarkdownTable(int names, String... heads) {
    this.names = names;
    rows.add(List.of(heads));
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException when it has another number of cells than the head
   */
  public void row(String... cells) {
    if (cells.length != rows.getFirst().size()) {
      throw new IllegalArgumentException(
          cells.length + " cells in a table of " + rows.getFirst().size() + " columns");
    }
    rows.add(List.of(cells));
  }

  /** Whether there is nothing but the head. */
  public boolean isEmpty() {
    return rows.size() == 1;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < rows.size(); row++) {
      text.append(line(rows.get(row)));
      if (row == 0) {
        List<String> rule = new ArrayList<>();
        for (int column = 0; column < rows.getFirst().size(); column++) {
          rule.add(column < names ? "---" : "--:");
        }
        text.append(line(rule));
      }
    }
    return text.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
