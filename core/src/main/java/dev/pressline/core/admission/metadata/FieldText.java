package dev.pressline.core.admission.metadata;

import dev.pressline.core.admission.frontmatter.FrontMatter;
import dev.pressline.core.admission.frontmatter.YamlValue;
import dev.pressline.core.admission.source.Notes;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text that authors write as a value, which YAML may read otherwise than they meant. */
final class FieldText {
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
  private final Notes notes;

  FieldText(Notes notes) {
    this.notes = notes;
  }

  /** The text of the first of the keys that has any, on one line. */
  Optional<String> text(FrontMatter fields, String... keys) {
    for (String key : keys) {
      Optional<String> text = Optional.ofNullable(fields.fields().get(key)).flatMap(this::meant);
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  private Optional<String> meant(FrontMatter.Field field) {
    boolean misread =
        switch (field.value()) {
          case YamlValue.Scalar scalar ->
              isTaggedByAccident(scalar) || scalar.plain() && isCutAtComment(field.raw(), scalar);
          case YamlValue.Sequence _, YamlValue.Mapping _ -> !field.raw().isEmpty();
        };
    if (misread) {
      notes.warn(
          field.value().place(),
          "VALUE_TAKEN_AS_TEXT",
          "\"" + field.key() + "\" was taken as it stands; quotes around it would be safer.");
      return clean(field.raw());
    }
    return field.value() instanceof YamlValue.Scalar scalar && !scalar.isAbsent()
        ? clean(scalar.text())
        : Optional.empty();
  }

  /** {@code !important} is meant as text; {@code ! 'words'} is how Ruby once wrote any text. */
  private static boolean isTaggedByAccident(YamlValue.Scalar scalar) {
    boolean quotedText = !scalar.plain() && scalar.tag().equals("!");
    return !scalar.tag().isEmpty() && !quotedText && !scalar.tag().startsWith("tag:yaml.org,");
  }

  /** {@code # words} is a comment to everybody; {@code #5} is one to YAML only. */
  private static boolean isCutAtComment(String raw, YamlValue.Scalar scalar) {
    String rest =
        raw.startsWith(scalar.text()) ? raw.substring(scalar.text().length()).strip() : "";
    return rest.startsWith("#") && rest.length() > 1 && !Character.isWhitespace(rest.charAt(1));
  }

  private static Optional<String> clean(String text) {
    String clean = WHITE_SPACE.matcher(text).replaceAll(" ").strip();
    return clean.isEmpty() ? Optional.empty() : Optional.of(clean);
  }
}
