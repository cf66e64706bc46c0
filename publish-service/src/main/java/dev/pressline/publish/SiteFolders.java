package dev.pressline.publish;

import dev.pressline.core.site.SiteEntry;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the pages of the sites are written, and who is told of it; only this service needs to know.
 *
 * @param sites by id, beside what every service knows of them
 */
@ConfigurationProperties("pressline")
public record SiteFolders(@DefaultValue Map<String, Entry> sites) {
  private static final String DEFAULT_FOLDER = "public";

  /**
   * A site.
   *
   * @param output folder of its pages; {@code public} for the site {@code blog}, else {@code
   *     public-<id>} unless given
   * @param hub address of a WebSub hub, which the site's feeds name and which is told when one of
   *     them has changed; none unless given
   */
  public record Entry(Optional<String> output, Optional<URI> hub) {}

  /** The hub of the site with the given id. */
  public Optional<URI> hubOf(String id) {
    return Optional.ofNullable(sites.get(id)).flatMap(Entry::hub);
  }

  /** The folder of the site with the given id. */
  public Path of(String id) {
    String unlessGiven =
        id.equals(SiteEntry.DEFAULT_ID) ? DEFAULT_FOLDER : DEFAULT_FOLDER + "-" + id;
    return Path.of(
        Optional.ofNullable(sites.get(id))
            .flatMap(Entry::output)
            .filter(folder -> !folder.isBlank())
            .orElse(unlessGiven));
  }
}
