package dev.pressline.launcher.doctor.check;

import dev.pressline.launcher.doctor.check.Finding.Fine;
import dev.pressline.launcher.doctor.check.Finding.Worry;
import dev.pressline.launcher.doctor.check.Finding.Wrong;
import dev.pressline.stage.topics.TopicSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whether the topics are there, and set up as the services set them up. */
public final class TopicCheck {
  private static final String SUBJECT = "topics";
  private static final String DRAFTS = "drafts";

  private TopicCheck() {}

  /**
   * The topics of a broker.
   *
   * @param bootstrap address of the broker, for commands
   * @param names of all that there are
   * @param topics of ours among them
   */
  public record Facts(String bootstrap, SortedSet<String> names, Map<String, Topic> topics) {}

  /**
   * A topic that is there.
   *
   * @param configuration in Kafka's words, defaults included
   */
  public record Topic(int partitions, Map<String, String> configuration) {}

  /** What the facts mean beside the design. */
  public static List<Finding> of(List<TopicSpec> design, Facts facts) {
    List<TopicSpec> present =
        design.stream().filter(spec -> facts.topics().containsKey(spec.name())).toList();
    if (present.isEmpty()) {
      return List.of(nothing(design, facts));
    }
    List<Finding> findings = new ArrayList<>();
    missing(design, facts).ifPresent(findings::add);
    partitions(present, facts).ifPresent(findings::add);
    for (TopicSpec spec : present) {
      Optional.ofNullable(facts.topics().get(spec.name()))
          .flatMap(topic -> settings(spec, topic, facts.bootstrap()))
          .ifPresent(findings::add);
    }
    if (findings.isEmpty()) {
      findings.add(
          new Fine(
              SUBJECT,
              "%d topics are as designed, with %d partitions each."
                  .formatted(present.size(), present.getFirst().partitions())));
    }
    return findings;
  }

  private static Finding nothing(List<TopicSpec> design, Facts facts) {
    String prefix =
        design.getFirst().name().substring(0, design.getFirst().name().length() - DRAFTS.length());
    String others =
        facts.names().stream()
            .filter(name -> name.endsWith(DRAFTS))
            .map(name -> "«" + name.substring(0, name.length() - DRAFTS.length()) + "»")
            .collect(Collectors.joining(", "));
    return new Wrong(
        SUBJECT,
        "No topic begins with the prefix «%s».".formatted(prefix),
        "No service has ever run here under that prefix, and no draft can be submitted.",
        others.isEmpty()
            ? "Start the services; they make their topics."
            : "Topics of drafts begin with " + others + ": name the prefix with --prefix.");
  }

  private static Optional<Finding> missing(List<TopicSpec> design, Facts facts) {
    List<String> missing =
        design.stream()
            .map(TopicSpec::name)
            .filter(name -> !facts.topics().containsKey(name))
            .toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Wrong(
                SUBJECT,
                "Missing: " + String.join(", ", missing) + ".",
                "Services that need them wait, and so do the posts before them.",
                "Start the services with pressline.stage.create-topics, or make the topics as"
                    + " docs/architecture.md tells."));
  }

  private static Optional<Finding> partitions(List<TopicSpec> present, Facts facts) {
    SortedMap<Integer, List<String>> byNumber = new TreeMap<>();
    for (TopicSpec spec : present) {
      Topic topic = facts.topics().get(spec.name());
      if (topic != null) {
        byNumber.computeIfAbsent(topic.partitions(), _ -> new ArrayList<>()).add(spec.name());
      }
    }
    int wanted = present.getFirst().partitions();
    if (byNumber.size() > 1) {
      String found =
          byNumber.entrySet().stream()
              .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue()))
              .collect(Collectors.joining("; "));
      return Optional.of(
          new Wrong(
              SUBJECT,
              "The numbers of partitions differ. " + found + ".",
              "The order of a post's records hangs on equal numbers: an older version could win.",
              "Stop the services, make the topics anew with one number under another prefix, and"
                  + " submit the drafts again."));
    }
    int found = byNumber.firstKey();
    return found == wanted
        ? Optional.empty()
        : Optional.of(
            new Worry(
                SUBJECT,
                "The topics have %d partitions each, and pressline.topics.partitions is %d here."
                    .formatted(found, wanted),
                "Services with that setting do not start.",
                "Set PRESSLINE_TOPICS_PARTITIONS=%d for the services, and for this command."
                    .formatted(found)));
  }

  private static Optional<Finding> settings(TopicSpec spec, Topic topic, String bootstrap) {
    SequencedMap<String, TopicSetting.Deviation> deviations = new LinkedHashMap<>();
    spec.configuration()
        .forEach(
            (key, wanted) ->
                Optional.ofNullable(topic.configuration().get(key))
                    .flatMap(found -> TopicSetting.of(key).deviation(found, wanted))
                    .ifPresent(deviation -> deviations.put(key, deviation)));
    if (deviations.isEmpty()) {
      return Optional.empty();
    }
    String what =
        spec.name()
            + ": "
            + deviations.values().stream()
                .map(TopicSetting.Deviation::what)
                .collect(Collectors.joining(", "))
            + ".";
    String meaning =
        deviations.values().stream()
            .map(TopicSetting.Deviation::meaning)
            .distinct()
            .collect(Collectors.joining(" "));
    String remedy =
        "kafka-configs.sh --bootstrap-server %s --alter --entity-type topics --entity-name %s"
                .formatted(bootstrap, spec.name())
            + " --add-config "
            + deviations.keySet().stream()
                .map(key -> key + "=" + spec.configuration().get(key))
                .collect(Collectors.joining(","));
    boolean isWrong = deviations.values().stream().anyMatch(TopicSetting.Deviation::breaksPromise);
    return Optional.of(
        isWrong
            ? new Wrong(SUBJECT, what, meaning, remedy)
            : new Worry(SUBJECT, what, meaning, remedy));
  }
}
