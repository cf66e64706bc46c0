package dev.pressline.core.enrichment.keyphrase;

import java.util.ArrayList;
import java.util.List;

/** Chooses phrases that say different things: none holds another or is a part of one. */
final class Selection {
  private final List<List<String>> taken = new ArrayList<>();

  /** Takes the phrase unless it says what one taken before says. */
  boolean take(List<String> stems) {
    if (stems.isEmpty() || taken.stream().anyMatch(other -> saySame(other, stems))) {
      return false;
    }
    taken.add(List.copyOf(stems));
    return true;
  }

  private static boolean saySame(List<String> one, List<String> other) {
    List<String> longer = one.size() < other.size() ? other : one;
    List<String> shorter = one.size() < other.size() ? one : other;
    for (int i = 0; i + shorter.size() <= longer.size(); i++) {
      if (longer.subList(i, i + shorter.size()).equals(shorter)) {
        return true;
      }
    }
    return String.join("", one).equals(String.join("", other));
  }
}
