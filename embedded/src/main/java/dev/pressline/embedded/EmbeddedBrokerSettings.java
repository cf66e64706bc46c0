package dev.pressline.embedded;

import java.util.Map;

/**
 * How the broker differs from the default.
 *
 * @param port loopback port for clients; 0 for the port of the last run, or any
 * @param overrides Kafka server properties that win over ours, such as {@code
 *     log.retention.check.interval.ms}
 */
public record EmbeddedBrokerSettings(int port, Map<String, String> overrides) {
  /** Any port, no override. */
  public static final EmbeddedBrokerSettings DEFAULTS = new EmbeddedBrokerSettings(0, Map.of());

  public EmbeddedBrokerSettings {
    overrides = Map.copyOf(overrides);
  }
}
