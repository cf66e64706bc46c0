package dev.pressline.core.admission.dialect;

import dev.pressline.core.admission.source.MappedText;
import dev.pressline.core.post.LinkHint;
import java.util.List;

/**
 * A body without the marks of other generators.
 *
 * @param hints links to other posts; their places are not known yet and are 0
 */
public record Rewritten(MappedText body, List<LinkHint> hints) {
  public Rewritten {
    hints = List.copyOf(hints);
  }
}
