package dev.pressline.publish.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.store.object.Delivery;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class ObjectStorePropertiesTest {
  @Test
  void withoutAnySettingItIsOffAndMeantForAmazon() {
    assertThat(bound(Map.of()))
        .isEqualTo(
            new ObjectStoreProperties(
                false,
                "",
                "",
                "us-east-1",
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Delivery.ASKED_FOR,
                Delivery.FOR_EVER,
                true,
                1L << 30,
                Duration.ofSeconds(60),
                Optional.empty()));
  }

  @Test
  void everySettingCanBeGivenAsAnEnvironmentVariable() {
    ObjectStoreProperties properties =
        bound(
            Map.ofEntries(
                Map.entry("PRESSLINE_OBJECT_STORE_ENABLED", "true"),
                Map.entry("PRESSLINE_OBJECT_STORE_BUCKET", "pages"),
                Map.entry("PRESSLINE_OBJECT_STORE_PREFIX", "{site}/"),
                Map.entry("PRESSLINE_OBJECT_STORE_REGION", "eu-central-1"),
                Map.entry("PRESSLINE_OBJECT_STORE_ENDPOINT", "http://localhost:9000"),
                Map.entry("PRESSLINE_OBJECT_STORE_PATH_STYLE", "true"),
                Map.entry("PRESSLINE_OBJECT_STORE_ACCESS_KEY", "key"),
                Map.entry("PRESSLINE_OBJECT_STORE_SECRET_KEY", "very secret"),
                Map.entry("PRESSLINE_OBJECT_STORE_CACHE_PAGES", "max-age=60"),
                Map.entry("PRESSLINE_OBJECT_STORE_CACHE_ASSETS", "max-age=600"),
                Map.entry("PRESSLINE_OBJECT_STORE_REDIRECTS", "false"),
                Map.entry("PRESSLINE_OBJECT_STORE_MAX_OBJECT_BYTES", "1000000"),
                Map.entry("PRESSLINE_OBJECT_STORE_TIMEOUT", "5s"),
                Map.entry("PRESSLINE_OBJECT_STORE_STATE", "/var/object")));

    assertThat(properties)
        .isEqualTo(
            new ObjectStoreProperties(
                true,
                "pages",
                "{site}/",
                "eu-central-1",
                Optional.of("http://localhost:9000"),
                true,
                Optional.of("key"),
                Optional.of("very secret"),
                "max-age=60",
                "max-age=600",
                false,
                1_000_000,
                Duration.ofSeconds(5),
                Optional.of("/var/object")));
    assertThat(properties).asString().doesNotContain("very secret");
  }

  private static ObjectStoreProperties bound(Map<String, Object> variables) {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new SystemEnvironmentPropertySource("systemEnvironment", variables));
    ConfigurationPropertySources.attach(environment);
    return Binder.get(environment)
        .bindOrCreate("pressline.object-store", ObjectStoreProperties.class);
  }
}
