package dev.pressline.core.admission.html;

import dev.pressline.core.admission.body.BodyDom;
import dev.pressline.core.admission.body.PageFacts;
import dev.pressline.core.admission.body.ReadBody;
import dev.pressline.core.admission.html.article.ArticleFinder;
import dev.pressline.core.admission.html.facts.Bylines;
import dev.pressline.core.admission.html.facts.PageFactsReader;
import dev.pressline.core.admission.source.MarkupStart;
import dev.pressline.core.admission.source.Notes;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads bodies written in HTML: a fragment as it stands, of a page the article. */
public final class HtmlReader {
  private HtmlReader() {}

  /** The body of the source, which is HTML. */
  public static ReadBody read(String html, Notes notes) {
    return MarkupStart.isPage(html) ? page(html, notes) : fragment(html, notes);
  }

  private static ReadBody fragment(String html, Notes notes) {
    return ReadBody.of(BodyDom.sanitised(html, notes), List.of());
  }

  private static ReadBody page(String html, Notes notes) {
    Document page = Jsoup.parse(html);
    page.outputSettings().prettyPrint(false);
    PageFacts facts = PageFactsReader.read(page);
    int all = words(page.body().text());
    ArticleFinder.Article article = ArticleFinder.find(page, facts.title().orElse(""));
    noteRemoval(all, words(article.content().text()), notes);
    String inner = article.content().html();
    return new ReadBody(
        BodyDom.sanitised(inner, notes),
        facts.title(),
        List.of(),
        List.of(),
        facts.byAuthors(article.byline().map(Bylines::spokenNames).orElse(List.of())));
  }

  private static void noteRemoval(int all, int kept, Notes notes) {
    if (kept < all) {
      notes.warn(
          notes.offsetOf("<body"),
          "PAGE_FURNITURE_REMOVED",
          ("The article of the page was taken, %d words; %d words around it were left out. If some"
                  + " of them belong to it, submit the article alone.")
              .formatted(kept, all - kept));
    }
  }

  private static int words(String text) {
    return (int) text.chars().filter(c -> c == ' ').count() + (text.isEmpty() ? 0 : 1);
  }
}
