package dev.pressline.core.catalogue.exchange;

import dev.pressline.core.catalogue.CatalogueEntry;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The catalogue as text. Of an entry only {@code name} must be given; its id, which stays the same
 * when all else changes, is then the slug of the name. Reading what was written gives the same
 * entries.
 */
public final class CatalogueText {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private CatalogueText() {}

  /**
   * The entries of a text: JSON when it begins with a bracket or a brace, CSV with a header line
   * otherwise. All rows are read, whatever is wrong with some.
   */
  public static CatalogueReading read(String text) {
    String written = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    String start = written.stripLeading();
    EntryReader reader = new EntryReader();
    if (start.startsWith("[") || start.startsWith("{")) {
      JsonForm.read(written, reader);
    } else {
      CsvForm.read(written, reader);
    }
    return reader.result();
  }

  /** The entry as if it had been written in a text, on line 1; with an empty id it gets one. */
  public static CatalogueReading check(CatalogueEntry entry) {
    Map<Field, List<String>> values = new EnumMap<>(Field.class);
    values.put(Field.ENTITY_ID, List.of(entry.entityId()));
    values.put(Field.NAME, List.of(entry.name()));
    values.put(Field.ALIASES, entry.aliases());
    values.put(Field.TYPE, List.of(entry.type().name()));
    values.put(Field.URL, entry.url().stream().toList());
    values.put(Field.DESCRIPTION, entry.description().stream().toList());
    values.put(Field.BLOCKED, List.of(Boolean.toString(entry.blocked())));
    EntryReader reader = new EntryReader();
    reader.read(new Row(1, values));
    return reader.result();
  }

  /** The entries as CSV with a header line. */
  public static String csv(Collection<CatalogueEntry> entries) {
    return CsvForm.write(entries);
  }

  /** The entries as a JSON array, one a line. */
  public static String json(Collection<CatalogueEntry> entries) {
    return JsonForm.write(entries);
  }
}
