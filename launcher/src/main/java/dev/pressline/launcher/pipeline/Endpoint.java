package dev.pressline.launcher.pipeline;

import dev.pressline.contracts.Topics;
import dev.pressline.wire.registry.RegistrySettings;

/**
 * Where a running pipeline is reached.
 *
 * @param bootstrapServers Kafka's, {@code host:port} separated by commas
 * @param registryUrls base addresses of the schema registry's Confluent API, separated by commas
 * @param prefix of the topic names
 * @param autoRegister whether schemas unknown to the registry are registered; an operator does that
 *     elsewhere
 * @param access what it takes to be let in
 */
public record Endpoint(
    String bootstrapServers,
    String registryUrls,
    String prefix,
    boolean autoRegister,
    Access access) {
  /** Of servers that let everybody in. */
  public Endpoint(
      String bootstrapServers, String registryUrls, String prefix, boolean autoRegister) {
    this(bootstrapServers, registryUrls, prefix, autoRegister, Access.OPEN);
  }

  /** How to reach the schema registry. */
  public RegistrySettings registry() {
    return RegistrySettings.of(registryUrls, autoRegister).with(access.registry());
  }

  /** The names of the installation's topics. */
  public Topics topics() {
    return Topics.withPrefix(prefix);
  }
}
