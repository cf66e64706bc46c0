package dev.pressline.launcher.doctor.look;

import dev.pressline.launcher.doctor.check.Finding;
import dev.pressline.launcher.doctor.check.ReplicationCheck;
import dev.pressline.launcher.doctor.check.TopicCheck;
import dev.pressline.launcher.pipeline.BrokerAnswer;
import dev.pressline.launcher.pipeline.PipelineConnection;
import dev.pressline.publish.PublishLayout;
import dev.pressline.stage.topics.TopicSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;

/**
 * Asks brokers for their topics.
 *
 * @param patience after which a question is given up
 */
public record TopicLook(PipelineConnection connection, Duration patience) {
  private static final List<String> OF_KAFKA = List.of("__consumer_offsets", "__transaction_state");

  /** What is found about those of the design, and about those that Kafka keeps for them. */
  public List<Finding> findings(List<TopicSpec> design) {
    try (Admin admin = connection.admin(patience)) {
      SortedSet<String> names =
          new TreeSet<>(
              BrokerAnswer.of(
                  admin.listTopics(new ListTopicsOptions().listInternal(true)).names(), patience));
      List<String> ours =
          Stream.concat(
                  design.stream().map(TopicSpec::name).filter(names::contains),
                  names.stream().filter(this::isKeptForUs))
              .toList();
      Map<String, TopicDescription> descriptions =
          BrokerAnswer.of(admin.describeTopics(ours).allTopicNames(), patience);
      Map<String, Map<String, String>> settings = settings(admin, ours);
      List<Finding> findings = new ArrayList<>();
      findings.addAll(
          TopicCheck.of(
              design,
              new TopicCheck.Facts(
                  connection.endpoint().bootstrapServers(),
                  names,
                  topics(descriptions, settings))));
      findings.addAll(
          ReplicationCheck.of(
              BrokerLook.brokers(admin, patience).size(), copies(descriptions, settings)));
      return findings;
    }
  }

  /** Offsets, transactions, and what the gate knows. */
  private boolean isKeptForUs(String name) {
    String gate = PublishLayout.gate(connection.endpoint().prefix()).id();
    return OF_KAFKA.contains(name) || name.startsWith(gate + "-");
  }

  private Map<String, Map<String, String>> settings(Admin admin, Collection<String> names) {
    List<ConfigResource> resources =
        names.stream().map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name)).toList();
    Map<String, Map<String, String>> settings = new HashMap<>();
    BrokerAnswer.of(admin.describeConfigs(resources).all(), patience)
        .forEach((topic, config) -> settings.put(topic.name(), BrokerLook.values(config)));
    return settings;
  }

  private static Map<String, TopicCheck.Topic> topics(
      Map<String, TopicDescription> descriptions, Map<String, Map<String, String>> settings) {
    Map<String, TopicCheck.Topic> topics = new HashMap<>();
    descriptions.forEach(
        (name, description) ->
            topics.put(
                name,
                new TopicCheck.Topic(
                    description.partitions().size(), settings.getOrDefault(name, Map.of()))));
    return topics;
  }

  private static List<ReplicationCheck.Topic> copies(
      Map<String, TopicDescription> descriptions, Map<String, Map<String, String>> settings) {
    return descriptions.values().stream()
        .map(topic -> copies(topic, settings.getOrDefault(topic.name(), Map.of())))
        .sorted(Comparator.comparing(ReplicationCheck.Topic::name))
        .toList();
  }

  private static ReplicationCheck.Topic copies(
      TopicDescription topic, Map<String, String> settings) {
    List<TopicPartitionInfo> partitions = topic.partitions();
    return new ReplicationCheck.Topic(
        topic.name(),
        partitions.stream().mapToInt(one -> one.replicas().size()).min().orElse(0),
        Integer.parseInt(settings.getOrDefault("min.insync.replicas", "1")),
        count(partitions, one -> one.leader() == null || one.leader().isEmpty()),
        count(partitions, one -> one.isr().size() < one.replicas().size()));
  }

  private static int count(
      List<TopicPartitionInfo> partitions, Predicate<TopicPartitionInfo> condition) {
    return Math.toIntExact(partitions.stream().filter(condition).count());
  }
}
