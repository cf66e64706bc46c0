package dev.pressline.publish.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SearchStorePropertiesTest {
  @Test
  void theStoreIsOffAndLiesBelowTheCommonStateUnlessToldOtherwise() {
    SearchStoreProperties properties = bound(Map.of());

    assertThat(properties.enabled()).isFalse();
    assertThat(properties.folder()).isEmpty();
  }

  @Test
  void everySettingCanBeGivenAsAnEnvironmentVariable() {
    SearchStoreProperties properties =
        bound(
            Map.of(
                "PRESSLINE_SEARCH_STORE_ENABLED", "true",
                "PRESSLINE_SEARCH_STORE_FOLDER", "/srv/index"));

    assertThat(properties.enabled()).isTrue();
    assertThat(properties.folder()).contains("/srv/index");
  }

  private static SearchStoreProperties bound(Map<String, Object> variables) {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(
            new SystemEnvironmentPropertySource(
                "variables-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                variables));
    ConfigurationPropertySources.attach(environment);
    return Binder.get(environment)
        .bindOrCreate("pressline.search-store", SearchStoreProperties.class);
  }
}
