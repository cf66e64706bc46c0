package dev.pressline.core.enrichment.lexical;

import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.enrichment.Zones;
import dev.pressline.core.enrichment.summary.Paragraphs;
import dev.pressline.core.post.Body;
import dev.pressline.core.text.TextStream;
import java.util.List;

/**
 * The text of a post with what it stands in, from one parse of its HTML.
 *
 * @param text the text stream
 * @param paragraphs plain text of what may begin an excerpt
 */
record PostText(String text, Zones zones, List<String> paragraphs) {
  /** No text. */
  static final PostText NONE = of(new Body("", "", "", SourceFormat.HTML));

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
    return new PostText(body.text(), Zones.of(stream), Paragraphs.of(stream));
  }
}
