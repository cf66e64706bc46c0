package dev.pressline.core.admission.html.article;

import dev.pressline.core.admission.body.tree.Siblings;
import dev.pressline.core.admission.html.tree.LineBreaks;
import dev.pressline.core.admission.html.tree.Measure;
import dev.pressline.core.admission.html.tree.Pictures;
import dev.pressline.core.admission.html.tree.Weighing;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Finds the article of a page. */
public final class ArticleFinder {
  /** Length of the text, in UTF-16 code units, below which less zeal is tried. */
  static final int ENOUGH = 500;

  /** Pages have hundreds or thousands; one with more is not weighed, which bounds what it costs. */
  private static final int MAX_ELEMENTS = 30_000;

  private static final String NEVER_SHOWN = "script, style, noscript, template, svg, title";
  private static final List<String> NAMED = List.of("article", "main", "[role=main]");

  private ArticleFinder() {}

  /**
   * What was found.
   *
   * @param content the article's HTML in one element
   * @param byline the author's line that stood in the page
   */
  public record Article(Element content, Optional<String> byline) {
    private int length() {
      return ArticleFinder.length(content);
    }
  }

  /**
   * The article of the page, which is changed.
   *
   * @param title of the page; the heading that repeats it is left out
   */
  public static Article find(Document page, String title) {
    Element body = page.body();
    Pictures.load(body);
    remove(body.select(NEVER_SHOWN));
    if (body.getAllElements().size() > MAX_ELEMENTS) {
      return new Article(named(body).orElse(body), Optional.empty());
    }
    LineBreaks.toParagraphs(body);
    Optional<String> byline = Optional.empty();
    Article best = new Article(new Element("div"), byline);
    for (Zeal zeal : Zeal.FALLING) {
      Article attempt = attempt(copy(body), zeal, title, byline);
      byline = attempt.byline();
      if (attempt.length() >= ENOUGH) {
        return attempt;
      }
      best = attempt.length() > best.length() ? attempt : best;
    }
    return new Article(named(body).orElse(best.content()), best.byline());
  }

  private static Article attempt(Element body, Zeal zeal, String title, Optional<String> byline) {
    Pruning.Pruned pruned = Pruning.prune(body, zeal, title, byline);
    Element content = TopCandidate.article(body, Scores.of(body, pruned.scored(), zeal));
    Cleaning.clean(content, zeal);
    return new Article(content, pruned.byline());
  }

  /** A body that stands in a page, as all that is scored must stand in something. */
  private static Element copy(Element body) {
    Element copy = body.clone();
    new Element("html").appendChild(copy);
    return copy;
  }

  private static void remove(List<Element> elements) {
    Set<Node> found = Siblings.identitySet();
    found.addAll(elements);
    Siblings.remove(found);
  }

  /** The one element that calls itself the article, for pages too short to be weighed. */
  private static Optional<Element> named(Element body) {
    return NAMED.stream()
        .map(body::select)
        .filter(found -> found.size() == 1 && found.getFirst().hasText())
        .map(found -> (Element) found.getFirst())
        .findFirst()
        .map(
            found -> {
              remove(found.select("nav, aside, form, header:not(:has(h1)), footer"));
              return found;
            });
  }

  private static int length(Element element) {
    return Optional.ofNullable(Weighing.of(element).get(element)).orElse(Measure.NOTHING).length();
  }
}
