package dev.pressline.quality.links;

import java.util.List;
import java.util.Optional;

/**
 * A text in which people marked the entities.
 *
 * @param set name of the gold set
 * @param number position in the set, from 0
 * @param from where the marked part starts, inclusive
 * @param to where it ends, exclusive
 */
record GoldText(String set, int number, String text, int from, int to, List<Label> labels) {
  GoldText {
    labels = List.copyOf(labels);
  }

  /**
   * A mark.
   *
   * @param parent number of the mark that this one is a part of
   * @param optional whether to find it is neither right nor wrong
   */
  record Label(
      int id, int start, int end, String entityId, Optional<Integer> parent, boolean optional) {
    boolean overlaps(int otherStart, int otherEnd) {
      return start < otherEnd && otherStart < end;
    }
  }

  /** Texts with an even number were at hand when the linker's rules were found. */
  boolean isForDevelopment() {
    return number % 2 == 0;
  }

  String surface(Label label) {
    return text.substring(label.start(), label.end());
  }
}
