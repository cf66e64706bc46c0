package dev.pressline.launcher.doctor.look;

import dev.pressline.launcher.doctor.check.BrokerCheck;
import dev.pressline.launcher.pipeline.BrokerAnswer;
import dev.pressline.launcher.pipeline.PipelineConnection;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * Asks brokers what they are.
 *
 * @param patience after which a question is given up
 */
public record BrokerLook(PipelineConnection connection, Duration patience) {
  /** Ids of the brokers that are there. */
  public static List<Integer> brokers(Admin admin, Duration patience) {
    Collection<Node> nodes = BrokerAnswer.of(admin.describeCluster().nodes(), patience);
    return nodes.stream().map(Node::id).sorted().toList();
  }

  /** Versions and settings. */
  public BrokerCheck.Facts facts() {
    try (Admin admin = connection.admin(patience)) {
      Map<String, FinalizedVersionRange> features =
          BrokerAnswer.of(admin.describeFeatures().featureMetadata(), patience).finalizedFeatures();
      Optional<Short> level = level(features, MetadataVersion.FEATURE_NAME);
      return new BrokerCheck.Facts(
          level,
          level.map(BrokerLook::version).orElse("unknown"),
          level(features, "transaction.version"),
          settings(admin));
    }
  }

  private SortedMap<Integer, Map<String, String>> settings(Admin admin) {
    List<ConfigResource> resources =
        brokers(admin, patience).stream()
            .map(id -> new ConfigResource(ConfigResource.Type.BROKER, String.valueOf(id)))
            .toList();
    SortedMap<Integer, Map<String, String>> settings = new TreeMap<>();
    BrokerAnswer.of(admin.describeConfigs(resources).all(), patience)
        .forEach((broker, config) -> settings.put(Integer.valueOf(broker.name()), values(config)));
    return settings;
  }

  static Map<String, String> values(Config config) {
    Map<String, String> values = new HashMap<>();
    for (ConfigEntry entry : config.entries()) {
      // Secrets are not told.
      if (entry.value() != null) {
        values.put(entry.name(), entry.value());
      }
    }
    return values;
  }

  private static Optional<Short> level(Map<String, FinalizedVersionRange> features, String name) {
    return Optional.ofNullable(features.get(name)).map(FinalizedVersionRange::maxVersionLevel);
  }

  /** Newer brokers have levels that our libraries know no name for. */
  private static String version(short level) {
    try {
      return MetadataVersion.fromFeatureLevel(level).shortVersion();
    } catch (IllegalArgumentException newer) {
      return "newer than " + MetadataVersion.LATEST_PRODUCTION.shortVersion();
    }
  }
}
