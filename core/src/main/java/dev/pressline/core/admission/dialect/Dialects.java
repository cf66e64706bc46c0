package dev.pressline.core.admission.dialect;

import dev.pressline.core.admission.dialect.vocabulary.BlogFacts;
import dev.pressline.core.admission.source.MappedText;
import dev.pressline.core.admission.source.Notes;
import java.util.List;

/** Takes the marks of other generators out of a body and puts in what they stand for. */
public final class Dialects {
  private Dialects() {}

  /**
   * Markdown without marks; what stood for them is HTML that Markdown leaves alone.
   *
   * @param body a stretch of the source
   */
  public static Rewritten markdown(MappedText body, BlogFacts facts, Notes notes) {
    String markdown = body.text();
    return hasMarks(markdown) || markdown.contains("{:")
        ? Rewriting.ofMarkdown(markdown, body.offsetOf(0), notes).of(facts)
        : new Rewritten(body, List.of());
  }

  /**
   * HTML without marks.
   *
   * @param bodyStart offset of the HTML in the source
   */
  public static Rewritten html(String html, int bodyStart, BlogFacts facts, Notes notes) {
    return hasMarks(html)
        ? Rewriting.ofHtml(html, bodyStart, notes).of(facts)
        : new Rewritten(MappedText.stretch(html, bodyStart), List.of());
  }

  private static boolean hasMarks(String body) {
    return body.contains("{%") || body.contains("{{");
  }
}
