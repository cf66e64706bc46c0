package dev.pressline.core.admission.body;

import dev.pressline.core.site.Slug;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Levels and ids of headings: the page's title is its one {@code h1}, and no id is there twice. */
final class Headings {
  private Headings() {}

  /** Moves all headings one level down when one of them is of the highest level. */
  static void demote(List<Element> all) {
    if (all.stream().noneMatch(heading -> heading.normalName().equals("h1"))) {
      return;
    }
    for (Element heading : all) {
      int level = heading.normalName().charAt(1) - '0';
      heading.tagName("h" + Math.min(6, level + 1));
    }
  }

  /** Gives headings ids of their text, makes ids unique, and links within the page follow. */
  static void identify(Contents contents) {
    Set<String> taken = new HashSet<>();
    List<Element> withinPage =
        contents.links().stream().filter(link -> link.attr("href").startsWith("#")).toList();
    for (Element element : contents.named()) {
      if (!taken.add(element.id())) {
        element.removeAttr("id");
      }
    }
    Map<String, Integer> numbers = new HashMap<>();
    Map<String, String> byOtherSpelling = new HashMap<>();
    for (Element heading : contents.headings()) {
      boolean unnamed = heading.id().isEmpty();
      String text = unnamed || !withinPage.isEmpty() ? heading.text() : "";
      if (unnamed) {
        heading.attr("id", unique(Slug.keepingCase(text), taken, numbers));
      }
      if (!withinPage.isEmpty()) {
        byOtherSpelling.putIfAbsent(spelling(text), heading.id());
      }
    }
    for (Element heading : contents.nestedHeadings()) {
      heading.attr("id", heading.id().isEmpty() ? unique("", taken, numbers) : heading.id());
    }
    withinPage.forEach(link -> follow(link, taken, byOtherSpelling));
  }

  private static void follow(Element link, Set<String> taken, Map<String, String> headings) {
    String target = link.attr("href").substring(1);
    Optional<String> meant =
        taken.contains(target)
            ? Optional.empty()
            : Optional.ofNullable(headings.get(spelling(target)));
    meant.ifPresent(id -> link.attr("href", "#" + id));
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
