package dev.pressline.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** That every selector selects pods of ours, and that ports are called what they are called. */
final class Selections {
  /** Where health and metrics are answered. */
  private static final String MANAGEMENT = "management";

  /** By the variable that has its number, the name of each port of a service. */
  private static final Map<String, String> PORTS =
      Map.of("SERVER_PORT", "http", "MANAGEMENT_SERVER_PORT", MANAGEMENT);

  private final List<Manifest> workloads;
  private final List<String> faults = new ArrayList<>();

  private Selections(List<Manifest> manifests) {
    this.workloads = manifests.stream().filter(Manifest::isWorkload).toList();
  }

  /** What selects nothing or names a port that nobody has. */
  static List<String> faults(List<Manifest> manifests) {
    Selections selections = new Selections(manifests);
    selections.workloads.forEach(selections::workload);
    for (Manifest manifest : manifests) {
      switch (manifest.kind()) {
        case "Service" -> selections.service(manifest);
        case "PodDisruptionBudget" -> selections.budget(manifest);
        case "NetworkPolicy" -> selections.policy(manifest);
        case "PodMonitor" -> selections.monitor(manifest);
        default -> {}
      }
    }
    selections.everyWorkloadHas("PodDisruptionBudget", manifests);
    selections.everyWorkloadHas("Service", manifests);
    return selections.faults;
  }

  private void workload(Manifest workload) {
    if (!workload
        .podLabels()
        .entrySet()
        .containsAll(workload.spec().entries("selector", "matchLabels").entrySet())) {
      complain(workload, "its selector does not select its own pods");
    }
    for (Place container : workload.containers()) {
      for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
        for (String way : List.of("httpGet", "tcpSocket")) {
          container
              .find(probe, way, "port")
              .ifPresent(port -> wantPort(workload, port.text(), List.of(workload)));
        }
      }
      if (Project.presets(container.text("name")).isPresent()) {
        PORTS.forEach((variable, port) -> listening(workload, container, variable, port));
      }
    }
  }

  private void listening(Manifest workload, Place container, String variable, String port) {
    container.items("env").stream()
        .filter(it -> it.text("name").equals(variable))
        .map(it -> it.text("value"))
        .findFirst()
        .ifPresentOrElse(
            number -> {
              if (!number.equals(ports(workload).get(port))) {
                complain(workload, "listens on another port than its container offers as " + port);
              }
            },
            () -> complain(workload, "has no variable " + variable));
  }

  private void service(Manifest service) {
    List<Manifest> selected = selected(service.spec().entries("selector"), List.of());
    if (selected.size() != 1) {
      complain(service, "selects " + selected);
    }
    for (Place port : service.spec().items("ports")) {
      wantPort(service, port.text("targetPort"), selected);
      if (port.text("targetPort").equals(MANAGEMENT)) {
        complain(service, "leads to health and metrics, which only the cluster asks for");
      }
    }
  }

  private void budget(Manifest budget) {
    List<Manifest> selected = selected(budget.spec().at("selector"));
    if (selected.size() != 1) {
      complain(budget, "selects " + selected);
    }
  }

  private void policy(Manifest policy) {
    List<Manifest> selected = selected(policy.spec().at("podSelector"));
    if (selected.isEmpty()) {
      complain(policy, "selects nothing");
    }
    policy.spec().items("ingress").stream()
        .flatMap(rule -> rule.items("ports").stream())
        .forEach(port -> wantPort(policy, port.text("port"), selected));
  }

  private void monitor(Manifest monitor) {
    List<Manifest> selected = selected(monitor.spec().at("selector"));
    if (selected.isEmpty()) {
      complain(monitor, "selects nothing");
    }
    monitor
        .spec()
        .items("podMetricsEndpoints")
        .forEach(endpoint -> wantPort(monitor, endpoint.text("port"), selected));
  }

  private void everyWorkloadHas(String kind, List<Manifest> manifests) {
    for (Manifest workload : workloads) {
      if (manifests.stream()
          .noneMatch(it -> it.kind().equals(kind) && it.name().equals(workload.name()))) {
        complain(workload, "has no " + kind);
      }
    }
  }

  private List<Manifest> selected(Place selector) {
    return selected(selector.entries("matchLabels"), selector.items("matchExpressions"));
  }

  private List<Manifest> selected(Map<String, String> labels, List<Place> expressions) {
    return workloads.stream()
        .filter(workload -> workload.podLabels().entrySet().containsAll(labels.entrySet()))
        .filter(workload -> expressions.stream().allMatch(it -> isMet(it, workload.podLabels())))
        .toList();
  }

  private static boolean isMet(Place expression, Map<String, String> labels) {
    if (!expression.text("operator").equals("In")) {
      throw new AssertionError("not understood here: " + expression.value());
    }
    Stream<String> values = expression.items("values").stream().map(Place::text);
    return values.anyMatch(labels.getOrDefault(expression.text("key"), "")::equals);
  }

  private void wantPort(Manifest who, String port, List<Manifest> whose) {
    for (Manifest workload : whose) {
      if (!ports(workload).containsKey(port)) {
        complain(who, workload + " has no port " + port);
      }
    }
  }

  /** Numbers by name. */
  private static Map<String, String> ports(Manifest workload) {
    return workload.containers().stream()
        .flatMap(container -> container.items("ports").stream())
        .collect(Collectors.toMap(port -> port.text("name"), port -> port.text("containerPort")));
  }

  private void complain(Manifest manifest, String fault) {
    faults.add(manifest.says(fault));
  }
}
