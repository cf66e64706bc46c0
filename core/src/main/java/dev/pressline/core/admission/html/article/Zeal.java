package dev.pressline.core.admission.html.article;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * How much is thrown away at a try.
 *
 * @param prunesUnlikely elements that name themselves furniture
 * @param weighsNames classes and ids count
 * @param cleans elements with more links or pictures than words
 */
record Zeal(boolean prunesUnlikely, boolean weighsNames, boolean cleans) {
  /** From most to least. */
  static final List<Zeal> FALLING =
      List.of(
          new Zeal(true, true, true),
          new Zeal(false, true, true),
          new Zeal(false, false, true),
          new Zeal(false, false, false));

  /** Readability's class weight of the element, if names count. */
  int weightOf(Element element) {
    return weighsNames ? Names.weight(element) : 0;
  }
}
