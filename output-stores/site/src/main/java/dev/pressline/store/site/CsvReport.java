package dev.pressline.store.site;

import dev.pressline.store.StoreUnavailableException;
import dev.pressline.store.site.model.SiteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A report for editors in the store's folder, as comma-separated values (RFC 4180).
 *
 * @param head names of the columns
 */
record CsvReport(Path file, List<String> head) {
  /** Whether it was written, and nobody took it away. */
  boolean isThere() {
    return Files.exists(file);
  }

  /** Writes the report whole if it is another than before. */
  void write(List<List<String>> rows) {
    String report = line(head) + rows.stream().map(CsvReport::line).collect(Collectors.joining());
    try {
      if (!isThere() || !Files.readString(file).equals(report)) {
        Path fresh = file.resolveSibling(SiteFile.TEMPORARY_PREFIX + file.getFileName());
        Files.writeString(fresh, report);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new StoreUnavailableException(
          "The report %s cannot be written.".formatted(file.getFileName()), e);
    }
  }

  private static String line(List<String> values) {
    return values.stream().map(CsvReport::quoted).collect(Collectors.joining(",", "", "\n"));
  }

  private static String quoted(String text) {
    return text.chars().anyMatch(c -> c == ',' || c == '"' || c < ' ')
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}
