package dev.pressline.core.admission.frontmatter;

import dev.pressline.core.post.SourcePosition;
import java.util.LinkedHashMap;
import java.util.Map;

/** Metadata given beside the source, as values of single keys. */
public final class MetadataOverrides {
  private MetadataOverrides() {}

  /**
   * The metadata as fields. A value that is no YAML is taken as it stands, so that a title with a
   * colon needs no quotes.
   */
  public static FrontMatter of(Map<String, String> metadata) {
    Map<String, FrontMatter.Field> fields = new LinkedHashMap<>();
    metadata.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry ->
                fields.put(
                    FrontMatter.normalKey(entry.getKey()),
                    new FrontMatter.Field(
                        entry.getKey(), value(entry.getValue()), entry.getValue().strip())));
    return new FrontMatter(fields);
  }

  private static YamlValue value(String written) {
    try {
      return YamlReader.read(written, (line, column) -> SourcePosition.NOWHERE);
    } catch (UnreadableYamlException asItStands) {
      return new YamlValue.Scalar(written.strip(), false, "", SourcePosition.NOWHERE);
    }
  }
}
