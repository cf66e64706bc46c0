package dev.pressline.core.admission.html;

import dev.pressline.core.admission.body.BodyDom;
import dev.pressline.core.admission.body.PageFacts;
import dev.pressline.core.admission.body.ReadBody;
import dev.pressline.core.admission.source.Notes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads bodies written in HTML: a fragment as it stands, of a page the article. */
public final class HtmlReader {
  private static final Pattern PAGE =
      Pattern.compile(
          "(?i)\\A\\s*(?:<!--.*?-->\\s*)*<(?:!doctype|html|head|body)\\b", Pattern.DOTALL);
  private static final String FURNITURE =
      "nav, aside, script, style, noscript, template, form, [role=navigation], [hidden]";
  private static final Pattern JSON_DATE =
      Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{8,40})\"");
  private static final Pattern JSON_AUTHOR =
      Pattern.compile("\"author\"\\s*:\\s*[\\[{][^\\]}]*?\"name\"\\s*:\\s*\"([^\"\\\\]{2,100})\"");

  private HtmlReader() {}

  /** The body of the source, which is HTML. */
  public static ReadBody read(String html, Notes notes) {
    return PAGE.matcher(html).lookingAt() ? page(html, notes) : fragment(html, notes);
  }

  private static ReadBody fragment(String html, Notes notes) {
    return ReadBody.of(BodyDom.sanitised(html, notes), excerpt(html, notes), List.of());
  }

  private static ReadBody page(String html, Notes notes) {
    Document page = Jsoup.parse(html);
    page.outputSettings().prettyPrint(false);
    PageFacts facts = facts(page);
    page.select(FURNITURE).remove();
    Element article = article(page);
    article.select("header:not(:has(h1)), footer").remove();
    String inner = article.html();
    return new ReadBody(
        BodyDom.sanitised(inner, notes),
        facts.title(),
        excerpt(inner, notes),
        List.of(),
        List.of(),
        facts);
  }

  private static Optional<String> excerpt(String html, Notes notes) {
    return BodyDom.beforeMore(html)
        .map(head -> BodyDom.sanitised(head, new Notes(notes.source())).canonical().text())
        .map(text -> text.replace('\n', ' ').strip())
        .filter(text -> !text.isEmpty());
  }

  private static Element article(Document page) {
    for (String candidate : List.of("article", "main", "[role=main]")) {
      List<Element> found = page.select(candidate);
      if (found.size() == 1 && found.getFirst().hasText()) {
        return found.getFirst();
      }
    }
    return page.body();
  }

  private static PageFacts facts(Document page) {
    String data = page.select("script[type=application/ld+json]").html();
    Optional<String> heading =
        Optional.of(page.select("h1")).filter(h1 -> h1.size() == 1).map(h1 -> h1.text().strip());
    return new PageFacts(
        first(
            meta(page, "og:title"),
            heading.filter(text -> !text.isEmpty()),
            Optional.of(page.title().strip()).filter(text -> !text.isEmpty())),
        first(
            meta(page, "article:published_time"),
            meta(page, "date"),
            found(JSON_DATE, data),
            Optional.of(page.select("time[datetime]").attr("datetime")).filter(d -> !d.isBlank())),
        first(meta(page, "author"), found(JSON_AUTHOR, data)).stream().toList(),
        first(meta(page, "description"), meta(page, "og:description")),
        meta(page, "og:image"),
        Optional.of(page.select("html").attr("lang").strip()).filter(lang -> !lang.isEmpty()));
  }

  private static Optional<String> meta(Document page, String name) {
    for (String key : List.of("name", "property", "itemprop")) {
      String content = page.select("meta[" + key + "=\"" + name + "\"]").attr("content").strip();
      if (!content.isEmpty()) {
        return Optional.of(content);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> found(Pattern pattern, String data) {
    Matcher found = pattern.matcher(data);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  @SafeVarargs
  private static Optional<String> first(Optional<String>... candidates) {
    return List.of(candidates).stream().flatMap(Optional::stream).findFirst();
  }
}
