package dev.pressline.launcher.access;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** How services are told to reach the brokers, where a command runs with the same variables. */
final class ServiceVariables {
  private static final String PREFIX = "SPRING_KAFKA_";

  private ServiceVariables() {}

  /**
   * The settings of Kafka's clients that {@code SPRING_KAFKA_SECURITY_…}, {@code
   * SPRING_KAFKA_SSL_…} and {@code SPRING_KAFKA_PROPERTIES_…} come to.
   *
   * @throws org.springframework.boot.context.properties.bind.BindException when a variable has a
   *     value that services would not understand either
   */
  static Map<String, String> settings(Map<String, String> environment) {
    if (environment.keySet().stream().noneMatch(name -> name.startsWith(PREFIX))) {
      return Map.of();
    }
    StandardEnvironment spring = new StandardEnvironment();
    spring
        .getPropertySources()
        .replace(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                Map.copyOf(environment)));
    Map<String, String> settings = new HashMap<>();
    Binder.get(spring)
        .bindOrCreate("spring.kafka", KafkaProperties.class)
        .buildAdminProperties()
        .forEach((name, value) -> settings.put(name, String.valueOf(value)));
    settings.keySet().retainAll(KnownSettings.OF_BROKERS);
    return settings;
  }
}
