package dev.pressline.core.admission.dialect.mark;

import java.util.Optional;

/**
 * A mark and, when what follows it is to be taken as it stands, the mark that ends that.
 *
 * @param verbatimEnd end of the stretch that starts behind the mark
 */
public record Found(Mark mark, Optional<Mark> verbatimEnd) {
  /** Offset behind the mark, and behind its stretch if it has one. */
  public int end() {
    return verbatimEnd.map(Mark::end).orElse(mark.end());
  }
}
