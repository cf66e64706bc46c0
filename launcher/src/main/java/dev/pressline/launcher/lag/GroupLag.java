package dev.pressline.launcher.lag;

import dev.pressline.stage.topics.GroupSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * How a consumer group is doing.
 *
 * @param group as it should be
 * @param state in Kafka's word, such as {@code Stable}; {@value #UNKNOWN} when the broker has never
 *     heard of it
 * @param members who is in it
 * @param partitions of its topics, those that exist
 */
public record GroupLag(
    GroupSpec group, String state, List<Member> members, List<PartitionLag> partitions) {
  /** State of a group in which nobody has ever been. */
  public static final String UNKNOWN = "Unknown";

  public GroupLag {
    members = List.copyOf(members);
    partitions = List.copyOf(partitions);
  }

  /**
   * An instance, or a thread of one.
   *
   * @param host from which it is connected
   * @param client what it calls itself
   * @param partitions that it has
   */
  public record Member(String host, String client, int partitions) {}

  /** Whether the group is in use: somebody is in it, was in it, or has to be. */
  public boolean isMeant() {
    return !group.optional() || hasEverRead() || !members.isEmpty();
  }

  /** Whether it has committed an offset. */
  public boolean hasEverRead() {
    return partitions.stream().anyMatch(partition -> partition.committed().isPresent());
  }

  /** Whether somebody ought to be in it and nobody is. */
  public boolean isDeserted() {
    return isMeant() && members.isEmpty();
  }

  /** Records that nobody in it has read. */
  public long records() {
    return partitions.stream().mapToLong(partition -> partition.unread().records()).sum();
  }

  /** Whether the records were counted, every one. */
  public boolean isExact() {
    return partitions.stream().allMatch(partition -> partition.unread().isExact());
  }

  /** How long the oldest unread record has waited; zero when there is none. */
  public Duration age(Instant now) {
    return partitions.stream()
        .map(partition -> partition.age(now))
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }
}
