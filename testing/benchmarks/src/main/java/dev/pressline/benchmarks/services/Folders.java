package dev.pressline.benchmarks.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** What lies below folders. */
final class Folders {
  private Folders() {}

  /** How many files, hidden ones too, with how many bytes. */
  record Size(long files, long bytes) {}

  static Size size(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return new Size(0, 0);
    }
    long files = 0;
    long bytes = 0;
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files++;
        bytes += Files.size(file);
      }
    }
    return new Size(files, bytes);
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
