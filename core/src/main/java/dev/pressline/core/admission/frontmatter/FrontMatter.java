package dev.pressline.core.admission.frontmatter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The metadata of a draft as written; keys are found whatever their case.
 *
 * @param fields by key in lower case, in the order written
 */
public record FrontMatter(Map<String, Field> fields) {
  /** No metadata. */
  public static final FrontMatter NONE = new FrontMatter(Map.of());

  public FrontMatter {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /**
   * One key and its value.
   *
   * @param key as written
   * @param raw text behind the colon on the key's line, comments and all; empty when the key was
   *     not on a line of its own
   */
  public record Field(String key, YamlValue value, String raw) {}

  /** The first of the keys, in the order asked, that has a value. */
  public Optional<Field> find(String... keys) {
    for (String key : keys) {
      Field field = fields.get(key);
      if (field != null && !field.value().isAbsent()) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** This metadata with other fields, which count where both have a key. */
  public FrontMatter overriddenBy(FrontMatter others) {
    Map<String, Field> all = new LinkedHashMap<>(fields);
    all.putAll(others.fields);
    return new FrontMatter(all);
  }

  /** The field's value on one line of YAML. */
  public static String flowStyle(YamlValue value) {
    return FlowStyle.of(value);
  }

  static String normalKey(String key) {
    return key.strip().toLowerCase(Locale.ROOT);
  }
}
