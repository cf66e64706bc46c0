package dev.pressline.core.admission.html.article;

import dev.pressline.core.admission.body.tree.Siblings;
import dev.pressline.core.admission.html.tree.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Chooses what holds the article, and joins siblings that belong to it. */
final class TopCandidate {
  private static final int CANDIDATES = 5;
  private static final int MIN_ALIKE = 3;
  private static final double ALIKE = 0.75;
  private static final int LONG = 80;
  private static final Pattern SENTENCE_END = Pattern.compile("\\.(?: |$)");
  private static final Set<String> KEEPS_ITS_NAME =
      Set.of("div", "article", "section", "p", "ol", "ul");

  private final Scores scores;
  private final Element body;

  private TopCandidate(Element body, Scores scores) {
    this.body = body;
    this.scores = scores;
  }

  /** The article as a new element, taken out of the page. */
  static Element article(Element body, Scores scores) {
    return new TopCandidate(body, scores).article();
  }

  private Element article() {
    List<Element> best = scores.best(CANDIDATES);
    Element article = new Element("div");
    if (best.isEmpty() || best.getFirst().equals(body)) {
      Element all = new Element("div");
      all.appendChildren(Siblings.takeChildren(body));
      return article.appendChild(all);
    }
    Element top = soleChildsParent(betterParent(commonHolder(best)));
    List<Element> joined = new ArrayList<>();
    Set<Node> moved = Siblings.identitySet();
    Element parent = top.parent() == null ? body : top.parent();
    for (Element sibling : parent.children()) {
      if (sibling.equals(top) || belongs(sibling, top)) {
        joined.add(sibling);
      }
    }
    moved.addAll(joined);
    for (Element part : joined) {
      if (!KEEPS_ITS_NAME.contains(part.normalName())) {
        part.tagName("div");
      }
    }
    List<Node> rest = parent.childNodes().stream().filter(node -> !moved.contains(node)).toList();
    Siblings.setChildren(parent, rest);
    article.appendChildren(joined);
    return article;
  }

  /** An element that holds three of the best, when these are about as good as the best. */
  private Element commonHolder(List<Element> best) {
    Element top = best.getFirst();
    List<Element> alike =
        best.stream().skip(1).filter(other -> scores.of(other) / scores.of(top) >= ALIKE).toList();
    if (alike.size() >= MIN_ALIKE) {
      for (Element holder : holders(top)) {
        if (alike.stream().filter(other -> other.parents().contains(holder)).count() >= MIN_ALIKE) {
          return holder;
        }
      }
    }
    return top;
  }

  /** When the score rises again on the way up, there is more of the article above. */
  private Element betterParent(Element top) {
    double last = scores.of(top);
    double least = last / 3;
    for (Element holder : holders(top)) {
      if (!scores.has(holder)) {
        continue;
      }
      double score = scores.of(holder);
      if (score < least) {
        return top;
      }
      if (score > last) {
        return holder;
      }
      last = score;
    }
    return top;
  }

  private Element soleChildsParent(Element top) {
    Element at = top;
    for (Element holder : holders(top)) {
      if (holder.childrenSize() != 1) {
        break;
      }
      at = holder;
    }
    return at;
  }

  /** What is around the element in the page's body, from within. */
  private List<Element> holders(Element element) {
    return element.parents().stream().takeWhile(holder -> !holder.equals(body)).toList();
  }

  private boolean belongs(Element sibling, Element top) {
    double score = scores.of(top);
    boolean sameClass = !top.className().isEmpty() && top.className().equals(sibling.className());
    double bonus = sameClass ? score * 0.2 : 0;
    if (scores.has(sibling) && scores.of(sibling) + bonus >= Math.max(10, score * 0.2)) {
      return true;
    }
    Measure measure = scores.measure(sibling);
    boolean paragraph = sibling.normalName().equals("p");
    boolean text = measure.length() > LONG && measure.linkDensity() < 0.25;
    boolean sentence =
        measure.length() < LONG
            && measure.linkDensity() == 0
            && SENTENCE_END.matcher(measure.shortText()).find();
    return paragraph && (text || sentence);
  }
}
