package dev.pressline.publish;

import dev.pressline.core.site.SiteSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator decides about the publish service.
 *
 * @param prefix of the installation's topics and groups
 * @param state folder for what gate and stores keep on disk
 * @param registry how to reach the schema registry
 * @param gate how the gate runs
 * @param siteStore how the site store works
 * @param sites by id; one called {@code blog} when none is configured
 */
@ConfigurationProperties("pressline")
public record PublishProperties(
    @DefaultValue("pressline.") String prefix,
    @DefaultValue(".pressline/state") Path state,
    @DefaultValue Registry registry,
    @DefaultValue Gate gate,
    @DefaultValue SiteStore siteStore,
    @DefaultValue Map<String, Site> sites) {
  private static final String DEFAULT_SITE = "blog";

  public PublishProperties {
    sites = sites.isEmpty() ? Map.of(DEFAULT_SITE, Site.DEFAULTS) : Map.copyOf(sites);
  }

  /**
   * The schema registry.
   *
   * @param urls addresses of its Confluent API, separated by commas
   * @param autoRegister whether unknown schemas are registered
   */
  public record Registry(
      @DefaultValue("http://localhost:8081/apis/ccompat/v7") String urls,
      @DefaultValue("false") boolean autoRegister) {}

  /**
   * The gate.
   *
   * @param commitInterval longest wait of a decision for its transaction to end
   * @param threads that share the partitions
   * @param standbys copies of the state that other instances keep ready
   * @param transactionTimeout time after which the broker aborts a transaction left open
   */
  public record Gate(
      @DefaultValue("25ms") Duration commitInterval,
      @DefaultValue("1") int threads,
      @DefaultValue("0") int standbys,
      @DefaultValue("10s") Duration transactionTimeout) {}

  /**
   * The site store.
   *
   * @param postsPerPage on the front page, tag pages and category pages
   * @param theme folder of files that replace or join those of the bundled theme
   */
  public record SiteStore(@DefaultValue("10") int postsPerPage, Optional<String> theme) {}

  /**
   * A site.
   *
   * @param title shown on every page; the id when absent
   * @param description one sentence for feeds and search engines
   * @param baseUrl absolute address of the site's root
   * @param language default language, BCP 47
   * @param zone in which dates are shown and permalinks made
   * @param author default author
   * @param permalinkPattern with Hexo's variables
   * @param output folder of the pages; {@code public} for the site {@code blog}, else {@code
   *     public-<id>} when absent
   */
  public record Site(
      Optional<String> title,
      @DefaultValue("") String description,
      @DefaultValue("http://localhost:8080/") URI baseUrl,
      @DefaultValue("en") String language,
      @DefaultValue("UTC") ZoneId zone,
      Optional<String> author,
      @DefaultValue(SiteSettings.DEFAULT_PERMALINK_PATTERN) String permalinkPattern,
      Optional<String> output) {
    static final Site DEFAULTS =
        new Site(
            Optional.empty(),
            "",
            URI.create("http://localhost:8080/"),
            "en",
            ZoneId.of("UTC"),
            Optional.empty(),
            SiteSettings.DEFAULT_PERMALINK_PATTERN,
            Optional.empty());

    SiteSettings settings(String id) {
      String root = baseUrl.toString();
      return new SiteSettings(
          id,
          title.filter(text -> !text.isBlank()).orElse(id),
          description,
          root.endsWith("/") ? baseUrl : URI.create(root + "/"),
          language,
          zone,
          author.filter(name -> !name.isBlank()),
          permalinkPattern);
    }

    Path folder(String id) {
      return Path.of(
          output
              .filter(folder -> !folder.isBlank())
              .orElseGet(() -> id.equals(DEFAULT_SITE) ? "public" : "public-" + id));
    }
  }
}
