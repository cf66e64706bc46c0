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
import java.util.Optional;
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
    return ReadBody.of(BodyDom.sanitised(html, notes), excerpt(html, notes), List.of());
  }

  private static ReadBody page(String html, Notes notes) {
    Document page = Jsoup.parse(html);
    page.outputSettings().prettyPrint(false);
    PageFacts facts = PageFactsReader.read(page);
    ArticleFinder.Article article = ArticleFinder.find(page, facts.title().orElse(""));
    String inner = article.content().html();
    return new ReadBody(
        BodyDom.sanitised(inner, notes),
        facts.title(),
        excerpt(inner, notes),
        List.of(),
        List.of(),
        facts.byAuthors(article.byline().map(Bylines::spokenNames).orElse(List.of())));
  }

  private static Optional<String> excerpt(String html, Notes notes) {
    return BodyDom.beforeMore(html)
        .map(head -> BodyDom.sanitised(head, new Notes(notes.source())).canonical().text())
        .map(text -> text.replace('\n', ' ').strip())
        .filter(text -> !text.isEmpty());
  }
}
