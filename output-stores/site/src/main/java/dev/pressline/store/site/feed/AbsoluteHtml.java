package dev.pressline.store.site.feed;

import dev.pressline.store.site.link.HtmlAddresses;
import dev.pressline.store.site.model.CleanText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** HTML that can be read away from its page. */
final class AbsoluteHtml {
  private AbsoluteHtml() {}

  /** The HTML with absolute addresses, without characters that XML cannot carry. */
  static String of(String html, String pageUrl) {
    Document document = Jsoup.parseBodyFragment(html, pageUrl);
    document.outputSettings().prettyPrint(false);
    HtmlAddresses.replace(document, AbsoluteHtml::absolute);
    return CleanText.of(document.body().html());
  }

  private static String absolute(Element element, String attribute) {
    String absolute = element.absUrl(attribute);
    return absolute.isEmpty() ? element.attr(attribute) : absolute;
  }
}
