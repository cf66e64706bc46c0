package dev.pressline.store.site.theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Notices when a theme's folder becomes another theme. Looking costs a look at each file's time and
 * size; only when one differs is the theme read. Belongs to one thread.
 */
public final class ThemeWatch {
  private final Path folder;
  private Map<String, String> stamps;
  private Optional<String> known;

  /** Watches the folder, in which a theme may be broken or missing now. */
  ThemeWatch(Path folder) {
    this.folder = folder;
    this.stamps = stamps();
    this.known =
        switch (read()) {
          case Look.Changed(Theme theme) -> Optional.of(theme.fingerprint());
          case Look.Broken _, Look.Unchanged _ -> Optional.empty();
        };
  }

  /** Watches a theme's own files; those of a bundled theme never change. */
  public static Optional<ThemeWatch> of(ThemeSource source) {
    return switch (source) {
      case ThemeSource.Bundled _ -> Optional.empty();
      case ThemeSource.Folder(Path path) -> Optional.of(new ThemeWatch(path));
    };
  }

  /** What there is to be seen. */
  public sealed interface Look {
    /** The theme is as it was at the last look. */
    record Unchanged() implements Look {}

    /** There is another theme. */
    record Changed(Theme theme) implements Look {}

    /**
     * Files have changed and make no theme, which is told once.
     *
     * @param reason what is wrong and where, for the author of the theme
     */
    record Broken(String reason) implements Look {}
  }

  /** Looks whether there is another theme since the last look. */
  public Look look() {
    Map<String, String> now = stamps();
    if (now.equals(stamps)) {
      return new Look.Unchanged();
    }
    stamps = now;
    Look look = read();
    if (look instanceof Look.Changed(Theme theme)) {
      if (known.equals(Optional.of(theme.fingerprint()))) {
        return new Look.Unchanged();
      }
      known = Optional.of(theme.fingerprint());
    }
    return look;
  }

  private Look read() {
    try {
      return new Look.Changed(Theme.load(Optional.of(new ThemeSource.Folder(folder))));
    } catch (RuntimeException e) {
      return new Look.Broken(String.valueOf(e.getMessage()));
    }
  }

  /** By path; empty when the folder cannot be read. */
  private SortedMap<String, String> stamps() {
    SortedMap<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        BasicFileAttributes of = Files.readAttributes(file, BasicFileAttributes.class);
        if (of.isRegularFile()) {
          found.put(file.toString(), of.fileKey() + " " + of.size() + " " + of.lastModifiedTime());
        }
      }
      return found;
    } catch (IOException | java.io.UncheckedIOException beingChanged) {
      return new TreeMap<>();
    }
  }
}
