package dev.pressline.store.site.text.markup;

import dev.pressline.store.site.link.HtmlAddresses;
import dev.pressline.store.site.link.SoundAddress;
import org.jsoup.nodes.Document;

/** Addresses of a text as they may stand in a page. */
final class SoundAddresses {
  private SoundAddresses() {}

  /** Rewrites the addresses of the document that need it. */
  static void in(Document document) {
    HtmlAddresses.replace(
        document, (element, attribute) -> SoundAddress.of(element.attr(attribute)));
  }
}
