package dev.pressline.core.enrichment.summary;

import dev.pressline.core.text.TextStream;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** The paragraphs of a body in which its author speaks: no quotation, caption, note or code. */
public final class Paragraphs {
  private static final int MAX_PARAGRAPHS = 50;
  private static final Evaluator NOT_THE_AUTHORS =
      Selector.evaluatorOf("blockquote, figure, footer, section.footnotes");
  private static final Evaluator FOOTNOTE_MARKS = Selector.evaluatorOf("sup.footnote-ref");

  private Paragraphs() {}

  /** The plain text of each, in order; of a body without paragraphs its items, or all there is. */
  public static List<String> of(TextStream stream) {
    Element body = stream.body();
    List<String> paragraphs = texts(body.select("p"));
    if (!paragraphs.isEmpty()) {
      return paragraphs;
    }
    List<String> items = texts(body.select("li, dd, td"));
    return items.isEmpty() ? texts(new Elements(withoutHeadingsAndCode(body))) : items;
  }

  private static List<String> texts(Elements elements) {
    return elements.stream()
        .filter(element -> element.closest(NOT_THE_AUTHORS) == null)
        .map(Paragraphs::words)
        .filter(words -> !words.isBlank())
        .limit(MAX_PARAGRAPHS)
        .toList();
  }

  private static Element withoutHeadingsAndCode(Element body) {
    Element rest = body.clone();
    rest.select("h1, h2, h3, h4, h5, h6, pre").remove();
    return rest;
  }

  /** The text without marks of footnotes, which mean nothing where the notes are not. */
  private static String words(Element element) {
    if (element.selectFirst(FOOTNOTE_MARKS) == null) {
      return element.text();
    }
    Element copy = element.clone();
    copy.select(FOOTNOTE_MARKS).remove();
    return copy.text();
  }
}
