package dev.pressline.store.site.link;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;

/** The addresses that stand in the HTML of posts. */
public final class HtmlAddresses {
  private static final List<String> ATTRIBUTES = List.of("href", "src", "poster", "cite");

  private HtmlAddresses() {}

  /** What is to stand in place of an address. */
  @FunctionalInterface
  public interface Replacement {
    /** The other address, or the same. */
    String of(Element element, String attribute);
  }

  /** Replaces every address of the document and tells whether any is another now. */
  public static boolean replace(Document document, Replacement replacement) {
    boolean changed = false;
    for (String attribute : ATTRIBUTES) {
      for (Element element : document.select(new Evaluator.Attribute(attribute))) {
        String other = replacement.of(element, attribute);
        if (!other.equals(element.attr(attribute))) {
          element.attr(attribute, other);
          changed = true;
        }
      }
    }
    return changed;
  }
}
