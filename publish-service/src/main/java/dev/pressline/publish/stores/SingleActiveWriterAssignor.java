package dev.pressline.publish.stores;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/**
 * Gives all partitions to one member of the group; the others stand by.
 *
 * <p>Who has them keeps them, so that members come and go without a pause for the writer. For the
 * classic protocol, cooperative: a partition that another member still holds is given to nobody
 * until that member has let it go.
 */
public final class SingleActiveWriterAssignor implements ConsumerPartitionAssignor {
  private static final Comparator<Map.Entry<String, Subscription>> CLAIM =
      Comparator.<Map.Entry<String, Subscription>>comparingInt(
              member -> member.getValue().generationId().orElse(-1))
          .thenComparingInt(member -> member.getValue().ownedPartitions().size())
          .thenComparing(Map.Entry::getKey, Comparator.reverseOrder());

  @Override
  public String name() {
    return "single-active-writer";
  }

  @Override
  public List<RebalanceProtocol> supportedProtocols() {
    return List.of(RebalanceProtocol.COOPERATIVE, RebalanceProtocol.EAGER);
  }

  @Override
  public GroupAssignment assign(Cluster metadata, GroupSubscription group) {
    Map<String, Subscription> members = group.groupSubscription();
    Optional<String> writer = writer(members);
    Map<String, Assignment> assignments = new HashMap<>();
    members.keySet().forEach(member -> assignments.put(member, new Assignment(List.of())));
    writer.ifPresent(
        chosen ->
            assignments.put(chosen, new Assignment(partitionsFor(chosen, metadata, members))));
    return new GroupAssignment(assignments);
  }

  private static Optional<String> writer(Map<String, Subscription> members) {
    return members.entrySet().stream()
        .filter(member -> !member.getValue().ownedPartitions().isEmpty())
        .max(CLAIM)
        .map(Map.Entry::getKey)
        .or(() -> members.keySet().stream().min(Comparator.naturalOrder()));
  }

  private static List<TopicPartition> partitionsFor(
      String writer, Cluster metadata, Map<String, Subscription> members) {
    Set<TopicPartition> heldByOthers = new HashSet<>();
    Set<String> topics = new TreeSet<>();
    members.forEach(
        (member, subscription) -> {
          topics.addAll(subscription.topics());
          if (!member.equals(writer)) {
            heldByOthers.addAll(subscription.ownedPartitions());
          }
        });
    List<TopicPartition> partitions = new ArrayList<>();
    for (String topic : topics) {
      for (PartitionInfo partition : metadata.partitionsForTopic(topic)) {
        TopicPartition candidate = new TopicPartition(topic, partition.partition());
        if (!heldByOthers.contains(candidate)) {
          partitions.add(candidate);
        }
      }
    }
    return partitions;
  }
}
