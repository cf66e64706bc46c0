package dev.pressline.core.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Catalogue entries as comma-separated values (RFC 4180) with a header line. Columns in any order:
 * {@code entityId} and {@code name} are needed; {@code aliases} (separated by {@code |}), {@code
 * type}, {@code url}, {@code description} and {@code blocked} may be missing. Blank lines and lines
 * that start with {@code #} do not count.
 */
public final class CatalogueCsv {
  private CatalogueCsv() {}

  /**
   * The entries of the text, in its order.
   *
   * @throws IllegalArgumentException when a line is malformed, saying which and how
   */
  public static List<CatalogueEntry> read(String csv) {
    List<Row> rows = new CsvRows(csv).read();
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("the catalogue has no header line");
    }
    Map<String, Integer> columns = new HashMap<>();
    for (String name : rows.getFirst().cells()) {
      columns.put(name.strip(), columns.size());
    }
    return rows.stream().skip(1).map(row -> entry(row, columns)).toList();
  }

  /**
   * One line of the text with its cells.
   *
   * @param line from 1
   */
  record Row(int line, List<String> cells) {}

  private static CatalogueEntry entry(Row row, Map<String, Integer> columns) {
    return new CatalogueEntry(
        needed(row, columns, "entityId"),
        needed(row, columns, "name"),
        cell(row, columns, "aliases").stream()
            .flatMap(aliases -> Stream.of(aliases.split("\\|")))
            .map(String::strip)
            .filter(alias -> !alias.isEmpty())
            .toList(),
        cell(row, columns, "type").map(type -> type(row, type)).orElse(EntityType.OTHER),
        cell(row, columns, "url"),
        cell(row, columns, "description"),
        cell(row, columns, "blocked").map(Boolean::parseBoolean).orElse(false));
  }

  private static EntityType type(Row row, String name) {
    try {
      return EntityType.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "line %d of the catalogue: %s is no entity type".formatted(row.line(), name), e);
    }
  }

  private static String needed(Row row, Map<String, Integer> columns, String column) {
    return cell(row, columns, column)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "line %d of the catalogue has no %s".formatted(row.line(), column)));
  }

  private static Optional<String> cell(Row row, Map<String, Integer> columns, String column) {
    int index = columns.getOrDefault(column, Integer.MAX_VALUE);
    return index < row.cells().size()
        ? Optional.of(row.cells().get(index).strip()).filter(cell -> !cell.isEmpty())
        : Optional.empty();
  }

  /** The rows of a text, quotation marks resolved. */
  private static final class CsvRows {
    private final String csv;
    private final List<Row> rows = new ArrayList<>();
    private int at;
    private int line = 1;

    CsvRows(String csv) {
      this.csv = csv;
    }

    List<Row> read() {
      while (at < csv.length()) {
        if (csv.charAt(at) == '#' || isLineEnd(at)) {
          skipLine();
        } else {
          readRow();
        }
      }
      return rows;
    }

    private void readRow() {
      int first = line;
      List<String> cells = new ArrayList<>();
      cells.add(readCell());
      while (at < csv.length() && csv.charAt(at) == ',') {
        at++;
        cells.add(readCell());
      }
      if (at < csv.length() && !isLineEnd(at)) {
        throw new IllegalArgumentException(
            "line %d of the catalogue: text after a closing quotation mark".formatted(line));
      }
      skipLine();
      rows.add(new Row(first, cells));
    }

    private String readCell() {
      if (at < csv.length() && csv.charAt(at) == '"') {
        return readQuoted();
      }
      int start = at;
      while (at < csv.length() && csv.charAt(at) != ',' && !isLineEnd(at)) {
        at++;
      }
      return csv.substring(start, at);
    }

    private String readQuoted() {
      int opened = line;
      StringBuilder cell = new StringBuilder();
      at++;
      while (at < csv.length()) {
        char c = csv.charAt(at++);
        if (c != '"') {
          line += c == '\n' ? 1 : 0;
          cell.append(c);
        } else if (at < csv.length() && csv.charAt(at) == '"') {
          cell.append('"');
          at++;
        } else {
          return cell.toString();
        }
      }
      throw new IllegalArgumentException(
          "line %d of the catalogue: a quotation mark is not closed".formatted(opened));
    }

    private boolean isLineEnd(int position) {
      return csv.charAt(position) == '\n' || csv.charAt(position) == '\r';
    }

    private void skipLine() {
      int end = csv.indexOf('\n', at);
      at = end < 0 ? csv.length() : end + 1;
      line++;
    }
  }
}
