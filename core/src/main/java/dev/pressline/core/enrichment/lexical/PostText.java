package dev.pressline.core.enrichment.lexical;

import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.post.Body;
import dev.pressline.core.text.TextStream;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * The text of a post with what it stands in, from one parse of its HTML.
 *
 * @param text the text stream
 * @param paragraphs plain text of what may begin an excerpt
 */
record PostText(String text, Zones zones, List<String> paragraphs) {
  /** No text. */
  static final PostText NONE = of(new Body("", "", "", SourceFormat.HTML));

  private static final int MAX_PARAGRAPHS = 50;

  /**
   * The text of the body.
   *
   * @throws IllegalArgumentException when the body's text is not the text stream of its HTML, so
   *     that no position would be right
   */
  static PostText of(Body body) {
    TextStream stream = TextStream.parse(body.html());
    if (!stream.text().equals(body.text())) {
      throw new IllegalArgumentException("the text of the post is not that of its HTML");
    }
    return new PostText(body.text(), Zones.of(stream), paragraphs(stream.body()));
  }

  private static List<String> paragraphs(Element body) {
    List<String> paragraphs = texts(body.select("p"));
    if (!paragraphs.isEmpty()) {
      return paragraphs;
    }
    List<String> items = texts(body.select("li, dd, td"));
    return items.isEmpty() ? texts(new Elements(withoutHeadingsAndCode(body))) : items;
  }

  private static List<String> texts(Elements elements) {
    return elements.stream()
        .filter(element -> element.closest("blockquote, figure, footer, section.footnotes") == null)
        .map(PostText::words)
        .filter(words -> !words.isBlank())
        .limit(MAX_PARAGRAPHS)
        .toList();
  }

  private static Element withoutHeadingsAndCode(Element body) {
    Element rest = body.clone();
    rest.select("h1, h2, h3, h4, h5, h6, pre").remove();
    return rest;
  }

  /** The text without marks of footnotes, which mean nothing where the notes are not. */
  private static String words(Element element) {
    Element copy = element.clone();
    copy.select("sup.footnote-ref").remove();
    return copy.text();
  }
}
