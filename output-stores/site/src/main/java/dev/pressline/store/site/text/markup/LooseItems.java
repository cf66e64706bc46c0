package dev.pressline.store.site.text.markup;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** What stands in a list beside its items, in an item of its own that shows no mark. */
final class LooseItems {
  /** For the theme: an item without a mark. */
  private static final String LOOSE = "loose";

  private static final List<String> BELONG = List.of("li", "script", "template");

  private static final Evaluator LISTS = Selector.evaluatorOf("ul, ol");

  private LooseItems() {}

  /** Wraps what is loose in the lists of the document. */
  static void in(Document document) {
    for (Element list : document.select(LISTS)) {
      wrap(list);
    }
  }

  private static void wrap(Element list) {
    Element item = null;
    for (Node child : List.copyOf(list.childNodes())) {
      if (BELONG.contains(child.normalName())) {
        item = null;
      } else if (item != null) {
        item.appendChild(child);
      } else if (child instanceof Element || child instanceof TextNode text && !text.isBlank()) {
        item = new Element("li").addClass(LOOSE);
        child.replaceWith(item);
        item.appendChild(child);
      }
    }
  }
}
