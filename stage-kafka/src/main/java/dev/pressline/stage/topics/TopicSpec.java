package dev.pressline.stage.topics;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A topic as it should be.
 *
 * @param replication -1 for the broker's default
 * @param logAppendTime whether the broker stamps records when it appends them
 * @param maxMessageBytes largest record
 */
public record TopicSpec(
    String name,
    int partitions,
    short replication,
    Cleanup cleanup,
    boolean logAppendTime,
    int maxMessageBytes) {
  /** What the broker may forget. */
  public sealed interface Cleanup {
    /**
     * All but the newest record of each key.
     *
     * @param minimumLag age before which no record is forgotten, so that readers see every revision
     */
    record Compact(Duration minimumLag) implements Cleanup {
      /** Without it Kafka may keep older records for ever, such as the text of a withdrawn post. */
      private static final Duration A_WEEK = Duration.ofDays(7);

      /** Age at which the broker sees to it that older records of a key are forgotten. */
      Duration maximumLag() {
        return minimumLag.plus(A_WEEK);
      }
    }

    /** What is older. */
    record Delete(Duration retention) implements Cleanup {}
  }

  /** The topic's configuration in Kafka's words. */
  public Map<String, String> configuration() {
    Map<String, String> configuration = new LinkedHashMap<>();
    switch (cleanup) {
      case Cleanup.Compact compact -> {
        configuration.put("cleanup.policy", "compact");
        configuration.put("min.compaction.lag.ms", String.valueOf(compact.minimumLag().toMillis()));
        configuration.put("max.compaction.lag.ms", String.valueOf(compact.maximumLag().toMillis()));
      }
      case Cleanup.Delete(Duration retention) -> {
        configuration.put("cleanup.policy", "delete");
        configuration.put("retention.ms", String.valueOf(retention.toMillis()));
      }
    }
    configuration.put("max.message.bytes", String.valueOf(maxMessageBytes));
    configuration.put("message.timestamp.type", logAppendTime ? "LogAppendTime" : "CreateTime");
    return configuration;
  }
}
