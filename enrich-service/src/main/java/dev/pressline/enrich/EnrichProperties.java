package dev.pressline.enrich;

import dev.pressline.core.enrichment.lexical.EnrichmentSettings;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the enrich service, under {@code pressline}.
 *
 * @param prefix what the names of the installation's topics start with
 * @param registry where the schemas are
 * @param enrich what enrichment adds
 */
@ConfigurationProperties("pressline")
record EnrichProperties(
    @DefaultValue("pressline.") String prefix,
    @DefaultValue Registry registry,
    @DefaultValue Enrich enrich) {
  /**
   * The schema registry.
   *
   * @param urls base addresses of its Confluent REST API, separated by commas
   * @param autoRegister whether schemas it does not know are registered
   */
  record Registry(
      @DefaultValue("http://localhost:8081/apis/ccompat/v7") String urls,
      @DefaultValue("false") boolean autoRegister) {}

  /**
   * What enrichment adds.
   *
   * @param starterCatalogue whether the catalogue that comes with Pressline lies beneath the
   *     catalogue topic
   * @param cataloguePatience how long the start of the service waits for the catalogue to be read
   * @param linksPerThousandWords links put into a text at most, for each 1,000 words
   * @param maxTags tags added at most
   * @param minTagScore a tag needs at least this score, between 0 and 1
   * @param maxRelated related posts at most
   * @param excerptLength length of an excerpt in Latin letters; a Chinese, Japanese or Korean
   *     character takes the room of two
   * @param maxTextLength longer texts, in UTF-16 code units, are not searched for entities
   * @param maxMentions mentions of entities kept at most for one post
   */
  record Enrich(
      @DefaultValue("true") boolean starterCatalogue,
      @DefaultValue("10s") Duration cataloguePatience,
      @DefaultValue("20") int linksPerThousandWords,
      @DefaultValue("8") int maxTags,
      @DefaultValue("0.4") double minTagScore,
      @DefaultValue("5") int maxRelated,
      @DefaultValue("200") int excerptLength,
      @DefaultValue("1000000") int maxTextLength,
      @DefaultValue("1000") int maxMentions) {
    EnrichmentSettings settings() {
      return new EnrichmentSettings(
          linksPerThousandWords,
          maxTags,
          minTagScore,
          maxRelated,
          excerptLength,
          maxTextLength,
          maxMentions);
    }
  }
}
