package dev.pressline.core.catalogue.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import dev.pressline.core.catalogue.CatalogueEntry;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Entries as comma-separated values (RFC 4180) under a header line, columns in any order. Aliases
 * are separated by {@code |}; a bar or a backslash that belongs to one has a backslash before it.
 * Blank lines and lines that start with {@code #} do not count.
 */
final class CsvForm {
  private static final CsvFactory FACTORY =
      CsvFactory.builder()
          .enable(CsvParser.Feature.ALLOW_COMMENTS)
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .build();
  private static final char BAR = '|';
  private static final char ESCAPE = '\\';

  private final EntryReader reader;
  private List<Field> columns = List.of();
  private boolean understood = true;

  private CsvForm(EntryReader reader) {
    this.reader = reader;
  }

  /** Reads the text to its end, or to where it is no longer CSV. */
  static void read(String csv, EntryReader reader) {
    CsvForm form = new CsvForm(reader);
    try (CsvParser parser = FACTORY.createParser(csv)) {
      while (form.understood && parser.nextToken() == JsonToken.START_ARRAY) {
        form.readRow(parser);
      }
    } catch (JsonProcessingException e) {
      reader.complain(
          e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
          "From here on it is no CSV: %s.".formatted(firstLine(e.getOriginalMessage())),
          "Close every quotation mark, and double those that belong to the text.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (form.understood && form.columns.isEmpty()) {
      reader.complain(1, "There is no header line.", "The columns are " + Field.known() + ".");
    }
  }

  /** The entries under a header line. */
  static String write(Iterable<CatalogueEntry> entries) {
    StringWriter text = new StringWriter();
    try (CsvGenerator csv = FACTORY.createGenerator(text)) {
      List<String> headings = new ArrayList<>();
      for (Field field : Field.values()) {
        headings.add(field.heading());
      }
      writeRow(csv, headings);
      for (CatalogueEntry entry : entries) {
        writeRow(csv, cells(entry));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void readRow(CsvParser parser) throws IOException {
    List<String> cells = new ArrayList<>();
    int line = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      line = line == 0 ? parser.currentTokenLocation().getLineNr() : line;
      cells.add(parser.getText());
    }
    if (columns.isEmpty()) {
      readHeader(line, cells);
    } else if (cells.size() > columns.size()) {
      reader.complain(
          line,
          "The line has %d cells under %d headings.".formatted(cells.size(), columns.size()),
          "Put quotation marks around text with a comma.");
    } else if (!cells.stream().allMatch(String::isBlank)) {
      Map<Field, List<String>> values = new EnumMap<>(Field.class);
      for (int i = 0; i < cells.size(); i++) {
        Field field = columns.get(i);
        String cell = cells.get(i);
        values.put(field, field == Field.ALIASES ? split(cell) : List.of(cell));
      }
      reader.read(new Row(line, values));
    }
  }

  private void readHeader(int line, List<String> cells) {
    List<Field> found = new ArrayList<>();
    for (String cell : cells) {
      Optional<Field> field = Field.of(cell).filter(known -> !found.contains(known));
      if (field.isEmpty()) {
        understood = false;
        reader.complain(
            line,
            "%s is no heading of a column, or there twice.".formatted(cell.strip()),
            "Commas separate the columns, which are " + Field.known() + ".");
        return;
      }
      found.add(field.get());
    }
    columns = found;
  }

  private static List<String> cells(CatalogueEntry entry) {
    String aliases =
        entry.aliases().stream().map(CsvForm::escaped).collect(Collectors.joining("|"));
    return List.of(
        entry.entityId(),
        entry.name(),
        aliases,
        entry.type().name(),
        entry.url().orElse(""),
        entry.description().orElse(""),
        entry.blocked() ? "true" : "");
  }

  private static void writeRow(CsvGenerator csv, List<String> cells) throws IOException {
    csv.writeStartArray();
    for (String cell : cells) {
      csv.writeString(cell);
    }
    csv.writeEndArray();
  }

  private static String escaped(String alias) {
    return alias.replace("\\", "\\\\").replace("|", "\\|");
  }

  private static List<String> split(String cell) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == ESCAPE
          && i + 1 < cell.length()
          && (cell.charAt(i + 1) == BAR || cell.charAt(i + 1) == ESCAPE)) {
        i++;
        part.append(cell.charAt(i));
      } else if (c == BAR) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
    return parts;
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }
}
