package dev.pressline.core.admission;

import dev.pressline.core.admission.frontmatter.FrontMatter;
import dev.pressline.core.admission.frontmatter.YamlValue;
import dev.pressline.core.admission.metadata.MetadataReader;
import dev.pressline.core.admission.source.Notes;
import dev.pressline.core.admission.wordpress.WordPressText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Drafts that were taken out of another system's export: all of their metadata stands beside the
 * source, which is a body from its first character on.
 */
final class Exports {
  private static final String DIALECT = "dialect";
  private static final Set<String> SYSTEMS = Set.of(WordPressText.DIALECT, "ghost");

  private Exports() {}

  /** Whether the metadata given beside a source says that it has no front matter of its own. */
  static boolean isFrom(FrontMatter given) {
    return system(given).filter(SYSTEMS::contains).isPresent();
  }

  /** HTML that browsers know, of the HTML of the system it comes from. */
  static String html(String source, FrontMatter fields, Notes notes) {
    boolean wordPress = system(fields).filter(WordPressText.DIALECT::equals).isPresent();
    return wordPress ? WordPressText.html(source, attachments(fields), notes) : source;
  }

  private static Optional<String> system(FrontMatter fields) {
    return fields
        .find(DIALECT)
        .flatMap(
            field ->
                field.value() instanceof YamlValue.Scalar scalar
                    ? Optional.of(scalar.text().strip())
                    : Optional.empty());
  }

  private static Map<String, String> attachments(FrontMatter fields) {
    Map<String, String> attachments = new LinkedHashMap<>();
    fields
        .find(MetadataReader.ATTACHMENTS)
        .filter(field -> field.value() instanceof YamlValue.Mapping)
        .ifPresent(
            field ->
                ((YamlValue.Mapping) field.value())
                    .entries()
                    .forEach(
                        (id, url) -> {
                          if (url instanceof YamlValue.Scalar scalar) {
                            attachments.put(id, scalar.text());
                          }
                        }));
    return attachments;
  }
}
