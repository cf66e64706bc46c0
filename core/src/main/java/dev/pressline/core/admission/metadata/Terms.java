package dev.pressline.core.admission.metadata;

import dev.pressline.core.admission.frontmatter.FrontMatter;
import dev.pressline.core.admission.frontmatter.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tags and authors. */
record Terms(FrontMatter fields) {
  private static final Pattern COMMA = Pattern.compile("[,，]");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** A list, or words parted by commas. */
  List<String> tags() {
    return fields.find("tags", "tag").stream()
        .flatMap(field -> words(field.value()))
        .distinct()
        .toList();
  }

  /** A list of names, a name, or mappings with a name. */
  List<String> authors() {
    return fields.find("author", "authors").stream()
        .flatMap(field -> people(field.value()))
        .distinct()
        .toList();
  }

  private static Stream<String> words(YamlValue value) {
    return value instanceof YamlValue.Scalar scalar && scalar.plain()
        ? leaves(scalar)
            .flatMap(text -> COMMA.splitAsStream(text))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
        : leaves(value);
  }

  private static Stream<String> people(YamlValue value) {
    return switch (value) {
      case YamlValue.Sequence list -> list.items().stream().flatMap(Terms::people);
      case YamlValue.Mapping mapping ->
          Optional.ofNullable(mapping.entries().get("name")).stream().flatMap(Terms::leaves);
      case YamlValue.Scalar scalar -> leaves(scalar);
    };
  }

  /** The texts in the value, the keys where it is a mapping. */
  static Stream<String> leaves(YamlValue value) {
    return switch (value) {
      case YamlValue.Scalar scalar ->
          scalar.isAbsent()
              ? Stream.empty()
              : Stream.of(BLANKS.matcher(scalar.text().strip()).replaceAll(" "));
      case YamlValue.Sequence list -> list.items().stream().flatMap(Terms::leaves);
      case YamlValue.Mapping mapping ->
          mapping.entries().keySet().stream().filter(k -> !k.isBlank());
    };
  }
}
