package dev.pressline.core.admission.body;

import dev.pressline.core.site.Slug;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Levels and ids of headings: the page's title is its one {@code h1}, and no id is there twice. */
final class Headings {
  private static final String ANY = "h1, h2, h3, h4, h5, h6";

  private Headings() {}

  /** Moves all headings one level down when the body has a heading of the highest level. */
  static void demote(Element body) {
    Elements all = body.select(ANY);
    if (all.stream().noneMatch(heading -> heading.normalName().equals("h1"))) {
      return;
    }
    for (Element heading : all) {
      int level = heading.normalName().charAt(1) - '0';
      heading.tagName("h" + Math.min(6, level + 1));
    }
  }

  /** Gives headings ids of their text, makes ids unique, and links within the page follow. */
  static void identify(Element body) {
    Set<String> taken = new HashSet<>();
    Map<String, String> byOtherSpelling = new HashMap<>();
    for (Element element : body.select("[id]")) {
      if (!taken.add(element.id())) {
        element.removeAttr("id");
      }
    }
    Map<String, Integer> numbers = new HashMap<>();
    for (Element heading : body.select(ANY)) {
      String text = heading.text();
      if (heading.id().isEmpty()) {
        heading.attr("id", unique(Slug.keepingCase(text), taken, numbers));
      }
      byOtherSpelling.putIfAbsent(spelling(text), heading.id());
    }
    for (Element link : body.select("a[href^=#]")) {
      String target = link.attr("href").substring(1);
      String meant = byOtherSpelling.get(spelling(target));
      if (!taken.contains(target) && meant != null) {
        link.attr("href", "#" + meant);
      }
    }
  }

  private static String unique(String wanted, Set<String> taken, Map<String, Integer> numbers) {
    String base = wanted.isEmpty() ? "section" : wanted;
    String id = base;
    while (!taken.add(id)) {
      id = base + "-" + numbers.merge(base, 2, (old, first) -> old + 1);
    }
    return id;
  }

  /** Generators spell one heading's id in many ways; only letters and digits are common to all. */
  private static String spelling(String text) {
    return Slug.letters(text);
  }
}
