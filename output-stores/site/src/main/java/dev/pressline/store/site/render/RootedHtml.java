package dev.pressline.store.site.render;

import dev.pressline.store.site.link.HtmlAddresses;
import java.net.URI;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * HTML whose relative addresses begin at the root of the server, for a page that readers see at two
 * addresses: {@code ../b/} means one thing at {@code /a/post} and another at {@code /a/post/}.
 */
final class RootedHtml {
  private RootedHtml() {}

  /** The HTML, with what its relative addresses mean at the page's own address. */
  static String of(String html, String pageUrl) {
    Document document = Jsoup.parseBodyFragment(html, pageUrl);
    document.outputSettings().prettyPrint(false);
    String server = URI.create(pageUrl).resolve("/").toString();
    boolean changed =
        HtmlAddresses.replace(document, (element, attribute) -> rooted(element, attribute, server));
    return changed ? document.body().html() : html;
  }

  private static String rooted(Element element, String attribute, String server) {
    String address = element.attr(attribute);
    String absolute = element.absUrl(attribute);
    return isRelative(address.strip()) && absolute.startsWith(server)
        ? absolute.substring(server.length() - 1)
        : address;
  }

  /** A place on the page itself is on both. */
  private static boolean isRelative(String address) {
    return !address.isEmpty() && "/#?".indexOf(address.charAt(0)) < 0;
  }
}
