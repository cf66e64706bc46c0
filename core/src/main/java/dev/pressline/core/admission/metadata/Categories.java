package dev.pressline.core.admission.metadata;

import dev.pressline.core.admission.frontmatter.FrontMatter;
import dev.pressline.core.admission.frontmatter.YamlValue;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.site.CategoryLists;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The categories of a post. A list in the list is a path everywhere, since only Hexo has that; what
 * a plain list is depends on the generator.
 *
 * @param sourcePath tells Jekyll by the name that it asks of its posts, and Hugo and Zola by the
 *     folder in which they look for theirs
 */
record Categories(FrontMatter fields, Optional<String> sourcePath, CategoryLists lists) {
  private static final Pattern OF_HUGO_OR_ZOLA = Pattern.compile("(?:^|.*/)content/.*");

  /** The paths from the root down, each once. */
  List<CategoryPath> paths() {
    return fields
        .find("categories")
        .map(field -> several(field.value()))
        .or(() -> fields.find("category").map(field -> Terms.leaves(field.value()).map(List::of)))
        .stream()
        .flatMap(paths -> paths)
        .filter(names -> !names.isEmpty())
        .map(CategoryPath::new)
        .distinct()
        .toList();
  }

  private Stream<List<String>> several(YamlValue value) {
    return switch (value) {
      case YamlValue.Sequence list when isOfPaths(list) || !isNested() ->
          list.items().stream().map(item -> Terms.leaves(item).toList());
      case YamlValue.Scalar words when isOfJekyll() -> words(words).map(List::of);
      default -> Stream.of(Terms.leaves(value).toList());
    };
  }

  private static boolean isOfPaths(YamlValue.Sequence list) {
    return list.items().stream().anyMatch(YamlValue.Sequence.class::isInstance);
  }

  private boolean isNested() {
    return switch (lists) {
      case NESTED -> true;
      case SEVERAL -> false;
      case BY_GENERATOR ->
          !isOfJekyll()
              && sourcePath.filter(path -> OF_HUGO_OR_ZOLA.matcher(path).matches()).isEmpty();
    };
  }

  private boolean isOfJekyll() {
    return lists != CategoryLists.NESTED && sourcePath.filter(SourceName::isOfJekyll).isPresent();
  }

  /** Jekyll parts words at blanks; the commas that people write as well are none of them. */
  private static Stream<String> words(YamlValue.Scalar words) {
    return Terms.leaves(words)
        .flatMap(text -> Arrays.stream(text.split("[\\s,]+")))
        .filter(word -> !word.isEmpty());
  }
}
