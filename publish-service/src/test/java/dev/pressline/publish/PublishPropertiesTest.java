package dev.pressline.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.site.SiteEntry;
import dev.pressline.core.site.SiteSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class PublishPropertiesTest {
  @Test
  void withoutAnySettingThereIsOneSiteCalledBlog() {
    PublishProperties properties = bound(PublishProperties.class, Map.of());

    assertThat(properties.prefix()).isEqualTo("pressline.");
    assertThat(properties.state()).isEqualTo(Path.of(".pressline/state"));
    assertThat(properties.registry().urls()).isEqualTo("http://localhost:8081/apis/ccompat/v7");
    assertThat(properties.registry().autoRegister()).isFalse();
    assertThat(properties.gate())
        .isEqualTo(new PublishProperties.Gate(Duration.ofMillis(25), 1, 0, Duration.ofSeconds(10)));
    assertThat(properties.siteStore().postsPerPage()).isEqualTo(10);
    assertThat(properties.siteStore().theme()).isEmpty();
    assertThat(properties.siteStore().watchTheme()).isFalse();
    assertThat(properties.siteStore().state()).isEmpty();
    assertThat(properties.assets().folder()).isEqualTo(Path.of(".pressline/assets"));
    assertThat(bound(SiteFolders.class, Map.of()).of("blog")).isEqualTo(Path.of("public"));
    assertThat(bound(SiteFolders.class, Map.of()).of("news")).isEqualTo(Path.of("public-news"));
    SiteSettings settings = site(properties, "blog");
    assertThat(settings.title()).isEqualTo("blog");
    assertThat(settings.baseUrl()).hasToString("http://localhost:8080/");
    assertThat(settings.permalinkPattern()).isEqualTo(":year/:month/:day/:title/");
  }

  @Test
  void everySettingCanBeGivenAsAnEnvironmentVariable() {
    Map<String, Object> environment = everyVariable();

    PublishProperties properties = bound(PublishProperties.class, environment);

    assertThat(properties.prefix()).isEqualTo("p.");
    assertThat(properties.state()).isEqualTo(Path.of("/var/state"));
    assertThat(properties.registry().urls()).endsWith("http://registry/two");
    assertThat(properties.registry().autoRegister()).isTrue();
    assertThat(properties.gate())
        .isEqualTo(new PublishProperties.Gate(Duration.ofMillis(40), 2, 1, Duration.ofSeconds(7)));
    assertThat(properties.siteStore().postsPerPage()).isEqualTo(3);
    assertThat(properties.siteStore().theme()).contains("/themes/dark");
    assertThat(properties.siteStore().watchTheme()).isTrue();
    assertThat(properties.assets().folder()).isEqualTo(Path.of("/srv/assets"));
    assertThat(properties.siteStore().state()).contains("/shared/site-store");
    assertThat(bound(SiteFolders.class, environment).of("news")).isEqualTo(Path.of("/srv/news"));
    SiteSettings settings = site(properties, "news");
    assertThat(settings.title()).isEqualTo("The News");
    assertThat(settings.description()).isEqualTo("All of it");
    assertThat(settings.baseUrl()).hasToString("https://news.example/daily/");
    assertThat(settings.language()).isEqualTo("fr");
    assertThat(settings.zone()).isEqualTo(ZoneId.of("Europe/Paris"));
    assertThat(settings.author()).contains("Ada");
    assertThat(settings.permalinkPattern()).isEqualTo(":title/");
  }

  private static Map<String, Object> everyVariable() {
    Map<String, Object> environment = new HashMap<>();
    environment.put("PRESSLINE_PREFIX", "p.");
    environment.put("PRESSLINE_STATE", "/var/state");
    environment.put("PRESSLINE_ASSETS_FOLDER", "/srv/assets");
    environment.put("PRESSLINE_REGISTRY_URLS", "http://registry/one,http://registry/two");
    environment.put("PRESSLINE_REGISTRY_AUTO_REGISTER", "true");
    environment.put("PRESSLINE_GATE_COMMITINTERVAL", "40ms");
    environment.put("PRESSLINE_GATE_THREADS", "2");
    environment.put("PRESSLINE_GATE_STANDBYS", "1");
    environment.put("PRESSLINE_GATE_TRANSACTIONTIMEOUT", "7s");
    environment.put("PRESSLINE_SITESTORE_POSTSPERPAGE", "3");
    environment.put("PRESSLINE_SITESTORE_THEME", "/themes/dark");
    environment.put("PRESSLINE_SITESTORE_WATCHTHEME", "true");
    environment.put("PRESSLINE_SITESTORE_STATE", "/shared/site-store");
    environment.put("PRESSLINE_SITES_NEWS_TITLE", "The News");
    environment.put("PRESSLINE_SITES_NEWS_DESCRIPTION", "All of it");
    environment.put("PRESSLINE_SITES_NEWS_BASE_URL", "https://news.example/daily");
    environment.put("PRESSLINE_SITES_NEWS_LANGUAGE", "fr");
    environment.put("PRESSLINE_SITES_NEWS_ZONE", "Europe/Paris");
    environment.put("PRESSLINE_SITES_NEWS_AUTHOR", "Ada");
    environment.put("PRESSLINE_SITES_NEWS_PERMALINKPATTERN", ":title/");
    environment.put("PRESSLINE_SITES_NEWS_OUTPUT", "/srv/news");
    return environment;
  }

  private static SiteSettings site(PublishProperties properties, String id) {
    return Optional.ofNullable(SiteEntry.settingsOf(properties.sites()).get(id)).orElseThrow();
  }

  private static <T> T bound(Class<T> type, Map<String, Object> environment) {
    StandardEnvironment standard = new StandardEnvironment();
    standard.getPropertySources().forEach(s -> standard.getPropertySources().remove(s.getName()));
    standard
        .getPropertySources()
        .addFirst(
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment));
    ConfigurationPropertySources.attach(standard);
    return Binder.get(standard).bindOrCreate("pressline", type);
  }
}
