package dev.pressline.testing;

import dev.pressline.embedded.EmbeddedBroker;
import dev.pressline.embedded.EmbeddedBrokerSettings;
import dev.pressline.embedded.EmbeddedRegistry;
import java.nio.file.Path;
import java.util.Map;

/** A Kafka broker and a schema registry for a test, inside this JVM or in containers. */
public interface TestServers extends AutoCloseable {
  /**
   * System property that chooses where servers run: {@code embedded} (default) or {@code
   * containers}.
   */
  String SWITCH = "pressline.test.servers";

  /** Kafka's address, {@code host:port}. */
  String bootstrapServers();

  /** Base address of the registry's Confluent API. */
  String registryUrl();

  /** Variables that a service needs beside the addresses; none where everybody is let in. */
  default Map<String, String> variables() {
    return Map.of();
  }

  /** Takes the registry away while the broker stays. */
  void stopRegistry();

  @Override
  void close();

  /** Starts both where the switch says; embedded ones keep their data in the folder. */
  static TestServers start(Path folder) {
    return switch (System.getProperty(SWITCH, "embedded")) {
      case "embedded" -> embedded(folder);
      case "containers" -> new ContainerServers();
      case String other ->
          throw new IllegalArgumentException(SWITCH + " is embedded or containers, not " + other);
    };
  }

  /** Starts both inside this JVM. */
  static TestServers embedded(Path folder) {
    return embedded(folder, EmbeddedBrokerSettings.DEFAULTS);
  }

  /** Starts both inside this JVM, the broker with these settings. */
  static TestServers embedded(Path folder, EmbeddedBrokerSettings settings) {
    BrokerFaults.endOnlyTheirThread();
    EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), settings);
    EmbeddedRegistry registry = EmbeddedRegistry.start(folder.resolve("registry"), 0);
    return new TestServers() {
      @Override
      public String bootstrapServers() {
        return broker.bootstrapServers();
      }

      @Override
      public String registryUrl() {
        return registry.url();
      }

      @Override
      public void stopRegistry() {
        registry.close();
      }

      @Override
      public void close() {
        registry.close();
        broker.close();
      }
    };
  }
}
