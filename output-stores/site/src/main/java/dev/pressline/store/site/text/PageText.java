package dev.pressline.store.site.text;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The text of a post as its own page shows it. */
public final class PageText {
  private PageText() {}

  /**
   * The text for readers.
   *
   * @param html sanitised, with every link it is to have
   */
  public static String of(String html) {
    if (!html.contains("<pre")) {
      return html;
    }
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    CodeColours.in(document);
    return document.body().html();
  }
}
