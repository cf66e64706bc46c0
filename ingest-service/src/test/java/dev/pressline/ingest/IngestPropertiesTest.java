package dev.pressline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.site.CategoryLists;
import dev.pressline.core.site.GeneratorHabits;
import dev.pressline.core.site.SiteSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class IngestPropertiesTest {
  @Test
  void everySettingHasADefault() {
    IngestProperties properties =
        new Binder(new MapConfigurationPropertySource(Map.of()))
            .bindOrCreate("pressline", IngestProperties.class);

    assertThat(properties)
        .isEqualTo(
            new IngestProperties(
                "pressline.",
                new IngestProperties.Registry(
                    List.of(URI.create("http://localhost:8081/apis/ccompat/v7")),
                    false,
                    Duration.ofSeconds(5)),
                Map.of(),
                2 * 1024 * 1024,
                new IngestProperties.Assets(Path.of(".pressline/assets"), 64 * 1024 * 1024)));
    assertThat(properties.admission().sites()).containsOnlyKeys("blog");
  }

  @Test
  void theAssetStoreCanBeGivenByEnvironmentVariables() {
    IngestProperties properties =
        fromEnvironment(
            Map.of("PRESSLINE_ASSETS_FOLDER", "/srv/assets", "PRESSLINE_ASSETS_MAX_BYTES", "2000"));

    assertThat(properties.assets())
        .isEqualTo(new IngestProperties.Assets(Path.of("/srv/assets"), 2000));
  }

  @Test
  void everySettingCanBeGivenByAnEnvironmentVariable() {
    IngestProperties properties =
        fromEnvironment(
            Map.ofEntries(
                Map.entry("PRESSLINE_PREFIX", "test."),
                Map.entry("PRESSLINE_MAX_SOURCE_BYTES", "1000"),
                Map.entry("PRESSLINE_REGISTRY_URLS", "http://one:1/api,http://two:2/api"),
                Map.entry("PRESSLINE_REGISTRY_AUTO_REGISTER", "true"),
                Map.entry("PRESSLINE_REGISTRY_TIMEOUT", "2s"),
                Map.entry("PRESSLINE_SITES_NEWS_TITLE", "The News"),
                Map.entry("PRESSLINE_SITES_NEWS_DESCRIPTION", "All of it"),
                Map.entry("PRESSLINE_SITES_NEWS_BASE_URL", "https://news.example"),
                Map.entry("PRESSLINE_SITES_NEWS_LANGUAGE", "zh"),
                Map.entry("PRESSLINE_SITES_NEWS_ZONE", "Asia/Shanghai"),
                Map.entry("PRESSLINE_SITES_NEWS_AUTHOR", "Lin"),
                Map.entry("PRESSLINE_SITES_NEWS_PERMALINK_PATTERN", "/:title/"),
                Map.entry("PRESSLINE_SITES_NEWS_CATEGORY_LISTS", "nested"),
                Map.entry("PRESSLINE_SITES_NEWS_LINE_BREAKS", "true"),
                Map.entry("PRESSLINE_SITES_NEWS_VARIABLES_FILES", "/files")));

    assertThat(properties.prefix()).isEqualTo("test.");
    assertThat(properties.registry())
        .isEqualTo(
            new IngestProperties.Registry(
                List.of(URI.create("http://one:1/api"), URI.create("http://two:2/api")),
                true,
                Duration.ofSeconds(2)));
    assertThat(properties.admission().maxSourceBytes()).isEqualTo(1000);
    assertThat(properties.admission().sites()).containsExactly(Map.entry("news", news()));
  }

  private static SiteSettings news() {
    return new SiteSettings(
        "news",
        "The News",
        "All of it",
        URI.create("https://news.example/"),
        "zh",
        ZoneId.of("Asia/Shanghai"),
        Optional.of("Lin"),
        "/:title/",
        new GeneratorHabits(CategoryLists.NESTED, true, Map.of("files", "/files")));
  }

  private static IngestProperties fromEnvironment(Map<String, Object> variables) {
    MutablePropertySources sources = new MutablePropertySources();
    sources.addFirst(
        new SystemEnvironmentPropertySource("systemEnvironment", new HashMap<>(variables)));
    return new Binder(ConfigurationPropertySources.from(sources))
        .bindOrCreate("pressline", IngestProperties.class);
  }
}
