package dev.pressline.core.site;

import java.util.Map;

/**
 * What the generator of a blog knew from its own configuration and no draft tells.
 *
 * @param categoryLists what a plain list of categories means
 * @param lineBreaks whether a line end within a paragraph is one for readers as well, as it is for
 *     Hexo unless told otherwise, or a blank, as for all others
 * @param variables values of {@code site.…} and of Hugo's parameters, by their names
 */
public record GeneratorHabits(
    CategoryLists categoryLists, boolean lineBreaks, Map<String, String> variables) {
  /** Nothing is known of the generator. */
  public static final GeneratorHabits UNTOLD =
      new GeneratorHabits(CategoryLists.BY_GENERATOR, false, Map.of());

  public GeneratorHabits {
    variables = Map.copyOf(variables);
  }
}
