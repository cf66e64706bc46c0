package dev.pressline.core.admission.html.article;

import dev.pressline.core.admission.html.tree.Count;
import dev.pressline.core.admission.html.tree.Measure;
import dev.pressline.core.admission.html.tree.Weighing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What paragraphs lend to the five elements around them. */
final class Scores {
  private static final int MIN_LENGTH = 25;
  private static final int REACH = 5;

  private final Zeal zeal;
  private final Map<Element, Measure> measures;
  private final Map<Element, Double> scores = new IdentityHashMap<>();
  private final List<Element> candidates = new ArrayList<>();

  private Scores(Element body, Zeal zeal) {
    this.zeal = zeal;
    this.measures = Weighing.of(body);
  }

  /** Scores what holds the elements given. */
  static Scores of(Element body, List<Element> scored, Zeal zeal) {
    Scores scores = new Scores(body, zeal);
    scored.forEach(scores::lend);
    for (Element candidate : scores.candidates) {
      double density = scores.measure(candidate).linkDensity();
      scores.scores.computeIfPresent(candidate, (e, score) -> score * (1 - density));
    }
    return scores;
  }

  /** The candidates with the highest scores, the best first. */
  List<Element> best(int count) {
    return candidates.stream()
        .sorted(Comparator.comparingDouble((Element candidate) -> -of(candidate)))
        .limit(count)
        .toList();
  }

  boolean has(Element element) {
    return scores.containsKey(element);
  }

  /** The score; what a fresh element would start with where none was lent. */
  double of(Element element) {
    Double score = scores.get(element);
    return score == null ? initial(element) : score;
  }

  Measure measure(Element element) {
    return measures.getOrDefault(element, Measure.NOTHING);
  }

  private void lend(Element element) {
    Measure measure = measure(element);
    if (measure.length() < MIN_LENGTH) {
      return;
    }
    double score = 2 + measure.of(Count.ANY_COMMAS) + Math.min(measure.length() / 100, 3);
    List<Element> holders = element.parents();
    // The last one is the root of the page, which holds the head too.
    for (int level = 0; level < Math.min(REACH, holders.size() - 1); level++) {
      Element holder = holders.get(level);
      int divider = level == 0 ? 1 : level == 1 ? 2 : level * 3;
      if (!scores.containsKey(holder)) {
        candidates.add(holder);
        scores.put(holder, initial(holder));
      }
      scores.merge(holder, score / divider, Double::sum);
    }
  }

  private double initial(Element element) {
    int byName =
        switch (element.normalName()) {
          case "div" -> 5;
          case "pre", "td", "blockquote" -> 3;
          case "address", "ol", "ul", "dl", "dd", "dt", "li", "form" -> -3;
          case "h1", "h2", "h3", "h4", "h5", "h6", "th" -> -5;
          default -> 0;
        };
    return byName + zeal.weightOf(element);
  }
}
