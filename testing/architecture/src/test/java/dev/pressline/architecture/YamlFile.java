package dev.pressline.architecture;

import dev.pressline.material.ProjectFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A place in a YAML file of the project.
 *
 * @param value map, list or scalar found there
 */
record YamlFile(Object value) {
  /** The whole of a file. */
  static YamlFile of(String path) {
    return of(ProjectFolder.ROOT.resolve(path));
  }

  /** The whole of a file. */
  static YamlFile of(Path file) {
    return new YamlFile(
        new Load(LoadSettings.builder().build()).loadFromString(ProjectFolder.text(file)));
  }

  /** The place under a key, empty when there is none. */
  Optional<YamlFile> find(String key) {
    return Optional.ofNullable(map().get(key)).map(YamlFile::new);
  }

  /** The place under the keys, one within the other. */
  YamlFile at(String... keys) {
    YamlFile place = this;
    for (String key : keys) {
      place = place.find(key).orElseThrow(() -> new AssertionError("no key " + key));
    }
    return place;
  }

  /** The keys here, in the order of the file. */
  List<String> keys() {
    return map().keySet().stream().map(String::valueOf).toList();
  }

  /** The scalar here as text. */
  String text() {
    return String.valueOf(value);
  }

  private Map<?, ?> map() {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }
}
