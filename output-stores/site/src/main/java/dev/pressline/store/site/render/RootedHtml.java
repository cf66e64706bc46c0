package dev.pressline.store.site.render;

import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * HTML whose relative addresses begin at the root of the server, for a page that readers see at two
 * addresses: {@code ../b/} means one thing at {@code /a/post} and another at {@code /a/post/}.
 */
final class RootedHtml {
  private static final List<String> ADDRESSES = List.of("href", "src", "poster", "cite");

  private RootedHtml() {}

  /** The HTML, with what its relative addresses mean at the page's own address. */
  static String of(String html, String pageUrl) {
    Document document = Jsoup.parseBodyFragment(html, pageUrl);
    document.outputSettings().prettyPrint(false);
    String server = URI.create(pageUrl).resolve("/").toString();
    boolean changed = false;
    for (String attribute : ADDRESSES) {
      for (Element element : document.select("[" + attribute + "]")) {
        String address = element.attr(attribute).strip();
        String absolute = element.absUrl(attribute);
        if (isRelative(address) && absolute.startsWith(server)) {
          element.attr(attribute, absolute.substring(server.length() - 1));
          changed = true;
        }
      }
    }
    return changed ? document.body().html() : html;
  }

  /** A place on the page itself is on both. */
  private static boolean isRelative(String address) {
    return !address.isEmpty() && "/#?".indexOf(address.charAt(0)) < 0;
  }
}
