package dev.pressline.store.site.text;

import dev.pressline.store.site.model.ContentsWish;
import dev.pressline.store.site.theme.ContentsModel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** The table of contents of a text, from the headings that admission has named. */
final class Contents {
  /** Fewer headings are seen at a glance. */
  private static final int FEWEST = 3;

  /** A list of one leads nowhere, whoever wants it. */
  private static final int FEWEST_WHERE_WANTED = 2;

  private static final Evaluator HEADINGS = Selector.evaluatorOf("h2[id], h3[id], h4[id]");
  private static final Evaluator QUOTE = Selector.evaluatorOf("blockquote");
  private static final Evaluator LISTED_LINKS = Selector.evaluatorOf("li a[href^=#]");

  private final List<Element> headings;
  private int at;

  private Contents(List<Element> headings) {
    this.headings = headings;
  }

  /** The headings as a tree; empty when the text is to have no table. */
  static List<ContentsModel> of(Document document, ContentsWish wish) {
    List<Element> headings =
        document.select(HEADINGS).stream()
            .filter(heading -> heading.hasText() && heading.closest(QUOTE) == null)
            .toList();
    boolean wanted =
        switch (wish) {
          case WANTED -> headings.size() >= FEWEST_WHERE_WANTED;
          case UNSAID -> headings.size() >= FEWEST && !hasItsOwn(document, headings);
          case UNWANTED -> false;
        };
    return wanted ? new Contents(headings).below(0) : List.of();
  }

  /** Whether the author lists the headings in the text. */
  private static boolean hasItsOwn(Document document, List<Element> headings) {
    List<String> ids = headings.stream().map(heading -> "#" + heading.id()).toList();
    return document.select(LISTED_LINKS).stream().filter(link -> leadsTo(link, ids)).count()
        >= FEWEST;
  }

  private static boolean leadsTo(Element link, List<String> ids) {
    return ids.contains(link.attr("href")) && !link.hasClass("footnote-backref");
  }

  /** The headings from here to the next that is not below the rank. */
  private List<ContentsModel> below(int rank) {
    List<ContentsModel> entries = new ArrayList<>();
    while (at < headings.size() && rank(headings.get(at)) > rank) {
      Element heading = headings.get(at);
      at++;
      entries.add(new ContentsModel(href(heading), heading.text(), below(rank(heading))));
    }
    return entries;
  }

  private static int rank(Element heading) {
    return heading.normalName().charAt(1) - '0';
  }

  private static String href(Element heading) {
    return "#" + URLEncoder.encode(heading.id(), StandardCharsets.UTF_8);
  }
}
