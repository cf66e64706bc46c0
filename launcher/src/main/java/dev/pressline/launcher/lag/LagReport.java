package dev.pressline.launcher.lag;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pressline.launcher.console.Amounts;
import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.console.Terminal.Colour;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * How the groups were doing at a moment, for people and for machines.
 *
 * @param at when they were asked
 */
public record LagReport(Instant at, List<GroupLag> groups) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public LagReport {
    groups = List.copyOf(groups);
  }

  /** How long the oldest unread record of any group has waited. */
  public Duration oldest() {
    return groups.stream()
        .map(group -> group.age(at))
        .reduce(Duration.ZERO, (one, other) -> one.compareTo(other) >= 0 ? one : other);
  }

  /**
   * Prints a line a group and a line for each of its topics; partitions only where something is
   * unread.
   *
   * @param everyPartition whether to print those as well that have been read
   */
  public void print(Terminal terminal, boolean everyPartition) {
    for (GroupLag group : groups) {
      if (group.isMeant()) {
        terminal.out().println(line(terminal, group));
        members(group).forEach(member -> terminal.out().println("    " + member));
        byTopic(group)
            .forEach((topic, partitions) -> print(terminal, topic, partitions, everyPartition));
      } else {
        terminal.out().println(terminal.paint(Colour.DIM, group.group().id() + "  is not in use"));
      }
    }
  }

  private void print(
      Terminal terminal, String topic, List<PartitionLag> partitions, boolean everyPartition) {
    long unread = partitions.stream().filter(one -> one.unread().records() > 0).count();
    String told =
        unread == 0
            ? "nothing unread in %d partitions".formatted(partitions.size())
            : "unread records in %d of %d partitions".formatted(unread, partitions.size());
    terminal.out().println("    " + topic + "  " + told);
    partitions.stream()
        .filter(partition -> everyPartition || partition.unread().records() > 0)
        .forEach(
            partition ->
                terminal
                    .out()
                    .println(
                        "      %s-%d  read up to %s of %d  %s"
                            .formatted(
                                topic,
                                partition.partition(),
                                partition.committed().map(String::valueOf).orElse("nothing"),
                                partition.end(),
                                behind(partition.unread().records(), partition))));
  }

  private String line(Terminal terminal, GroupLag group) {
    String name = terminal.paint(Colour.BOLD, group.group().id());
    if (group.isDeserted()) {
      return name
          + "  "
          + terminal.paint(Colour.RED, "nobody is in it")
          + "  "
          + behind(group)
          + "  "
          + group.group().impact();
    }
    return "%s  %s  %s, %s"
        .formatted(
            name,
            behind(group),
            group.members().size() == 1 ? "1 member" : group.members().size() + " members",
            group.state().toLowerCase(Locale.ROOT));
  }

  private static List<String> members(GroupLag group) {
    List<String> lines = new ArrayList<>();
    for (GroupLag.Member member : group.members()) {
      lines.add(
          "%s from %s has %d partitions"
              .formatted(member.client(), member.host(), member.partitions()));
    }
    return lines;
  }

  private String behind(GroupLag group) {
    if (group.records() == 0) {
      return "read to the end";
    }
    return (group.isExact() ? "" : "about ")
        + "%d unread, the oldest for %s".formatted(group.records(), Amounts.of(group.age(at)));
  }

  private String behind(long records, PartitionLag partition) {
    return records == 0
        ? "nothing unread"
        : "%d unread, the oldest for %s".formatted(records, Amounts.of(partition.age(at)));
  }

  private static SequencedMap<String, List<PartitionLag>> byTopic(GroupLag group) {
    return group.partitions().stream()
        .collect(
            Collectors.groupingBy(PartitionLag::topic, LinkedHashMap::new, Collectors.toList()));
  }

  /** All of it on one line. */
  public String json() {
    ObjectNode root = JSON.createObjectNode();
    root.put("at", at.toString());
    ArrayNode told = root.putArray("groups");
    groups.forEach(group -> add(told.addObject(), group));
    return root.toString();
  }

  private void add(ObjectNode node, GroupLag group) {
    node.put("group", group.group().id())
        .put("service", group.group().service())
        .put("inUse", group.isMeant())
        .put("state", group.state())
        .put("lag", group.records())
        .put("exact", group.isExact())
        .put("oldestMillis", group.age(at).toMillis());
    ArrayNode members = node.putArray("members");
    group
        .members()
        .forEach(
            member ->
                members
                    .addObject()
                    .put("host", member.host())
                    .put("client", member.client())
                    .put("partitions", member.partitions()));
    ArrayNode partitions = node.putArray("partitions");
    group.partitions().forEach(partition -> add(partitions.addObject(), partition));
  }

  private void add(ObjectNode node, PartitionLag partition) {
    node.put("topic", partition.topic()).put("partition", partition.partition());
    partition
        .committed()
        .ifPresentOrElse(offset -> node.put("committed", offset), () -> node.putNull("committed"));
    node.put("end", partition.end())
        .put("lag", partition.unread().records())
        .put("exact", partition.unread().isExact())
        .put("oldestMillis", partition.age(at).toMillis());
  }
}
