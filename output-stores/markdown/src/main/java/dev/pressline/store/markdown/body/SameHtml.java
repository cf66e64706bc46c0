package dev.pressline.store.markdown.body;

import dev.pressline.core.site.SitePath;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What two pieces of HTML must have in common to say the same to readers. */
final class SameHtml {
  private SameHtml() {}

  /**
   * The HTML without what Pressline tells beside it (where a link comes from, how large a picture
   * is) and with addresses in one spelling.
   */
  static String of(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    for (Element link : document.select("a")) {
      for (String told : new String[] {"class", "rel", "data-origin", "data-entity"}) {
        link.removeAttr(told);
      }
    }
    for (Element picture : document.select("img")) {
      picture.removeAttr("width").removeAttr("height");
    }
    for (String attribute : new String[] {"href", "src", "poster"}) {
      for (Element element : document.select("[" + attribute + "]")) {
        element.attr(attribute, SitePath.percentDecoded(element.attr(attribute)));
      }
    }
    return document.body().html();
  }
}
