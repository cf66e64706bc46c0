package dev.pressline.store.site.text;

import dev.pressline.store.site.theme.Messages;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Says of footnotes what they are and where their links lead: a number and an arrow tell nothing to
 * who hears them (https://www.w3.org/TR/dpub-aria-1.1/).
 */
final class Footnotes {
  private static final Evaluator NOTES = Selector.evaluatorOf("section.footnotes");
  private static final Evaluator MARKS = Selector.evaluatorOf("sup.footnote-ref > a[href]");
  private static final Evaluator WAYS_BACK =
      Selector.evaluatorOf("section.footnotes li a.footnote-backref");

  private Footnotes() {}

  /** Names the footnotes of the document and the links between them and the text. */
  static void in(Document document, Messages messages) {
    for (Element notes : document.select(NOTES)) {
      notes.attr("role", "doc-endnotes").attr("aria-label", messages.text("footnotes"));
    }
    for (Element mark : document.select(MARKS)) {
      mark.attr("role", "doc-noteref");
      mark.attr("aria-label", messages.text("footnote", mark.text()));
    }
    for (Element back : document.select(WAYS_BACK)) {
      Element note = back.closest("li");
      String number = note == null ? "" : String.valueOf(note.elementSiblingIndex() + 1);
      back.attr("role", "doc-backlink");
      back.attr("aria-label", messages.text("backToText", number));
    }
  }
}
