package dev.pressline.core.post;

import java.util.List;

/**
 * A category with its ancestors, from the root: {@code [Tech Stuff, AI]}.
 *
 * @param names at least one, none blank
 */
public record CategoryPath(List<String> names) {
  public CategoryPath {
    names = List.copyOf(names);
    if (names.isEmpty() || names.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("a category path has names, none of them blank");
    }
  }

  /** The path of the given names. */
  public static CategoryPath of(String... names) {
    return new CategoryPath(List.of(names));
  }
}
