package dev.pressline.launcher.web.content;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;

/**
 * What the file system says of a file without reading it. A file that takes the name of another has
 * another stamp, even of one size and in one tick of the clock, because it is another file.
 *
 * @param key of the file, {@code "null"} where the file system has none
 * @param modified time of the last change
 * @param size in bytes
 */
record Stamp(String key, Instant modified, long size) {
  /** The stamp of a file; empty when nothing, or no file, is there. */
  static Optional<Stamp> of(Path file) throws IOException {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return found.isRegularFile()
          ? Optional.of(
              new Stamp(
                  String.valueOf(found.fileKey()),
                  found.lastModifiedTime().toInstant(),
                  found.size()))
          : Optional.empty();
    } catch (FileSystemException noSuchFile) {
      return Optional.empty();
    }
  }
}
