package dev.pressline.store.site.text;

import dev.pressline.store.site.model.ContentsWish;
import dev.pressline.store.site.model.LinkedEntity;
import dev.pressline.store.site.model.PostBody;
import dev.pressline.store.site.theme.Messages;
import dev.pressline.store.site.theme.Theme;
import java.util.List;
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
    return PageText.of(body(wish), html, "ltr", messages());
  }

  /** The text of a post of a direction, parsed. */
  static Document running(String direction, String html) {
    return Jsoup.parseBodyFragment(
        PageText.of(body(ContentsWish.UNSAID), html, direction, messages()).html());
  }

  /** The text of a post that links to entities. */
  static Document leadingTo(String html, LinkedEntity... entities) {
    PostBody body =
        new PostBody(
            html,
            Optional.empty(),
            0,
            List.of(),
            List.of(),
            List.of(entities),
            ContentsWish.UNSAID);
    return Jsoup.parseBodyFragment(PageText.of(body, html, "ltr", messages()).html());
  }

  private static PostBody body(ContentsWish wish) {
    return new PostBody("", Optional.empty(), 0, List.of(), List.of(), List.of(), wish);
  }

  private static Messages messages() {
    return Theme.load(Optional.empty()).messages("en");
  }
}
