package dev.pressline.launcher.pipeline;

import dev.pressline.contracts.Topics;

/**
 * Where a running pipeline is reached.
 *
 * @param bootstrapServers Kafka's, {@code host:port} separated by commas
 * @param registryUrls base addresses of the schema registry's Confluent API, separated by commas
 * @param prefix of the topic names
 * @param autoRegister whether schemas unknown to the registry are registered; an operator does that
 *     elsewhere
 */
public record Endpoint(
    String bootstrapServers, String registryUrls, String prefix, boolean autoRegister) {
  /** The names of the installation's topics. */
  public Topics topics() {
    return Topics.withPrefix(prefix);
  }
}
