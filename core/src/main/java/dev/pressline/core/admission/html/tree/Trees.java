package dev.pressline.core.admission.html.tree;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What nodes are to those around them. */
public final class Trees {
  private static final Set<String> PHRASING =
      Set.of(
          ("abbr audio b bdo br button cite code data datalist dfn em embed i img input kbd label"
                  + " mark math meter noscript object output progress q ruby samp script select"
                  + " small span strong sub sup textarea time var wbr")
              .split(" "));
  private static final Set<String> PHRASING_IF_ALL_IN_IT_IS = Set.of("a", "del", "ins");

  private Trees() {}

  /** Whether the node is text or stands in a line of text. */
  public static boolean isPhrasing(Node node) {
    if (node instanceof Element element) {
      return PHRASING.contains(element.normalName())
          || PHRASING_IF_ALL_IN_IT_IS.contains(element.normalName())
              && element.childNodes().stream().allMatch(Trees::isPhrasing);
    }
    return node instanceof TextNode;
  }

  /** Whether the node is blank text or a line break. */
  public static boolean isBlank(Node node) {
    return node instanceof TextNode words && isBlank(words)
        || node instanceof Element element && element.normalName().equals("br");
  }

  /** Whether the text holds blanks only. */
  public static boolean isBlank(TextNode words) {
    return words.getWholeText().chars().allMatch(c -> Character.isWhitespace(c) || c == 0xA0);
  }

  /** Drops blank nodes at the end of the list. */
  public static void trimEnd(List<Node> nodes) {
    while (!nodes.isEmpty() && isBlank(nodes.getLast())) {
      nodes.removeLast();
    }
  }

  /** Whether the element's only element is of the name, and it has no text beside it. */
  public static boolean holdsOnly(Element element, String name) {
    return element.childrenSize() == 1
        && element.child(0).normalName().equals(name)
        && element.textNodes().stream().allMatch(Trees::isBlank);
  }

  /** Whether one of the four nearest elements around is of the name. */
  public static boolean isWithin(Element element, String name) {
    Element at = element.parent();
    for (int depth = 0; at != null && depth < 4; depth++, at = at.parent()) {
      if (at.normalName().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
