package dev.pressline.core.admission.frontmatter;

import dev.pressline.core.post.SourcePosition;
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
   *     not on a line of its own, and in other languages than YAML
   */
  public record Field(String key, YamlValue value, String raw) {}

  /**
   * Metadata given beside the source, as values of single keys. A value that is no YAML is taken as
   * it stands, so that a title with a colon needs no quotes.
   */
  public static FrontMatter of(Map<String, String> metadata) {
    Map<String, Field> fields = new LinkedHashMap<>();
    metadata.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry -> {
              String written = entry.getValue();
              Field field = new Field(entry.getKey(), value(written), written.strip());
              fields.put(normalKey(entry.getKey()), field);
            });
    return new FrontMatter(fields);
  }

  private static YamlValue value(String written) {
    try {
      return YamlReader.read(written, (line, column) -> SourcePosition.NOWHERE);
    } catch (UnreadableFrontMatterException asItStands) {
      return new YamlValue.Scalar(written.strip(), false, "", SourcePosition.NOWHERE);
    }
  }

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

  static String normalKey(String key) {
    return key.strip().toLowerCase(Locale.ROOT);
  }
}
