package dev.pressline.benchmarks.site;

import dev.pressline.core.asset.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files below a folder. */
final class SiteFiles {
  private SiteFiles() {}

  /** How many were written since the moment. */
  static long writtenSince(Path folder, Instant moment) throws IOException {
    long count = 0;
    for (Path file : regular(folder)) {
      if (!Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
        count++;
      }
    }
    return count;
  }

  /** How many there are. */
  static long count(Path folder) throws IOException {
    return regular(folder).size();
  }

  /** The SHA-256 of every file by its path below the folder; nothing when there is no folder. */
  static SortedMap<String, String> hashes(Path folder) throws IOException {
    SortedMap<String, String> hashes = new TreeMap<>();
    for (Path file : regular(folder)) {
      String hash = Sha256.of(Files.readAllBytes(file)).hex();
      hashes.put(folder.relativize(file).toString(), hash);
    }
    return hashes;
  }

  /** When a file was last written, of all below the folder. */
  static Instant lastWritten(Path folder) throws IOException {
    Instant last = Instant.EPOCH;
    for (Path file : regular(folder)) {
      Instant written = Files.getLastModifiedTime(file).toInstant();
      last = written.isAfter(last) ? written : last;
    }
    return last;
  }

  /**
   * Makes sure that a site is one.
   *
   * @throws IllegalStateException when it lacks the page of a post, or another kind of page
   */
  static void requirePages(GeneratedBlog blog, Peer.Places places) {
    GeneratedBlog.Post newest = blog.newest();
    List<Path> wanted =
        new ArrayList<>(
            List.of(
                places.index(),
                places.tag(newest.tags().getFirst()),
                places.output().resolve("page/2/index.html"),
                places.output().resolve("categories").resolve(newest.category()),
                places.output().resolve("sitemap.xml"),
                places.feedFile()));
    for (int number = 0; number < blog.size(); number++) {
      wanted.add(places.page(blog.post(number)));
    }
    List<Path> missing = wanted.stream().filter(Files::notExists).toList();
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          missing.size() + " pages are missing, " + missing.getFirst() + " among them");
    }
  }

  /** Readers see no hidden file; Pressline marks in one whose folder it is. */
  private static List<Path> regular(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .toList();
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
