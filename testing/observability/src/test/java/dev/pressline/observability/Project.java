package dev.pressline.observability;

import dev.pressline.material.ProjectFolder;
import java.nio.file.Path;

/** The files of this project. */
final class Project {
  /** What is deployed beside the services. */
  static final Path OBSERVABILITY = ProjectFolder.ROOT.resolve("deploy/observability");

  private Project() {}
}
