package dev.pressline.publish.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class OpenSearchStorePropertiesTest {
  @Test
  void theStoreIsOffAndItsClusterOnThisMachineUnlessToldOtherwise() {
    OpenSearchStoreProperties properties = bound(Map.of());

    assertThat(properties.enabled()).isFalse();
    assertThat(properties.url()).hasToString("http://localhost:9200");
    assertThat(properties.alias()).isEqualTo("pressline-posts");
    assertThat(properties.user()).isEmpty();
  }

  @Test
  void everySettingCanBeGivenAsAnEnvironmentVariableAndThePasswordIsNotTold() {
    OpenSearchStoreProperties properties =
        bound(
            Map.of(
                "PRESSLINE_OPENSEARCH_STORE_ENABLED", "true",
                "PRESSLINE_OPENSEARCH_STORE_URL", "https://search.example:9200",
                "PRESSLINE_OPENSEARCH_STORE_ALIAS", "posts",
                "PRESSLINE_OPENSEARCH_STORE_USER", "press",
                "PRESSLINE_OPENSEARCH_STORE_PASSWORD", "hush"));

    assertThat(properties.enabled()).isTrue();
    assertThat(properties.password()).contains("hush");
    assertThat(properties).hasToString("posts at https://search.example:9200 as press");
  }

  private static OpenSearchStoreProperties bound(Map<String, Object> variables) {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(
            new SystemEnvironmentPropertySource(
                "variables-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                variables));
    ConfigurationPropertySources.attach(environment);
    return Binder.get(environment)
        .bindOrCreate("pressline.opensearch-store", OpenSearchStoreProperties.class);
  }
}
