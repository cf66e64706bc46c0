package dev.pressline.store.site.text;

import dev.pressline.store.site.model.LinkedEntity;
import dev.pressline.store.site.theme.Messages;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Says of links that enrichment has put where they lead: to a person, a place, a work. */
final class Entities {
  private static final Evaluator LINKS = Selector.evaluatorOf("a[data-entity]");

  private Entities() {}

  /** Names the type of what the links of the document lead to, for readers and for the theme. */
  static void in(Document document, List<LinkedEntity> entities, Messages messages) {
    for (Element link : document.select(LINKS)) {
      for (LinkedEntity entity : entities) {
        if (entity.id().equals(link.attr("data-entity"))) {
          link.attr("data-type", entity.type().name().toLowerCase(Locale.ROOT));
          link.attr("title", messages.text("type." + entity.type()));
        }
      }
    }
  }
}
