package dev.pressline.deployment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** That what one manifest says of another is so: settings, secrets, volumes. */
final class References {
  private final List<Manifest> all;
  private final List<String> faults = new ArrayList<>();

  private References(List<Manifest> all) {
    this.all = all;
  }

  /** What leads nowhere. */
  static List<String> faults(List<Manifest> manifests) {
    References references = new References(manifests);
    manifests.stream().filter(Manifest::isWorkload).forEach(references::workload);
    manifests.stream()
        .filter(manifest -> manifest.kind().equals("TriggerAuthentication"))
        .forEach(references::access);
    return references.faults;
  }

  private void workload(Manifest workload) {
    volumes(workload);
    for (Place container : workload.containers()) {
      variables(workload, container);
      folders(workload, container);
    }
    if (workload.kind().equals("StatefulSet")) {
      want(workload, "Service", workload.spec().text("serviceName"));
    }
  }

  private void volumes(Manifest workload) {
    Set<String> mounted =
        workload.containers().stream()
            .flatMap(container -> container.items("volumeMounts").stream())
            .map(mount -> mount.text("name"))
            .collect(Collectors.toSet());
    Set<String> offered = new HashSet<>();
    for (Place volume : workload.pod().items("volumes")) {
      offered.add(volume.text("name"));
      volume
          .find("persistentVolumeClaim", "claimName")
          .ifPresent(claim -> want(workload, "PersistentVolumeClaim", claim.text()));
      secretsIn(volume)
          .filter(secret -> !secret.text("optional").equals("true"))
          .forEach(secret -> want(workload, "Secret", secret.text("name")));
    }
    workload.spec().items("volumeClaimTemplates").stream()
        .map(template -> template.text("metadata", "name"))
        .forEach(offered::add);
    if (!mounted.equals(offered)) {
      complain(workload, "mounts " + sorted(mounted) + " and offers " + sorted(offered));
    }
  }

  private static Stream<Place> secretsIn(Place volume) {
    return Stream.concat(
        volume.find("secret").stream()
            .map(
                secret ->
                    new Place(
                        Map.of(
                            "name",
                            secret.text("secretName"),
                            "optional",
                            secret.text("optional")))),
        volume.items("projected", "sources").stream()
            .flatMap(source -> source.find("secret").stream()));
  }

  private void variables(Manifest workload, Place container) {
    container.items("envFrom").stream()
        .map(source -> source.text("configMapRef", "name"))
        .forEach(name -> want(workload, "ConfigMap", name));
    Set<String> seen = new HashSet<>();
    for (Place variable : container.items("env")) {
      if (!seen.add(variable.text("name"))) {
        complain(workload, variable.text("name") + " is there twice");
      }
      variable
          .find("valueFrom", "configMapKeyRef")
          .ifPresent(
              key -> wantKey(workload, new Key("ConfigMap", key.text("name"), key.text("key"))));
    }
  }

  /** The root file system is read only: what a setting names has to lie on a volume. */
  private void folders(Manifest workload, Place container) {
    List<String> writable =
        container.items("volumeMounts").stream()
            .filter(mount -> !mount.text("readOnly").equals("true"))
            .map(mount -> mount.text("mountPath"))
            .toList();
    for (Place variable : container.items("env")) {
      String folder = variable.text("value");
      if (folder.startsWith("/")
          && writable.stream().noneMatch(mount -> (folder + "/").startsWith(mount + "/"))) {
        complain(workload, variable.text("name") + " is a folder that cannot be written");
      }
    }
  }

  private void access(Manifest authentication) {
    for (Place secret : authentication.spec().items("secretTargetRef")) {
      wantKey(authentication, new Key("Secret", secret.text("name"), secret.text("key")));
    }
  }

  private record Key(String kind, String name, String key) {}

  private void want(Manifest who, String kind, String name) {
    if (all.stream().noneMatch(it -> it.kind().equals(kind) && it.name().equals(name))) {
      complain(who, "there is no " + kind + " " + name);
    }
  }

  private void wantKey(Manifest who, Key wanted) {
    if (all.stream()
        .filter(it -> it.kind().equals(wanted.kind) && it.name().equals(wanted.name))
        .flatMap(it -> Stream.of("data", "stringData").map(it.content()::entries))
        .noneMatch(entries -> entries.containsKey(wanted.key))) {
      complain(who, "there is no " + wanted.key + " in " + wanted.kind + " " + wanted.name);
    }
  }

  private void complain(Manifest manifest, String fault) {
    faults.add(manifest.says(fault));
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }
}
