package dev.pressline.enrich;

import dev.pressline.contracts.Topics;
import dev.pressline.core.enrichment.lexical.EnrichmentSettings;
import dev.pressline.wire.registry.RegistrySettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the enrich service, under {@code pressline}.
 *
 * @param prefix starts the name of every topic and consumer group
 * @param registry where the schemas are
 * @param enrich what enrichment adds
 */
@ConfigurationProperties("pressline")
record EnrichProperties(
    @DefaultValue(Topics.DEFAULT_PREFIX) String prefix,
    @DefaultValue Registry registry,
    @DefaultValue Enrich enrich) {
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

  /**
   * What enrichment adds.
   *
   * @param starterCatalogue whether the catalogue that comes with Pressline lies beneath the
   *     catalogue topic
   * @param cataloguePatience how long the start of the service waits for the catalogue, and for the
   *     decisions about tags, to be read
   * @param linksPerThousandWords links put into a text at most, for each 1,000 words
   * @param minLinkScore a mention becomes a link when it is at least so sure, between 0 and 1
   * @param maxTags tags added at most
   * @param minTagScore a tag needs at least this score, between 0 and 1
   * @param maxRelated related posts at most
   * @param excerptLength length of an excerpt in Latin letters; a Chinese, Japanese or Korean
   *     character takes the room of two
   * @param maxTextLength longer texts, in UTF-16 code units, are not searched for entities
   * @param maxMentions mentions of entities kept at most for one post
   * @param maxKeyphrases of the tags added, those at most that are keyphrases of the text
   * @param minTagProbability a tag of the site's own vocabulary needs at least this probability to
   *     be added; with 1 none is. Such tags depend on what was published before: with less than 1
   *     the order in which posts arrive shows in them
   * @param state folder for what may be lost and is then made again; none: everything is kept in
   *     memory
   */
  record Enrich(
      @DefaultValue("true") boolean starterCatalogue,
      @DefaultValue("10s") Duration cataloguePatience,
      @DefaultValue("20") int linksPerThousandWords,
      @DefaultValue("0.9") double minLinkScore,
      @DefaultValue("8") int maxTags,
      @DefaultValue("0.4") double minTagScore,
      @DefaultValue("5") int maxRelated,
      @DefaultValue("200") int excerptLength,
      @DefaultValue("1000000") int maxTextLength,
      @DefaultValue("1000") int maxMentions,
      @DefaultValue("5") int maxKeyphrases,
      @DefaultValue("1") double minTagProbability,
      @Nullable Path state) {
    EnrichmentSettings settings() {
      return new EnrichmentSettings(
          linksPerThousandWords,
          minLinkScore,
          maxTags,
          minTagScore,
          maxRelated,
          excerptLength,
          maxTextLength,
          maxMentions,
          maxKeyphrases,
          minTagProbability);
    }
  }
}
