package dev.pressline.core.admission.html.article;

import dev.pressline.core.admission.html.tree.Measure;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Finds the one heading of a page that repeats its title. */
final class TitleHeading {
  private static final Pattern PARTING = Pattern.compile("[^\\p{L}\\p{N}]++");
  private static final double ALIKE = 0.75;

  private final Set<String> words;
  private boolean found;

  TitleHeading(String title) {
    this.words = Set.copyOf(words(title));
  }

  /** Whether the element is that heading; never said twice. */
  boolean isRepeatedBy(Element element, Measure measure) {
    boolean heading = List.of("h1", "h2").contains(element.normalName());
    if (found || !heading || measure.length() == 0 || words.isEmpty()) {
      return false;
    }
    List<String> own = words(element.text());
    List<String> others = own.stream().filter(word -> !words.contains(word)).toList();
    double distance = String.join(" ", others).length() / (double) String.join(" ", own).length();
    found = !own.isEmpty() && 1 - distance > ALIKE;
    return found;
  }

  private static List<String> words(String text) {
    return PARTING
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
