package dev.pressline.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What kustomize makes of an overlay, with the examples in place of files that are not committed.
 */
final class Rendering {
  private static final String EXAMPLE = ".example";

  private Rendering() {}

  /**
   * The manifests as a cluster would get them; empty, and told, where there is no kubectl with a
   * kustomize of these years.
   *
   * @param work folder for a copy of everything
   */
  static Optional<List<Manifest>> of(String overlay, Path work)
      throws IOException, InterruptedException {
    Finished version = Finished.of(work, "kubectl", "version", "--client", "--output=json");
    if (!version.isFine() || !version.said().contains("kustomizeVersion")) {
      System.out.println(
          "SKIPPED: kubectl 1.24 or newer is not here, the manifests were read file by file only");
      return Optional.empty();
    }
    copy(Project.KUBERNETES, work);
    Finished kustomize =
        Finished.of(work, "kubectl", "kustomize", work.resolve(overlay).toString());
    if (!kustomize.isFine()) {
      throw new AssertionError("kustomize refuses the overlay: " + kustomize.complaints());
    }
    return Optional.of(Manifest.in(kustomize.said()));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else if (file.toString().endsWith(EXAMPLE)) {
          String name = copy.getFileName().toString();
          Files.copy(
              file,
              copy.resolveSibling(name.substring(0, name.length() - EXAMPLE.length())),
              StandardCopyOption.REPLACE_EXISTING);
        } else {
          Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
