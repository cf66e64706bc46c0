package dev.pressline.publish;

import dev.pressline.contracts.Topics;
import dev.pressline.core.site.SiteEntry;
import dev.pressline.publish.stores.monitor.PublishMonitor;
import dev.pressline.store.site.InternalLinks;
import java.nio.file.Path;
import java.time.Duration;
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
 * @param publishMonitor how soon readers are to see posts
 * @param upkeep how stores are compared with the log
 * @param siteStore how the site store works
 * @param assets files beside posts
 * @param sites by id; one called {@code blog} when none is configured
 */
@ConfigurationProperties("pressline")
public record PublishProperties(
    @DefaultValue(Topics.DEFAULT_PREFIX) String prefix,
    @DefaultValue(".pressline/state") Path state,
    @DefaultValue Registry registry,
    @DefaultValue Gate gate,
    @DefaultValue Monitor publishMonitor,
    @DefaultValue Upkeep upkeep,
    @DefaultValue SiteStore siteStore,
    @DefaultValue Assets assets,
    @DefaultValue Map<String, SiteEntry> sites) {
  /**
   * The folder in which a store keeps its state.
   *
   * @param given what the operator wants, if that is not blank
   * @param name of the folder in the common one otherwise
   */
  public Path stateOf(Optional<String> given, String name) {
    return given
        .filter(folder -> !folder.isBlank())
        .map(Path::of)
        .orElseGet(() -> state.resolve(name));
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
   * How soon readers are to see posts. When that is missed too often, the health of the store's
   * publishing says so; readiness does not depend on it.
   *
   * @param within time from a draft to the store's receipt
   * @param window how many of the last publishes are looked at
   * @param misses so many of them that took longer mean that something is wrong
   */
  public record Monitor(
      @DefaultValue("5s") Duration within,
      @DefaultValue("10") int window,
      @DefaultValue("2") int misses) {
    PublishMonitor.Goal goal() {
      return new PublishMonitor.Goal(within, window, misses);
    }
  }

  /**
   * Comparing what stores show with the publications log, and mending what somebody deleted or
   * changed by hand.
   *
   * @param postsPerSecond posts that each store compares; 0 turns it off
   * @param round time between the beginnings of two rounds over all posts, if they do not take
   *     longer
   */
  public record Upkeep(
      @DefaultValue("200") int postsPerSecond, @DefaultValue("20s") Duration round) {}

  /**
   * Files beside posts.
   *
   * @param folder folder of the asset store, which ingest and publish services share
   */
  public record Assets(@DefaultValue(".pressline/assets") Path folder) {}

  /**
   * The site store.
   *
   * @param postsPerPage on the front page, tag pages and category pages
   * @param internalLinks what is done with words of a post that another post of the site is about:
   *     {@code none}, {@code suggest} (listed in {@code suggested-links.csv} in the store's folder)
   *     or {@code insert} (they become links)
   * @param theme name of a bundled theme ({@code plain}, {@code broadsheet}), or folder of files
   *     that replace or join those of the plain one
   * @param watchTheme whether pages are written anew as soon as a file of the theme's folder
   *     changes; otherwise at the next start
   * @param state folder of the store's own state, {@code site-store} below the common one unless
   *     given; instances that share the sites' folders share this one too
   */
  public record SiteStore(
      @DefaultValue("10") int postsPerPage,
      @DefaultValue("suggest") InternalLinks internalLinks,
      Optional<String> theme,
      @DefaultValue("false") boolean watchTheme,
      Optional<String> state) {}
}
