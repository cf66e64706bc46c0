package dev.pressline.launcher.lag;

import dev.pressline.launcher.design.Design;
import dev.pressline.launcher.lag.GroupLag.Member;
import dev.pressline.launcher.lag.PartitionLag.Unread;
import dev.pressline.launcher.lag.UnreadRecords.Stretch;
import dev.pressline.launcher.pipeline.BrokerAnswer;
import dev.pressline.launcher.pipeline.CommandFailedException;
import dev.pressline.launcher.pipeline.PipelineConnection;
import dev.pressline.stage.topics.GroupSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** Asks the brokers how every consumer group of an installation is doing; changes nothing. */
public final class LagSurvey {
  private final PipelineConnection connection;
  private final Design design;
  private final Duration patience;

  /**
   * Of an installation.
   *
   * @param patience after which a question is given up
   */
  public LagSurvey(PipelineConnection connection, Design design, Duration patience) {
    this.connection = connection;
    this.design = design;
    this.patience = patience;
  }

  /**
   * What the broker knows about groups.
   *
   * @param descriptions of those that exist
   * @param committed offsets of those
   */
  private record Known(
      Map<String, ConsumerGroupDescription> descriptions,
      Map<String, Map<TopicPartition, OffsetAndMetadata>> committed) {
    Optional<Long> committed(String group, TopicPartition partition) {
      return Optional.ofNullable(committed.getOrDefault(group, Map.of()).get(partition))
          .map(OffsetAndMetadata::offset);
    }
  }

  /**
   * Where the partitions of the topics begin and end.
   *
   * @param ends for a reader of committed records
   */
  private record Extents(Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends) {
    List<TopicPartition> of(String topic) {
      return ends.keySet().stream()
          .filter(partition -> partition.topic().equals(topic))
          .sorted(Comparator.comparingInt(TopicPartition::partition))
          .toList();
    }

    Stretch unread(TopicPartition partition, Optional<Long> committed) {
      long begin = begins.getOrDefault(partition, 0L);
      return new Stretch(
          Math.max(begin, committed.orElse(begin)), ends.getOrDefault(partition, begin));
    }
  }

  /**
   * Every group that there should be, in the order of the flow.
   *
   * @throws CommandFailedException when the broker gives no answer
   */
  public List<GroupLag> groups() {
    try (Admin admin = connection.admin(patience);
        Consumer<byte[], byte[]> consumer = connection.reader(patience)) {
      List<String> existing =
          BrokerAnswer.of(admin.listGroups().all(), patience).stream()
              .map(GroupListing::groupId)
              .toList();
      List<GroupSpec> groups = design.groups(existing);
      Known known = known(admin, groups, existing);
      Extents extents = extents(admin, groups);
      UnreadRecords records = new UnreadRecords(consumer, patience);
      return groups.stream().map(group -> lag(group, known, extents, records)).toList();
    }
  }

  private Known known(Admin admin, List<GroupSpec> groups, Collection<String> existing) {
    List<String> ids = groups.stream().map(GroupSpec::id).filter(existing::contains).toList();
    if (ids.isEmpty()) {
      return new Known(Map.of(), Map.of());
    }
    var descriptions = admin.describeConsumerGroups(ids);
    var offsets =
        admin.listConsumerGroupOffsets(
            ids.stream()
                .collect(Collectors.toMap(id -> id, _ -> new ListConsumerGroupOffsetsSpec())));
    return new Known(
        BrokerAnswer.of(descriptions.all(), patience), BrokerAnswer.of(offsets.all(), patience));
  }

  private Extents extents(Admin admin, List<GroupSpec> groups) {
    Set<String> wanted =
        groups.stream().flatMap(group -> group.topics().stream()).collect(Collectors.toSet());
    wanted.retainAll(BrokerAnswer.of(admin.listTopics().names(), patience));
    List<TopicPartition> partitions = new ArrayList<>();
    BrokerAnswer.of(admin.describeTopics(wanted).allTopicNames(), patience)
        .forEach(
            (topic, description) ->
                description
                    .partitions()
                    .forEach(info -> partitions.add(new TopicPartition(topic, info.partition()))));
    return new Extents(
        offsets(admin, partitions, OffsetSpec.earliest()),
        offsets(admin, partitions, OffsetSpec.latest()));
  }

  private Map<TopicPartition, Long> offsets(
      Admin admin, List<TopicPartition> partitions, OffsetSpec where) {
    var question =
        admin.listOffsets(
            partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> where)),
            new ListOffsetsOptions(IsolationLevel.READ_COMMITTED));
    Map<TopicPartition, Long> offsets = new HashMap<>();
    BrokerAnswer.of(question.all(), patience)
        .forEach((partition, found) -> offsets.put(partition, found.offset()));
    return offsets;
  }

  private static GroupLag lag(
      GroupSpec group, Known known, Extents extents, UnreadRecords records) {
    List<TopicPartition> partitions =
        group.topics().stream().flatMap(topic -> extents.of(topic).stream()).toList();
    Map<TopicPartition, Unread> unread = unread(group, partitions, known, extents, records);
    List<PartitionLag> lags =
        partitions.stream()
            .map(
                partition ->
                    new PartitionLag(
                        partition.topic(),
                        partition.partition(),
                        known.committed(group.id(), partition),
                        extents.ends().getOrDefault(partition, 0L),
                        unread.getOrDefault(partition, Unread.NOTHING)))
            .toList();
    Optional<ConsumerGroupDescription> description =
        Optional.ofNullable(known.descriptions().get(group.id()));
    return new GroupLag(
        group,
        description.map(found -> found.groupState().toString()).orElse(GroupLag.UNKNOWN),
        description.map(LagSurvey::members).orElse(List.of()),
        lags);
  }

  private static Map<TopicPartition, Unread> unread(
      GroupSpec group,
      List<TopicPartition> partitions,
      Known known,
      Extents extents,
      UnreadRecords records) {
    boolean hasEverRead =
        partitions.stream()
            .anyMatch(partition -> known.committed(group.id(), partition).isPresent());
    if (group.optional() && !hasEverRead) {
      // What nobody has begun with waits for nobody.
      return Map.of();
    }
    return records.on(
        partitions.stream()
            .collect(
                Collectors.toMap(
                    partition -> partition,
                    partition ->
                        extents.unread(partition, known.committed(group.id(), partition)))));
  }

  private static List<Member> members(ConsumerGroupDescription group) {
    Map<String, Member> byId = new TreeMap<>();
    for (MemberDescription member : group.members()) {
      byId.put(
          member.consumerId(),
          new Member(
              member.host().replaceFirst("^/", ""),
              member.clientId(),
              member.assignment().topicPartitions().size()));
    }
    return List.copyOf(byId.values());
  }
}
