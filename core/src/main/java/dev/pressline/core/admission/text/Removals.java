package dev.pressline.core.admission.text;

import dev.pressline.core.admission.source.Notes;
import java.util.ArrayList;
import java.util.List;

/** Lines left out of a scraped page, told to its author by the runs in which they stood. */
final class Removals {
  private static final int MAX_QUOTED = 400;

  private final Notes notes;
  private final List<Line> run = new ArrayList<>();

  Removals(Notes notes) {
    this.notes = notes;
  }

  /** Leaves the line out. */
  void add(Line line) {
    run.add(line);
  }

  /** Says what was left out since this was said last. */
  void end() {
    if (run.isEmpty()) {
      return;
    }
    StringBuilder quoted = new StringBuilder();
    int told = 0;
    while (told < run.size() && quoted.length() < MAX_QUOTED) {
      String words = run.get(told).stripped();
      if (words.codePoints().anyMatch(Character::isLetterOrDigit)) {
        quoted
            .append(quoted.isEmpty() ? "\"" : ", \"")
            .append(words.length() > MAX_QUOTED ? words.substring(0, MAX_QUOTED) + "…" : words)
            .append('"');
      }
      told++;
    }
    int more = run.size() - told;
    notes.warn(
        run.getFirst().offset(),
        "PAGE_FURNITURE_REMOVED",
        (run.size() == 1 ? "A line" : run.size() + " lines")
            + " of the page around the article "
            + (run.size() == 1 ? "was" : "were")
            + " left out: "
            + quoted
            + (more > 0 ? " and " + more + " more." : "."));
    run.clear();
  }
}
