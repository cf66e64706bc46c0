package dev.pressline.core.admission.body;

import dev.pressline.core.post.Citation;
import dev.pressline.core.post.LinkHint;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a reader of one format makes of a body.
 *
 * @param title the title the text gives itself, apart from its headings
 * @param facts what the head of a page says
 */
public record ReadBody(
    BodyDom dom,
    Optional<String> title,
    List<Citation> citations,
    List<LinkHint> linkHints,
    PageFacts facts) {
  public ReadBody {
    citations = List.copyOf(citations);
    linkHints = List.copyOf(linkHints);
  }

  /** A body that gives nothing but itself. */
  public static ReadBody of(BodyDom dom, List<Citation> citations) {
    return new ReadBody(dom, Optional.empty(), citations, List.of(), PageFacts.NONE);
  }

  /** The same body with these links to other posts before those it has. */
  public ReadBody hintingAt(List<LinkHint> hints) {
    return new ReadBody(
        dom, title, citations, Stream.concat(hints.stream(), linkHints.stream()).toList(), facts);
  }
}
