package dev.pressline.store.site.theme;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where the files come from that replace or join those of the plain theme. */
public sealed interface ThemeSource {
  /** Names of the themes that come with the store. */
  List<String> BUNDLED = List.of(ThemeFiles.PLAIN, "broadsheet");

  /**
   * The theme that an operator names.
   *
   * @param given the name of a bundled theme, else a folder; one of such a name is named by its
   *     path, as in {@code ./broadsheet}
   */
  static ThemeSource of(String given) {
    return BUNDLED.contains(given) ? new Bundled(given) : new Folder(Path.of(given));
  }

  /** What {@link #of} makes the same source of, from whatever folder the process runs in. */
  String given();

  /** The files by their names relative to the theme. */
  Map<String, byte[]> files() throws IOException;

  /** A theme that comes with the store. */
  record Bundled(String name) implements ThemeSource {
    @Override
    public String given() {
      return name;
    }

    @Override
    public Map<String, byte[]> files() throws IOException {
      return ThemeFiles.bundled(name);
    }
  }

  /** Somebody's own files. */
  record Folder(Path path) implements ThemeSource {
    @Override
    public String given() {
      return path.toAbsolutePath().toString();
    }

    @Override
    public Map<String, byte[]> files() throws IOException {
      return ThemeFiles.in(path);
    }
  }
}
