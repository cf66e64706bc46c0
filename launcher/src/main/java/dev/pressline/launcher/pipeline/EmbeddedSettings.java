package dev.pressline.launcher.pipeline;

import dev.pressline.core.site.SiteSettings;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What an embedded pipeline needs to know.
 *
 * @param data folder of its log and state
 * @param out folder of the site
 * @param prefix of the topic names
 * @param site the one site it publishes
 * @param apiPort port of the HTTP API on the loopback address; empty when it is off
 */
public record EmbeddedSettings(
    Path data, Path out, String prefix, SiteSettings site, Optional<Integer> apiPort) {
  /** The same with the HTTP API on the port. */
  public EmbeddedSettings withApi(int port) {
    return new EmbeddedSettings(data, out, prefix, site, Optional.of(port));
  }
}
