package dev.pressline.launcher.pipeline;

import dev.pressline.core.site.SiteSettings;
import java.nio.file.Path;

/**
 * What an embedded pipeline needs to know.
 *
 * @param data folder of its log and state
 * @param out folder of the site
 * @param prefix of the topic names
 * @param site the one site it publishes
 */
public record EmbeddedSettings(Path data, Path out, String prefix, SiteSettings site) {
  /** The folder of the asset store of an embedded pipeline, whose data lie in the folder given. */
  public static Path assets(Path data) {
    return data.resolve("assets");
  }
}
