package dev.pressline.core.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How often two agree, and where they do not. */
final class Tally {
  /**
   * One disagreement.
   *
   * @param where short name of the place
   * @param what the two answers, for the console and not for documents
   */
  record Difference(String where, String what) {}

  private final String name;
  private final List<Difference> differences = new ArrayList<>();
  private int compared;

  Tally(String name) {
    this.name = name;
  }

  void add(boolean equal, String where, String what) {
    compared++;
    if (!equal) {
      differences.add(new Difference(where, what));
    }
  }

  String name() {
    return name;
  }

  int compared() {
    return compared;
  }

  int equal() {
    return compared - differences.size();
  }

  double share() {
    return compared == 0 ? 0 : (double) equal() / compared;
  }

  List<Difference> differences() {
    return List.copyOf(differences);
  }

  /** One line for the console; {@link #differences} has the rest. */
  void print() {
    System.out.printf(
        Locale.ROOT, "%s: %d of %d equal (%.2f %%)%n", name, equal(), compared, 100 * share());
  }
}
