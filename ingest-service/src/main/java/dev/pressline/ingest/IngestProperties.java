package dev.pressline.ingest;

import dev.pressline.contracts.Topics;
import dev.pressline.core.admission.AdmissionSettings;
import dev.pressline.core.site.SiteEntry;
import dev.pressline.wire.registry.RegistrySettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation decides.
 *
 * @param prefix starts the name of every topic and consumer group
 * @param registry where the schemas are
 * @param sites by id; one site named {@code blog} when there is none
 * @param maxSourceBytes larger sources are refused
 * @param assets files beside posts
 */
@ConfigurationProperties("pressline")
record IngestProperties(
    @DefaultValue(Topics.DEFAULT_PREFIX) String prefix,
    @DefaultValue Registry registry,
    @DefaultValue Map<String, SiteEntry> sites,
    @DefaultValue("2097152") int maxSourceBytes,
    @DefaultValue Assets assets) {
  /**
   * Files beside posts.
   *
   * @param folder folder of the asset store, which ingest and publish services share
   * @param maxBytes larger files are not taken over HTTP
   */
  record Assets(
      @DefaultValue(".pressline/assets") Path folder, @DefaultValue("67108864") long maxBytes) {}

  /**
   * Where the schemas are.
   *
   * @param urls asked in this order until one answers
   * @param autoRegister whether unknown schemas are registered; otherwise an operator does that
   * @param timeout for one address, to connect and again to answer
   */
  record Registry(
      @DefaultValue("http://localhost:8081/apis/ccompat/v7") List<URI> urls,
      @DefaultValue("false") boolean autoRegister,
      @DefaultValue("5s") Duration timeout) {
    RegistrySettings settings() {
      return new RegistrySettings(urls, autoRegister, timeout);
    }
  }

  AdmissionSettings admission() {
    return new AdmissionSettings(SiteEntry.settingsOf(sites), maxSourceBytes);
  }
}
