package dev.pressline.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What several rounds of the same work took.
 *
 * @param taken of the rounds that came to an end, in one unit, ascending
 * @param rounds how many there were
 */
public record Figures(List<Double> taken, int rounds) {
  /** None yet. */
  public static final Figures NONE = new Figures(List.of(), 0);

  /** Copies and sorts. */
  public Figures {
    taken = taken.stream().sorted().toList();
  }

  /** These and one more round; empty when what was waited for never came. */
  public Figures and(OptionalDouble round) {
    List<Double> more = new ArrayList<>(taken);
    round.ifPresent(more::add);
    return new Figures(more, rounds + 1);
  }

  /** How many rounds never came to their end. */
  public int stale() {
    return rounds - taken.size();
  }

  /** The middle of the rounds that ended, or of the middle two; empty when none did. */
  public OptionalDouble median() {
    if (taken.isEmpty()) {
      return OptionalDouble.empty();
    }
    int middle = taken.size() / 2;
    return OptionalDouble.of(
        taken.size() % 2 == 1
            ? taken.get(middle)
            : (taken.get(middle - 1) + taken.get(middle)) / 2);
  }

  /**
   * The smallest figure that so many of the rounds that ended did not exceed (nearest rank); empty
   * when none did.
   *
   * @param share of the rounds, above 0 and up to 1
   */
  public OptionalDouble quantile(double share) {
    if (taken.isEmpty()) {
      return OptionalDouble.empty();
    }
    int rank = (int) Math.ceil(share * taken.size());
    return OptionalDouble.of(taken.get(Math.max(1, rank) - 1));
  }

  /**
   * Median and, in parentheses, the slowest of several; how many were stale, if any.
   *
   * @param decimals digits behind the point
   */
  public String cell(int decimals) {
    if (rounds == 0) {
      return "–";
    }
    String stale = "stale " + stale() + " of " + rounds;
    if (taken.isEmpty()) {
      return stale;
    }
    String form = "%,." + decimals + "f";
    if (rounds > 1) {
      form += " (" + form + ")";
    }
    String figures = String.format(Locale.ROOT, form, median().orElseThrow(), taken.getLast());
    return stale() == 0 ? figures : figures + ", " + stale;
  }

  /** How many times as long as the other; a dash when either has no end, or not always. */
  public String times(Figures other) {
    if (stale() > 0 || other.stale() > 0 || rounds == 0 || other.rounds == 0) {
      return "–";
    }
    double times = median().orElseThrow() / other.median().orElseThrow();
    return String.format(Locale.ROOT, times < 1 ? "%.2f" : "%.1f", times);
  }
}
