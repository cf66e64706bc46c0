package dev.pressline.store.site.text;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Shows what admission marked as code of the language {@code math} as formulas, which browsers draw
 * without a script (https://www.w3.org/TR/mathml-core/). What nobody can read stays in TeX.
 */
final class Formulas {
  /** Characters of TeX on a page; beyond is data rather than a text. */
  private static final int MOST_ON_A_PAGE = 50_000;

  private static final Evaluator MATH = Selector.evaluatorOf("code.language-math");

  private Formulas() {}

  /** Turns the formulas of the document into MathML. */
  static void in(Document document) {
    int left = MOST_ON_A_PAGE;
    for (Element code : document.select(MATH)) {
      String tex = code.wholeText();
      left -= tex.length();
      boolean block = code.parent() instanceof Element parent && parent.normalName().equals("pre");
      Optional<Element> formula = left < 0 ? Optional.empty() : TexReader.read(tex.strip(), block);
      if (formula.isEmpty()) {
        code.classNames().forEach(code::removeClass);
        code.addClass("math");
      } else if (block && code.parent() instanceof Element pre) {
        Element box = new Element("div").addClass("scroll").attr("tabindex", "0");
        box.appendChild(formula.get());
        pre.replaceWith(box);
      } else {
        code.replaceWith(formula.get());
      }
    }
  }
}
