package dev.pressline.launcher.pipeline;

import dev.pressline.wire.registry.RegistryAccess;
import java.util.Map;

/**
 * What a command needs to be let in by the brokers and the registry of a pipeline.
 *
 * @param broker settings that every Kafka client gets, such as {@code security.protocol}
 * @param registry what the registry wants
 */
public record Access(Map<String, String> broker, RegistryAccess registry) {
  /** For servers that let everybody in. */
  public static final Access OPEN = new Access(Map.of(), RegistryAccess.OPEN);

  public Access {
    broker = Map.copyOf(broker);
  }

  /** Without the values, for there are passwords among them. */
  @Override
  public String toString() {
    return "Access[broker=%s, registry=%s]".formatted(broker.keySet(), registry);
  }
}
