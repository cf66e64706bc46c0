package dev.pressline.core.enrichment.lexical;

import dev.pressline.core.catalogue.Tokens;
import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.enrichment.Zones;
import dev.pressline.core.enrichment.summary.Paragraphs;
import dev.pressline.core.post.Body;
import dev.pressline.core.text.TextStream;
import java.util.List;
import java.util.Optional;

/**
 * The text of a post with what it stands in, from one parse of its HTML. Belongs to the thread that
 * reads the post.
 */
final class PostText {
  /** No text. */
  static final PostText NONE = of(new Body("", "", "", SourceFormat.HTML));

  private final String text;
  private final Zones zones;
  private final List<String> paragraphs;
  private Optional<Tokens> tokens = Optional.empty();

  private PostText(String text, Zones zones, List<String> paragraphs) {
    this.text = text;
    this.zones = zones;
    this.paragraphs = paragraphs;
  }

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

  /** The text stream. */
  String text() {
    return text;
  }

  /** What its stretches stand in. */
  Zones zones() {
    return zones;
  }

  /** Plain text of what may begin an excerpt. */
  List<String> paragraphs() {
    return paragraphs;
  }

  /** The tokens of the text, of a longer one those of its first code units; cut once for all. */
  Tokens tokens(int limit) {
    if (text.length() > limit) {
      return Tokens.of(text.substring(0, limit), zones.breaks());
    }
    Tokens all = tokens.orElseGet(() -> Tokens.of(text, zones.breaks()));
    tokens = Optional.of(all);
    return all;
  }
}
