package dev.pressline.publish.preview;

import dev.pressline.store.site.theme.ThemeSource;
import java.nio.file.Files;
import java.util.List;

/** The look that somebody wants for a site. */
public final class ThemeChoice {
  private final ThemeSource source;

  private ThemeChoice(ThemeSource source) {
    this.source = source;
  }

  /**
   * The theme that is named.
   *
   * @param given name of a bundled theme, or a folder
   */
  public static ThemeChoice of(String given) {
    return new ThemeChoice(ThemeSource.of(given));
  }

  /** Names of the bundled themes. */
  public static List<String> bundled() {
    return ThemeSource.BUNDLED;
  }

  /** Whether it is a bundled theme or a folder that exists. */
  public boolean isThere() {
    return switch (source) {
      case ThemeSource.Bundled _ -> true;
      case ThemeSource.Folder(var path) -> Files.isDirectory(path);
    };
  }

  /** How the theme is named in {@code pressline.site-store.theme}, from whatever folder. */
  public String given() {
    return source.given();
  }

  ThemeSource source() {
    return source;
  }
}
