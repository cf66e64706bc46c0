package dev.pressline.launcher.doctor.check;

import dev.pressline.launcher.console.Amounts;
import dev.pressline.launcher.doctor.check.Finding.Fine;
import dev.pressline.launcher.doctor.check.Finding.Worry;
import dev.pressline.launcher.doctor.check.Finding.Wrong;
import dev.pressline.launcher.lag.GroupLag;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether somebody does the work of every consumer group, and keeps up with it. */
public final class GroupCheck {
  private static final String SUBJECT = "groups";
  private static final Duration LONG = Duration.ofMinutes(1);

  private GroupCheck() {}

  /** What the state of the groups means at a moment. */
  public static List<Finding> of(List<GroupLag> groups, Instant now) {
    List<Finding> findings = new ArrayList<>();
    groups.forEach(group -> judged(group, now).ifPresent(findings::add));
    if (findings.isEmpty()) {
      findings.add(new Fine(SUBJECT, told(groups)));
    }
    return findings;
  }

  private static Optional<Finding> judged(GroupLag group, Instant now) {
    String id = group.group().id();
    String start = "Start " + group.group().service() + "; it goes on where the group stopped.";
    if (group.isDeserted() && !group.group().optional()) {
      return Optional.of(
          new Wrong(
              SUBJECT, "Nobody is in " + id + waiting(group) + ".", group.group().impact(), start));
    }
    if (group.isDeserted() && group.records() > 0) {
      return Optional.of(
          new Worry(
              SUBJECT,
              "Nobody is in " + id + waiting(group) + ".",
              group.group().impact(),
              start
                  + " Where it was switched off for good: kafka-consumer-groups.sh --delete"
                  + " --group "
                  + id));
    }
    Duration age = group.age(now);
    return age.compareTo(LONG) <= 0 || group.isDeserted()
        ? Optional.empty()
        : Optional.of(
            new Worry(
                SUBJECT,
                "%s is behind%s, the oldest for %s.".formatted(id, waiting(group), Amounts.of(age)),
                "What it does comes as much later.",
                "pressline lag --watch shows whether it catches up. If not, read the log of %s, or"
                        .formatted(group.group().service())
                    + " add instances where its processors are busy."));
  }

  private static String waiting(GroupLag group) {
    return group.records() == 0 ? "" : ", and " + group.records() + " records wait";
  }

  private static String told(List<GroupLag> groups) {
    return groups.stream()
        .filter(group -> group.isMeant() && !group.isDeserted())
        .map(group -> "%s (%d)".formatted(group.group().id(), group.members().size()))
        .collect(Collectors.joining(", ", "Every group has members and keeps up: ", "."));
  }
}
