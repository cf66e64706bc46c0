package dev.pressline.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A place in a YAML document.
 *
 * @param value map, list or scalar found there
 */
record Place(Object value) {
  /** The documents of a file; keys that are there twice are an error. */
  static List<Place> documents(String yaml) {
    List<Place> documents = new ArrayList<>();
    for (Object document :
        new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build())
            .loadAllFromString(yaml)) {
      Optional.ofNullable(document).map(Place::new).ifPresent(documents::add);
    }
    return documents;
  }

  /** The place under the keys, one within the other, if there is one. */
  Optional<Place> find(String... keys) {
    Optional<Place> place = Optional.of(this);
    for (String key : keys) {
      place = place.flatMap(it -> Optional.ofNullable(it.map().get(key)).map(Place::new));
    }
    return place;
  }

  /** The place under the keys, which has to be there. */
  Place at(String... keys) {
    return find(keys)
        .orElseThrow(() -> new AssertionError("no " + String.join(".", keys) + " in " + value));
  }

  /** The places in the list under the keys; none where there is no list. */
  List<Place> items(String... keys) {
    return find(keys).map(Place::value).filter(List.class::isInstance).stream()
        .flatMap(list -> ((List<?>) list).stream())
        .filter(Objects::nonNull)
        .map(Place::new)
        .toList();
  }

  /** The scalar under the keys as text; empty where there is none. */
  String text(String... keys) {
    return find(keys).map(place -> String.valueOf(place.value)).orElse("");
  }

  /** The scalar under the keys as a number, which has to be one. */
  int number(String... keys) {
    return Integer.parseInt(at(keys).text());
  }

  /** What stands under each key here, as text, in the order of the file. */
  Map<String, String> entries(String... keys) {
    Map<String, String> entries = new LinkedHashMap<>();
    find(keys)
        .ifPresent(
            place ->
                place
                    .map()
                    .forEach((key, entry) -> entries.put(key.toString(), String.valueOf(entry))));
    return entries;
  }

  private Map<?, ?> map() {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }
}
