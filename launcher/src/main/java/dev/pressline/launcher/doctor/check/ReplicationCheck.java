package dev.pressline.launcher.doctor.check;

import dev.pressline.launcher.doctor.check.Finding.Fine;
import dev.pressline.launcher.doctor.check.Finding.Worry;
import dev.pressline.launcher.doctor.check.Finding.Wrong;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Whether the topics, and those that Kafka keeps for itself, survive the loss of a broker. */
public final class ReplicationCheck {
  private static final String SUBJECT = "copies";
  private static final int ENOUGH = 3;
  private static final int NAMED = 5;

  private ReplicationCheck() {}

  /**
   * How a topic is kept.
   *
   * @param replication copies of the partition that has the fewest
   * @param minimum copies that have to be in step before a write is acknowledged
   * @param leaderless partitions that nobody can read or write
   * @param lagging partitions of which a copy is not in step
   */
  public record Topic(String name, int replication, int minimum, int leaderless, int lagging) {}

  /** What it means on so many brokers. */
  public static List<Finding> of(int brokers, List<Topic> topics) {
    List<Finding> findings = new ArrayList<>();
    among(topics, topic -> topic.leaderless() > 0)
        .map(
            names ->
                new Wrong(
                    SUBJECT,
                    "Partitions without a leader: " + names + ".",
                    "Posts in them can neither be read nor written until their broker is back.",
                    "Start the broker that is away; kafka-topics.sh --describe"
                        + " --unavailable-partitions names it."))
        .ifPresent(findings::add);
    among(topics, topic -> topic.minimum() > topic.replication())
        .map(
            names ->
                new Wrong(
                    SUBJECT,
                    "min.insync.replicas is larger than the number of copies: " + names + ".",
                    "Every write is refused: nothing can be submitted or published.",
                    "Add copies with kafka-reassign-partitions.sh, or lower min.insync.replicas."))
        .ifPresent(findings::add);
    among(topics, topic -> topic.leaderless() == 0 && topic.lagging() > 0)
        .map(
            names ->
                new Worry(
                    SUBJECT,
                    "Copies are not in step: " + names + ".",
                    "Another failure may stop writes, or lose what only one broker has.",
                    "Look whether a broker is away or slow; it catches up by itself."))
        .ifPresent(findings::add);
    if (brokers > 1) {
      findings.addAll(ofCluster(Math.min(brokers, ENOUGH), topics));
    }
    if (findings.isEmpty()) {
      findings.add(new Fine(SUBJECT, told(brokers, topics)));
    }
    return findings;
  }

  private static List<Finding> ofCluster(int wanted, List<Topic> topics) {
    List<Finding> findings = new ArrayList<>();
    among(topics, topic -> topic.replication() < wanted)
        .map(
            names ->
                new Worry(
                    SUBJECT,
                    "Fewer than %d copies: %s.".formatted(wanted, names),
                    "The loss of one broker's disk can lose posts, or what was published.",
                    "Add copies with kafka-reassign-partitions.sh; for new topics set"
                        + " pressline.topics.replication=%d.".formatted(wanted)))
        .ifPresent(findings::add);
    among(topics, topic -> topic.replication() >= ENOUGH && topic.minimum() < 2)
        .map(
            names ->
                new Worry(
                    SUBJECT,
                    "min.insync.replicas is 1: " + names + ".",
                    "A write is acknowledged by a single broker, and is lost with it.",
                    "Set min.insync.replicas=2 on the brokers."))
        .ifPresent(findings::add);
    among(topics, topic -> topic.minimum() > 1 && topic.minimum() == topic.replication())
        .map(
            names ->
                new Worry(
                    SUBJECT,
                    "As many copies must be in step as there are: " + names + ".",
                    "While one broker is away, nothing can be written.",
                    "Add a copy, or lower min.insync.replicas by one."))
        .ifPresent(findings::add);
    return findings;
  }

  private static String told(int brokers, List<Topic> topics) {
    return brokers == 1
        ? "There is one broker and one copy of everything: it survives a crash, not the loss of"
            + " its disk."
        : "%d topics have enough copies, and all are in step.".formatted(topics.size());
  }

  private static Optional<String> among(List<Topic> topics, Predicate<Topic> condition) {
    List<String> names = topics.stream().filter(condition).map(Topic::name).toList();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
    int more = names.size() - NAMED;
    return Optional.of(more > 0 ? first + " and " + more + " more" : first);
  }
}
