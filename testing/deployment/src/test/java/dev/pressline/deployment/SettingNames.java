package dev.pressline.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** That what the services are told are settings that they have. */
final class SettingNames {
  private static final KnownSettings KNOWN = KnownSettings.read();

  private SettingNames() {}

  /** Names that nobody would read. */
  static List<String> faults(List<Manifest> manifests) {
    List<String> faults = new ArrayList<>();
    for (Manifest manifest : manifests) {
      variables(manifest)
          .filter(name -> !KNOWN.hasVariable(name))
          .forEach(name -> faults.add(manifest.says(name + " is no setting")));
      secretKeys(manifest)
          .filter(name -> !KNOWN.hasKey(name))
          .forEach(name -> faults.add(manifest.says(name + " is no setting")));
    }
    return faults;
  }

  private static Stream<String> variables(Manifest manifest) {
    if (manifest.kind().equals("ConfigMap")) {
      return manifest.content().entries("data").keySet().stream();
    }
    return manifest.isWorkload()
        ? manifest.containers().stream()
            .filter(container -> Project.presets(container.text("name")).isPresent())
            .flatMap(container -> container.items("env").stream())
            .map(variable -> variable.text("name"))
        : Stream.empty();
  }

  /** Secrets whose files are settings have names of settings; those for others do not. */
  private static Stream<String> secretKeys(Manifest manifest) {
    return manifest.kind().equals("Secret")
        ? Stream.of("data", "stringData")
            .flatMap(place -> manifest.content().entries(place).keySet().stream())
            .filter(key -> key.startsWith("pressline.") || key.startsWith("spring."))
        : Stream.empty();
  }
}
