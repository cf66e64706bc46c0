package dev.pressline.launcher.pipeline;

import dev.pressline.core.site.SiteSettings;
import dev.pressline.publish.preview.ThemeChoice;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What an embedded pipeline needs to know.
 *
 * @param data folder of its log and state
 * @param out folder of the site
 * @param prefix of the topic names
 * @param site the one site it publishes
 * @param theme the look of the site, if it is not the plain one
 * @param apiPort port of the HTTP API on the loopback address; empty when it is off
 */
public record EmbeddedSettings(
    Path data,
    Path out,
    String prefix,
    SiteSettings site,
    Optional<SiteTheme> theme,
    Optional<Integer> apiPort) {
  /**
   * The look of the site.
   *
   * @param isWatched whether the pages are written anew as soon as one of its files changes
   */
  public record SiteTheme(ThemeChoice choice, boolean isWatched) {}

  /** The same with the HTTP API on the port. */
  public EmbeddedSettings withApi(int port) {
    return new EmbeddedSettings(data, out, prefix, site, theme, Optional.of(port));
  }

  /** The same for an author, who sees each change of the theme at once. */
  public EmbeddedSettings watchingTheme() {
    return new EmbeddedSettings(
        data, out, prefix, site, theme.map(look -> new SiteTheme(look.choice(), true)), apiPort);
  }

  /** The folder of the asset store of an embedded pipeline, whose data lie in the folder given. */
  public static Path assets(Path data) {
    return data.resolve("assets");
  }
}
