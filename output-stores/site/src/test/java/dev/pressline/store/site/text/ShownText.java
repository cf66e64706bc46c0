package dev.pressline.store.site.text;

import dev.pressline.store.site.model.ContentsWish;
import dev.pressline.store.site.theme.Theme;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Texts as the pages of an English site show them. */
final class ShownText {
  private ShownText() {}

  static PageText of(String html) {
    return of(html, ContentsWish.UNSAID);
  }

  static PageText of(String html, ContentsWish wish) {
    return PageText.of(html, wish, "ltr", Theme.load(Optional.empty()).messages("en"));
  }

  /** The text of a post of a direction, parsed. */
  static Document running(String direction, String html) {
    return Jsoup.parseBodyFragment(
        PageText.of(
                html, ContentsWish.UNSAID, direction, Theme.load(Optional.empty()).messages("en"))
            .html());
  }
}
