package dev.pressline.store.site.feed;

import dev.pressline.store.site.model.CleanText;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** HTML that can be read away from its page. */
final class AbsoluteHtml {
  private static final List<String> ADDRESSES = List.of("href", "src", "poster", "cite");

  private AbsoluteHtml() {}

  /** The HTML with absolute addresses, without characters that XML cannot carry. */
  static String of(String html, String pageUrl) {
    Document document = Jsoup.parseBodyFragment(html, pageUrl);
    document.outputSettings().prettyPrint(false);
    for (String attribute : ADDRESSES) {
      for (Element element : document.select("[" + attribute + "]")) {
        String absolute = element.absUrl(attribute);
        if (!absolute.isEmpty()) {
          element.attr(attribute, absolute);
        }
      }
    }
    return CleanText.of(document.body().html());
  }
}
