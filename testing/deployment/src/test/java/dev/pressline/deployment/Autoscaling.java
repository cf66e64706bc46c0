package dev.pressline.deployment;

import dev.pressline.stage.StageDefinition;
import dev.pressline.stage.topics.TopicPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** That what scales a service looks at the lag of that service's stages. */
final class Autoscaling {
  private static final int PARTITIONS = TopicPlan.DEFAULTS.partitions();

  /** At rest each partition seems to have a record left: the marker that ends a transaction. */
  private static final int LEAST_LAG = 10 * PARTITIONS;

  private final List<Manifest> manifests;
  private final List<String> faults = new ArrayList<>();

  private Autoscaling(List<Manifest> manifests) {
    this.manifests = manifests;
  }

  /**
   * What is wrong with how services are scaled.
   *
   * @param stages of each service
   */
  static List<String> faults(
      List<Manifest> manifests, Map<String, List<StageDefinition<?, ?, ?>>> stages) {
    Autoscaling autoscaling = new Autoscaling(manifests);
    manifests.stream()
        .filter(manifest -> manifest.kind().equals("ScaledObject"))
        .forEach(
            scaled -> autoscaling.check(scaled, stages.getOrDefault(scaled.name(), List.of())));
    return autoscaling.faults;
  }

  private void check(Manifest scaled, List<StageDefinition<?, ?, ?>> stages) {
    Place target = scaled.spec().at("scaleTargetRef");
    Optional<Manifest> workload =
        manifests.stream()
            .filter(it -> it.kind().equals(target.text("kind")))
            .filter(it -> it.name().equals(target.text("name")))
            .findFirst();
    if (workload.isEmpty()) {
      complain(scaled, "scales nothing");
    }
    if (workload.flatMap(it -> it.spec().find("replicas")).isPresent()) {
      complain(scaled, "every apply sets back the number of replicas that it chose");
    }
    bounds(scaled);
    List<Reading> wanted = stages.stream().map(Reading::of).toList();
    List<Reading> watched = scaled.spec().items("triggers").stream().map(Reading::of).toList();
    if (!watched.containsAll(wanted) || !wanted.containsAll(watched)) {
      complain(scaled, "watches " + watched + " and not " + wanted);
    }
    scaled.spec().items("triggers").forEach(trigger -> trigger(scaled, trigger));
  }

  private void bounds(Manifest scaled) {
    int least = scaled.spec().number("minReplicaCount");
    int most = scaled.spec().number("maxReplicaCount");
    int withoutBroker = scaled.spec().number("fallback", "replicas");
    if (most != PARTITIONS) {
      complain(scaled, "more than " + PARTITIONS + " instances would have nothing to read");
    }
    if (least < 2 || withoutBroker < least || withoutBroker > most) {
      complain(scaled, "at least two, and in need something between least and most");
    }
  }

  private void trigger(Manifest scaled, Place trigger) {
    if (trigger.number("metadata", "lagThreshold") < LEAST_LAG) {
      complain(scaled, "counts the ends of transactions as work");
    }
    String variable = trigger.text("metadata", "bootstrapServersFromEnv");
    if (manifests.stream()
        .filter(manifest -> manifest.kind().equals("ConfigMap"))
        .noneMatch(settings -> settings.content().entries("data").containsKey(variable))) {
      complain(scaled, "nobody says " + variable);
    }
    trigger
        .find("authenticationRef", "name")
        .filter(
            name ->
                manifests.stream()
                    .filter(manifest -> manifest.kind().equals("TriggerAuthentication"))
                    .noneMatch(manifest -> manifest.name().equals(name.text())))
        .ifPresent(name -> complain(scaled, "there is no TriggerAuthentication " + name.text()));
  }

  private void complain(Manifest manifest, String fault) {
    faults.add(manifest.says(fault));
  }

  /** A group and what it reads. */
  private record Reading(String group, String topic) {
    static Reading of(StageDefinition<?, ?, ?> stage) {
      return new Reading(stage.groupId(), stage.input().topic());
    }

    static Reading of(Place trigger) {
      return new Reading(
          trigger.text("metadata", "consumerGroup"), trigger.text("metadata", "topic"));
    }
  }
}
