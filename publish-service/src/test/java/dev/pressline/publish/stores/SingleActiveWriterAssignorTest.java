package dev.pressline.publish.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.Assignment;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.GroupSubscription;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.Subscription;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class SingleActiveWriterAssignorTest {
  private static final String TOPIC = "publications";
  private static final int PARTITIONS = 3;

  private final Map<String, Subscription> members = new HashMap<>();

  @Test
  void oneMemberGetsEverythingAndTheOthersStandBy() {
    members.put("a", member(1));
    members.put("b", member(1));
    members.put("c", member(1));

    assertThat(assigned("a")).containsExactlyElementsOf(all());
    assertThat(assigned("b")).isEmpty();
    assertThat(assigned("c")).isEmpty();
  }

  @Test
  void theWriterStaysTheWriterWhenOthersJoin() {
    members.put("z", member(7, all()));
    members.put("a", member(-1));

    assertThat(assigned("z")).containsExactlyElementsOf(all());
    assertThat(assigned("a")).isEmpty();
  }

  @Test
  void theNewestGenerationIsTheWriterThoughTheOldOneThinksItStillIs() {
    members.put("a", member(3, all()));
    members.put("b", member(9, all()));

    assertThat(assigned("a")).isEmpty();
    assertThat(assigned("b")).isEmpty();
  }

  @Test
  void partitionsThatAnotherStillHoldsWaitUntilItHasLetThemGo() {
    members.put("a", member(9, all().subList(0, 1)));
    members.put("b", member(3, all().subList(1, 3)));

    assertThat(assigned("a")).containsExactly(all().getFirst());
    assertThat(assigned("b")).isEmpty();
  }

  private List<TopicPartition> assigned(String member) {
    Node node = new Node(1, "localhost", 1);
    List<PartitionInfo> infos = new ArrayList<>();
    for (TopicPartition partition : all()) {
      infos.add(new PartitionInfo(TOPIC, partition.partition(), node, new Node[0], new Node[0]));
    }
    Cluster cluster = new Cluster("c", List.of(node), infos, Set.of(), Set.of());
    return new SingleActiveWriterAssignor()
        .assign(cluster, new GroupSubscription(members))
        .groupAssignment()
        .getOrDefault(member, new Assignment(List.of()))
        .partitions();
  }

  private static List<TopicPartition> all() {
    List<TopicPartition> partitions = new ArrayList<>();
    for (int number = 0; number < PARTITIONS; number++) {
      partitions.add(new TopicPartition(TOPIC, number));
    }
    return partitions;
  }

  private static Subscription member(int generation) {
    return member(generation, List.of());
  }

  @SuppressWarnings("NullAway") // Kafka takes null for no user data
  private static Subscription member(int generation, List<TopicPartition> owned) {
    return new Subscription(List.of(TOPIC), null, owned, generation, Optional.empty());
  }
}
