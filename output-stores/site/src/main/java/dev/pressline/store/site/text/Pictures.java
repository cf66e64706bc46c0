package dev.pressline.store.site.text;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** When the pictures of a text are loaded: the first at once, the others when readers come near. */
final class Pictures {
  private static final Evaluator PICTURES = Selector.evaluatorOf("img");

  private Pictures() {}

  /** Tells browsers what may wait. */
  static void in(Document document) {
    List<Element> pictures = document.select(PICTURES);
    pictures.forEach(picture -> picture.attr("decoding", "async"));
    pictures.stream().skip(1).forEach(picture -> picture.attr("loading", "lazy"));
  }
}
