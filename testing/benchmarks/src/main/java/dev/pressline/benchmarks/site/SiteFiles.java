package dev.pressline.benchmarks.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files below a folder. */
final class SiteFiles {
  private SiteFiles() {}

  /** How many were written since the moment. */
  static long writtenSince(Path folder, Instant moment) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> regular = files.filter(Files::isRegularFile).toList();
      long count = 0;
      for (Path file : regular) {
        if (!Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
          count++;
        }
      }
      return count;
    }
  }

  /** Deletes the folder with all it holds. */
  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
