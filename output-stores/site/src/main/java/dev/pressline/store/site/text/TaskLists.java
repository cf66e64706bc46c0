package dev.pressline.store.site.text;

import dev.pressline.store.site.theme.Messages;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Says of the boxes in task lists what they are, for who hears nothing but that they are ticked.
 */
final class TaskLists {
  private static final Evaluator BOXES = Selector.evaluatorOf("li input[type=checkbox]");

  private TaskLists() {}

  /** Names the boxes of the document. */
  static void in(Document document, Messages messages) {
    for (Element box : document.select(BOXES)) {
      box.attr("aria-label", messages.text("task"));
    }
  }
}
