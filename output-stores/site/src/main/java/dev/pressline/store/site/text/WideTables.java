package dev.pressline.store.site.text;

import dev.pressline.store.site.theme.Messages;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Lets what is wider than the screen scroll by itself, with the keyboard too: a table in a
 * container of its own, so that it stays a table, and code whose lines no phone shows whole.
 */
final class WideTables {
  private static final Evaluator TABLES = Selector.evaluatorOf("table:not(table table)");
  private static final Evaluator CODE = Selector.evaluatorOf("pre");

  /** What a phone shows of a line of code. */
  private static final int LONG_LINE = 40;

  private WideTables() {}

  /** Makes the tables and the blocks of code of the document scroll. */
  static void in(Document document, Messages messages) {
    for (Element table : document.select(TABLES)) {
      Element caption = table.selectFirst("> caption");
      String name = caption == null ? "" : caption.text();
      Element box = new Element("div").addClass("scroll");
      box.attr("role", "group").attr("tabindex", "0");
      box.attr("aria-label", name.isBlank() ? messages.text("table") : name);
      table.replaceWith(box);
      box.appendChild(table);
    }
    for (Element block : document.select(CODE)) {
      if (block.wholeText().lines().anyMatch(line -> line.length() > LONG_LINE)) {
        block.attr("tabindex", "0");
      }
    }
  }
}
