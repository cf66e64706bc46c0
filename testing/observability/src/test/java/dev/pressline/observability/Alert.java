package dev.pressline.observability;

import dev.pressline.material.ProjectFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A rule of alerts.yml.
 *
 * @param name of the alert, or of the series that is recorded
 * @param isAlert whether it alerts
 */
record Alert(
    String name,
    boolean isAlert,
    String expression,
    Map<String, String> labels,
    Map<String, String> annotations) {
  /** Every rule, in the order of the file. */
  static List<Alert> all() {
    Object file =
        new Load(LoadSettings.builder().build())
            .loadFromString(
                ProjectFolder.text(Project.OBSERVABILITY.resolve("prometheus/alerts.yml")));
    List<Alert> rules = new ArrayList<>();
    for (Object group : list(map(file).get("groups"))) {
      for (Object rule : list(map(group).get("rules"))) {
        rules.add(of(map(rule)));
      }
    }
    return rules;
  }

  private static Alert of(Map<?, ?> rule) {
    boolean isAlert = rule.containsKey("alert");
    return new Alert(
        String.valueOf(isAlert ? rule.get("alert") : rule.get("record")),
        isAlert,
        String.valueOf(rule.get("expr")),
        texts(rule.get("labels")),
        texts(rule.get("annotations")));
  }

  private static Map<String, String> texts(@Nullable Object value) {
    Map<String, String> texts = new TreeMap<>();
    map(value).forEach((key, text) -> texts.put(String.valueOf(key), String.valueOf(text)));
    return texts;
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }
}
