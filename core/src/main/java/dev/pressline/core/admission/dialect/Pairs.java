package dev.pressline.core.admission.dialect;

import dev.pressline.core.admission.dialect.mark.Found;
import dev.pressline.core.admission.dialect.mark.Mark;
import dev.pressline.core.admission.dialect.mark.Mark.Kind;
import dev.pressline.core.admission.dialect.mark.Mark.Style;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which marks belong together: each end with the nearest mark of its name that is still open. */
final class Pairs {
  private static final int NONE = -1;

  private final int[] partners;

  private Pairs(int[] partners) {
    this.partners = partners;
  }

  static Pairs of(List<Found> marks) {
    int[] partners = new int[marks.size()];
    Arrays.fill(partners, NONE);
    Map<String, Deque<Integer>> open = new HashMap<>();
    for (int i = 0; i < partners.length; i++) {
      Mark mark = marks.get(i).mark();
      Deque<Integer> sameName = open.computeIfAbsent(key(mark), _ -> new ArrayDeque<>());
      if (mark.kind() == Kind.OPEN && marks.get(i).verbatimEnd().isEmpty()) {
        sameName.push(i);
      } else if (mark.isEnd() && !sameName.isEmpty()) {
        int opener = sameName.pop();
        partners[opener] = i;
        partners[i] = opener;
      }
    }
    return new Pairs(partners);
  }

  /** Zola's calls all end in the same word. */
  private static String key(Mark mark) {
    boolean call = mark.style() == Style.CALL || mark.style() == Style.TAG && mark.name().isEmpty();
    return call ? "call" : mark.style() + " " + mark.name();
  }

  boolean isPaired(int mark) {
    return partners[mark] != NONE;
  }

  int partner(int mark) {
    return partners[mark];
  }
}
