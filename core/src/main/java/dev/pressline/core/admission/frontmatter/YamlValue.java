package dev.pressline.core.admission.frontmatter;

import dev.pressline.core.post.SourcePosition;
import java.util.List;
import java.util.Map;

/**
 * A value of front matter as written, not yet taken for a number, a date or a truth. TOML and JSON
 * are read to the same values.
 */
public sealed interface YamlValue {
  /** Where it starts. */
  SourcePosition place();

  /**
   * A single value.
   *
   * @param plain whether it stands without quotes, so that {@code 754} is a number and nothing is
   *     null
   * @param tag explicit YAML tag, empty when there is none
   */
  record Scalar(String text, boolean plain, String tag, SourcePosition place)
      implements YamlValue {}

  /** A list. */
  record Sequence(List<YamlValue> items, SourcePosition place) implements YamlValue {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /**
   * Keys with values, in the order written.
   *
   * @param entries unmodifiable; of a key given twice the last value counts
   * @param duplicates the keys given twice
   */
  record Mapping(Map<String, YamlValue> entries, List<String> duplicates, SourcePosition place)
      implements YamlValue {}

  /** Whether nothing is given: YAML's null, or no text at all. */
  default boolean isAbsent() {
    return this instanceof Scalar scalar
        && (scalar.text().isBlank()
            || (scalar.plain() && List.of("~", "null", "Null", "NULL").contains(scalar.text())));
  }
}
