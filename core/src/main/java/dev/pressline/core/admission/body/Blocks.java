package dev.pressline.core.admission.body;

import java.util.Set;
import org.jsoup.nodes.Element;

/** What elements do to the line. */
final class Blocks {
  private static final Set<String> INLINE =
      Set.of(
          ("a abbr b bdi bdo cite code del dfn em i ins kbd mark q rp rt ruby s samp small span"
                  + " strike strong sub sup time u var wbr img picture source input")
              .split(" "));
  private static final Set<String> REPLACED = Set.of("img", "input", "picture");

  private Blocks() {}

  /** Whether the element starts and ends a line. */
  static boolean isBoundary(Element element) {
    return !INLINE.contains(element.normalName());
  }

  /** Whether the element shows something that is no text, beside which a blank counts. */
  static boolean isReplaced(Element element) {
    return REPLACED.contains(element.normalName());
  }
}
