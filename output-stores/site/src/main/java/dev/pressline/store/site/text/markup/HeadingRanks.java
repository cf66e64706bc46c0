package dev.pressline.store.site.text.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Ranks of headings without a gap: who hears a page looks for what lies between. A heading that
 * skips a rank becomes one of the rank below the heading it belongs to, with a class {@code rank-}
 * and the rank its author gave it, by which themes let it look as it did.
 */
final class HeadingRanks {
  private static final Evaluator HEADINGS = Selector.evaluatorOf("h1, h2, h3, h4, h5, h6");

  private HeadingRanks() {}

  /** The rank that a heading was written with, and the one it has. */
  private record Rank(int written, int given) {}

  /**
   * Closes the gaps between the headings of a text that stands below a heading of the first rank.
   */
  static void in(Document document) {
    Deque<Rank> above = new ArrayDeque<>();
    for (Element heading : document.select(HEADINGS)) {
      int written = heading.normalName().charAt(1) - '0';
      while (!above.isEmpty() && above.peek().written() >= written) {
        above.pop();
      }
      int given = written == 1 ? 1 : above.isEmpty() ? 2 : above.peek().given() + 1;
      above.push(new Rank(written, given));
      if (given != written) {
        heading.tagName("h" + given).addClass("rank-" + written);
      }
    }
  }
}
