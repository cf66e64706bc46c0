package dev.pressline.core.admission.html.article;

import dev.pressline.core.admission.body.tree.Siblings;
import dev.pressline.core.admission.html.tree.Count;
import dev.pressline.core.admission.html.tree.Measure;
import dev.pressline.core.admission.html.tree.Trees;
import dev.pressline.core.admission.html.tree.Weighing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Takes out what is not shown or names itself furniture, and makes paragraphs of plain divs. */
final class Pruning {
  private static final Set<String> SCORED =
      Set.of("section", "h2", "h3", "h4", "h5", "h6", "p", "td", "pre");
  private static final Set<String> NOTHING_WHEN_EMPTY =
      Set.of("div", "section", "header", "h1", "h2", "h3", "h4", "h5", "h6");
  private static final int MAX_BYLINE = 100;

  private final Zeal zeal;
  private final Map<Element, Measure> measures;
  private final List<Element> scored = new ArrayList<>();
  private final TitleHeading title;
  private Optional<String> byline;

  private Pruning(Element body, Zeal zeal, String title, Optional<String> byline) {
    this.zeal = zeal;
    this.measures = Weighing.of(body);
    this.title = new TitleHeading(title);
    this.byline = byline;
  }

  /**
   * What is left to score.
   *
   * @param scored elements whose text counts, in the order of the page
   * @param byline the author's line that was taken out, or the one known before
   */
  record Pruned(List<Element> scored, Optional<String> byline) {}

  /** Prunes the page's body. */
  static Pruned prune(Element body, Zeal zeal, String title, Optional<String> byline) {
    Pruning pruning = new Pruning(body, zeal, title, byline);
    pruning.children(body);
    return new Pruned(pruning.scored, pruning.byline);
  }

  private void children(Element parent) {
    List<Node> before = List.copyOf(parent.childNodes());
    List<Node> after = new ArrayList<>();
    boolean changed = false;
    for (Node node : before) {
      if (node instanceof Element element) {
        Optional<Element> kept = isDropped(element) ? Optional.empty() : Optional.of(kept(element));
        kept.ifPresent(after::add);
        changed |= kept.filter(element::equals).isEmpty();
      } else {
        after.add(node);
      }
    }
    if (changed) {
      Siblings.setChildren(parent, after);
    }
  }

  private boolean isDropped(Element element) {
    if (!Names.shown(element)
        || isByline(element)
        || title.isRepeatedBy(element, measure(element))) {
      return true;
    }
    boolean unlikely =
        zeal.prunesUnlikely()
            && (Names.unlikelyRole(element)
                || Names.unlikely(element)
                    && !element.normalName().equals("a")
                    && !Trees.isWithin(element, "table")
                    && !Trees.isWithin(element, "code"));
    return unlikely || isEmpty(element);
  }

  private boolean isByline(Element element) {
    Measure measure = measure(element);
    boolean found =
        byline.isEmpty()
            && measure.length() > 0
            && measure.length() < MAX_BYLINE
            && Names.byline(element);
    if (found) {
      Element name = element.selectFirst("[itemprop*=name]");
      byline = Optional.of(name == null ? measure.shortText() : name.text());
    }
    return found;
  }

  private boolean isEmpty(Element element) {
    Measure measure = measure(element);
    return NOTHING_WHEN_EMPTY.contains(element.normalName())
        && measure.length() == 0
        && element.childrenSize()
            == (element.childrenSize() == 0 ? 0 : measure.of(Count.RULES_AND_BREAKS));
  }

  private Element kept(Element element) {
    Element result = element;
    if (SCORED.contains(element.normalName())) {
      scored.add(element);
    }
    if (element.normalName().equals("div")) {
      boolean wrapped = wrapLines(element);
      if (Trees.holdsOnly(element, "p") && measure(element).linkDensity() < 0.25) {
        result = element.child(0);
        scored.add(result);
      } else if (!wrapped && measure(element).of(Count.BLOCKS) == 0) {
        element.tagName("p");
        scored.add(element);
      }
    }
    children(result);
    return result;
  }

  /** Puts lines of text between the blocks of a div into paragraphs. */
  private static boolean wrapLines(Element div) {
    List<Node> result = new ArrayList<>();
    List<Node> line = new ArrayList<>();
    boolean wrapped = false;
    if (div.childNodes().stream()
        .allMatch(child -> !Trees.isPhrasing(child) || Trees.isBlank(child))) {
      return false;
    }
    for (Node child : Siblings.takeChildren(div)) {
      if (Trees.isPhrasing(child)) {
        (line.isEmpty() && Trees.isBlank(child) ? result : line).add(child);
      } else {
        wrapped |= wrap(line, result);
        result.add(child);
      }
    }
    wrapped |= wrap(line, result);
    div.appendChildren(result);
    return wrapped;
  }

  private static boolean wrap(List<Node> line, List<Node> result) {
    if (line.isEmpty()) {
      return false;
    }
    Trees.trimEnd(line);
    Element paragraph = new Element("p");
    paragraph.appendChildren(line);
    result.add(paragraph);
    line.clear();
    return true;
  }

  private Measure measure(Element element) {
    return measures.getOrDefault(element, Measure.NOTHING);
  }
}
