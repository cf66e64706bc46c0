package dev.pressline.deployment;

import dev.pressline.material.ProjectFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The files of this project. */
final class Project {
  /** Everything for Kubernetes. */
  static final Path KUBERNETES = ProjectFolder.ROOT.resolve("deploy/kubernetes");

  /** The overlay that brings it all together. */
  static final String OVERLAY = "overlays/production";

  private Project() {}

  /** What a service sets of its own; empty for what is no service. */
  static Optional<Place> presets(String module) {
    Path file =
        ProjectFolder.ROOT.resolve(module).resolve("src/main/resources").resolve(module + ".yml");
    return Files.exists(file)
        ? Optional.of(Place.documents(ProjectFolder.text(file)).getFirst())
        : Optional.empty();
  }
}
