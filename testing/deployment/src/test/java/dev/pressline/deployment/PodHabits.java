package dev.pressline.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How pods of ours are to be run: with bounds, without rights, and stopped with patience. */
final class PodHabits {
  /** Whom docker/Dockerfile gives the folders to. */
  private static final String USER = "10001";

  private final Manifest workload;
  private final List<String> faults = new ArrayList<>();

  private PodHabits(Manifest workload) {
    this.workload = workload;
  }

  /** What is wrong with the pods that the manifests make. */
  static List<String> faults(List<Manifest> manifests) {
    return manifests.stream()
        .filter(Manifest::isWorkload)
        .flatMap(workload -> new PodHabits(workload).found().stream())
        .toList();
  }

  private List<String> found() {
    Place pod = workload.pod();
    want("false", pod, "automountServiceAccountToken");
    want("false", pod, "enableServiceLinks");
    want("true", pod, "securityContext", "runAsNonRoot");
    want(USER, pod, "securityContext", "runAsUser");
    want("RuntimeDefault", pod, "securityContext", "seccompProfile", "type");
    if (pod.items("topologySpreadConstraints").isEmpty()) {
      complain("all its pods may be on one node");
    }
    workload.containers().forEach(this::container);
    workload.containers().forEach(this::patience);
    return faults;
  }

  private void container(Place container) {
    want("false", container, "securityContext", "allowPrivilegeEscalation");
    want("true", container, "securityContext", "readOnlyRootFilesystem");
    want("[ALL]", container, "securityContext", "capabilities", "drop");
    for (String resource : List.of("cpu", "memory")) {
      for (String bound : List.of("requests", "limits")) {
        if (container.find("resources", bound, resource).isEmpty()) {
          complain("no " + bound + " of " + resource);
        }
      }
    }
    if (!container
        .text("resources", "requests", "memory")
        .equals(container.text("resources", "limits", "memory"))) {
      complain("a JVM takes the memory that it is allowed: request as much");
    }
    for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
      if (container.find(probe).isEmpty()) {
        complain("no " + probe);
      }
    }
    if (container.items("volumeMounts").stream()
        .noneMatch(mount -> mount.text("mountPath").equals("/tmp"))) {
      complain("no /tmp, where native libraries are unpacked");
    }
  }

  /** A service that is killed while it works leaves a transaction that others wait for. */
  private void patience(Place container) {
    Optional<Place> presets = Project.presets(container.text("name"));
    if (presets.isPresent()) {
      String work = presets.get().text("spring", "lifecycle", "timeout-per-shutdown-phase");
      String pause = container.text("lifecycle", "preStop", "sleep", "seconds");
      int needed = seconds(work) + (pause.isEmpty() ? 0 : Integer.parseInt(pause));
      if (workload.pod().number("terminationGracePeriodSeconds") <= needed) {
        complain("is killed before the " + needed + " s are over that it may take to stop");
      }
    }
  }

  private static int seconds(String duration) {
    return Integer.parseInt(duration.substring(0, duration.length() - 1));
  }

  private void want(String wanted, Place place, String... keys) {
    if (!place.text(keys).equals(wanted)) {
      complain(String.join(".", keys) + " is not " + wanted);
    }
  }

  private void complain(String fault) {
    faults.add(workload.says(fault));
  }
}
