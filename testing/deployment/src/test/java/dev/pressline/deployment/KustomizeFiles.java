package dev.pressline.deployment;

import dev.pressline.material.ProjectFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The manifests that kustomize starts from, together with the settings and secrets that it would
 * generate; without patches, and so there on every machine.
 */
final class KustomizeFiles {
  private static final String FILE = "kustomization.yaml";

  private final UnaryOperator<String> edit;
  private final List<Manifest> manifests = new ArrayList<>();
  private final Map<String, Map<String, String>> generated = new TreeMap<>();

  private KustomizeFiles(UnaryOperator<String> edit) {
    this.edit = edit;
  }

  /** Those of a folder and of all that it names. */
  static List<Manifest> of(Path folder) {
    return of(folder, UnaryOperator.identity());
  }

  /**
   * The same as they would be with an edit.
   *
   * @param edit is given the text of each file
   */
  static List<Manifest> of(Path folder, UnaryOperator<String> edit) {
    KustomizeFiles files = new KustomizeFiles(edit);
    files.read(folder);
    files.generated.forEach(
        (name, data) ->
            files.manifests.add(
                new Manifest(
                    new Place(
                        Map.of(
                            "apiVersion",
                            "v1",
                            "kind",
                            name.substring(0, name.indexOf(' ')),
                            "metadata",
                            Map.of("name", name.substring(name.indexOf(' ') + 1)),
                            name.startsWith("Secret") ? "stringData" : "data",
                            data)))));
    return List.copyOf(files.manifests);
  }

  private void read(Path folder) {
    Place kustomization = Place.documents(text(folder.resolve(FILE))).getFirst();
    for (Place resource : kustomization.items("resources")) {
      Path path = folder.resolve(resource.text()).normalize();
      if (Files.isDirectory(path)) {
        read(path);
      } else {
        manifests.addAll(Manifest.in(text(path)));
      }
    }
    kustomization
        .items("configMapGenerator")
        .forEach(generator -> generate("ConfigMap", generator, folder));
    kustomization
        .items("secretGenerator")
        .forEach(generator -> generate("Secret", generator, folder));
  }

  private void generate(String kind, Place generator, Path folder) {
    Map<String, String> data =
        generated.computeIfAbsent(
            kind + " " + generator.text("name"), any -> new LinkedHashMap<>());
    for (Place file : generator.items("envs")) {
      text(folder.resolve(file.text()))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(
              line ->
                  data.put(
                      line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
    }
    for (Place file : generator.items("files")) {
      String[] keyAndPath = file.text().split("=", 2);
      data.put(keyAndPath[0], text(folder.resolve(keyAndPath[1])));
    }
  }

  /** Of a file that is not committed, the example beside it. */
  private String text(Path file) {
    Path example = file.resolveSibling(file.getFileName() + ".example");
    return edit.apply(ProjectFolder.text(Files.exists(example) ? example : file));
  }
}
