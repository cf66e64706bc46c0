package dev.pressline.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressline.core.enrichment.lexical.EnrichmentSettings;
import dev.pressline.enrich.EnrichProperties.Enrich;
import dev.pressline.enrich.EnrichProperties.Registry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class EnrichPropertiesTest {
  private static final DataSize CACHE = DataSize.ofMegabytes(32);
  private static final Enrich MAPPED =
      new Enrich(false, Duration.ofSeconds(3), 1, 0.7, 2, 0.9, 3, 4, 5, 6, 7, 0.7, CACHE, null);

  @Test
  void withoutSettingsTheDefaultsCount() {
    EnrichProperties properties = bound(Map.of());

    assertThat(properties.prefix()).isEqualTo("pressline.");
    assertThat(properties.registry())
        .isEqualTo(
            new Registry(
                List.of(URI.create("http://localhost:8081/apis/ccompat/v7")),
                false,
                Duration.ofSeconds(5)));
    assertThat(properties.enrich().starterCatalogue()).isTrue();
    assertThat(properties.enrich().cataloguePatience()).isEqualTo(Duration.ofSeconds(10));
    assertThat(properties.enrich().settings()).isEqualTo(EnrichmentSettings.DEFAULTS);
    assertThat(properties.enrich().state()).isNull();
  }

  @Test
  void everyKeyIsMapped() {
    EnrichProperties properties =
        bound(
            Map.ofEntries(
                Map.entry("pressline.prefix", "mine."),
                Map.entry("pressline.registry.urls", "http://a/api,http://b/api"),
                Map.entry("pressline.registry.timeout", "7s"),
                Map.entry("pressline.registry.auto-register", "true"),
                Map.entry("pressline.enrich.starter-catalogue", "false"),
                Map.entry("pressline.enrich.catalogue-patience", "3s"),
                Map.entry("pressline.enrich.links-per-thousand-words", "1"),
                Map.entry("pressline.enrich.min-link-score", "0.7"),
                Map.entry("pressline.enrich.max-tags", "2"),
                Map.entry("pressline.enrich.min-tag-score", "0.9"),
                Map.entry("pressline.enrich.max-related", "3"),
                Map.entry("pressline.enrich.excerpt-length", "4"),
                Map.entry("pressline.enrich.max-text-length", "5"),
                Map.entry("pressline.enrich.max-mentions", "6"),
                Map.entry("pressline.enrich.max-keyphrases", "7"),
                Map.entry("pressline.enrich.min-tag-probability", "0.7")));

    assertThat(properties)
        .isEqualTo(
            new EnrichProperties(
                "mine.",
                new Registry(
                    List.of(URI.create("http://a/api"), URI.create("http://b/api")),
                    true,
                    Duration.ofSeconds(7)),
                MAPPED));
    assertThat(properties.enrich().settings())
        .isEqualTo(new EnrichmentSettings(1, 0.7, 2, 0.9, 3, 4, 5, 6, 7, 0.7));
  }

  @Test
  void theStateFolderIsAPathAndTheCacheHasASize() {
    Enrich enrich =
        bound(Map.of("pressline.enrich.state", "kept", "pressline.enrich.cache", "8MB")).enrich();

    assertThat(enrich.state()).isEqualTo(Path.of("kept"));
    assertThat(enrich.cache()).isEqualTo(DataSize.ofMegabytes(8));
  }

  @Test
  void anImpossibleSettingIsRefused() {
    EnrichProperties properties = bound(Map.of("pressline.enrich.excerpt-length", "0"));

    assertThatThrownBy(() -> properties.enrich().settings())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("excerpt");
  }

  private static EnrichProperties bound(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("pressline", EnrichProperties.class);
  }
}
