package dev.pressline.core.admission.metadata;

import dev.pressline.core.admission.frontmatter.FrontMatter;
import dev.pressline.core.admission.frontmatter.YamlValue;
import dev.pressline.core.post.CategoryPath;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tags, categories and authors. */
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

  /**
   * As Hexo has it: a name is one category; a list of names is one path from the root down; a list
   * of lists has a path in each.
   */
  List<CategoryPath> categories() {
    return fields.find("categories", "category").stream()
        .flatMap(field -> paths(field.value()))
        .distinct()
        .toList();
  }

  private static Stream<CategoryPath> paths(YamlValue value) {
    return switch (value) {
      case YamlValue.Sequence list
          when list.items().stream().anyMatch(YamlValue.Sequence.class::isInstance) ->
          list.items().stream().flatMap(item -> path(item).stream());
      default -> path(value).stream();
    };
  }

  private static Optional<CategoryPath> path(YamlValue value) {
    List<String> names = leaves(value).toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(new CategoryPath(names));
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

  private static Stream<String> leaves(YamlValue value) {
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
