package dev.pressline.core.admission.markdown;

import java.util.regex.Pattern;

/** Tells TeX from what else stands between two marks: sums of money, variables of a shell. */
final class FormulaShape {
  /** Longer ones are no formulas that anybody reads. */
  static final int LONGEST = 2_000;

  /** A command, or something raised or lowered. */
  private static final Pattern EVIDENT =
      Pattern.compile(
          "\\\\[A-Za-z]{2,}"
              + "|(?<![A-Za-z])[A-Za-z0-9)}\\]]\\s?[\\^_]\\s?(?:[{\\\\(+-]|[A-Za-z0-9](?![A-Za-z]))");

  /** An amount, and prose after it. */
  private static final Pattern AMOUNT = Pattern.compile("\\d[\\d.,]*\\s.*[A-Za-z]{2}.*");

  private static final Pattern SOMETHING = Pattern.compile("[\\p{L}\\p{N}]");

  private FormulaShape() {}

  /** Whether it can be nothing else. */
  static boolean isEvident(String tex) {
    return EVIDENT.matcher(tex).find();
  }

  /** Whether it may be a formula in a text that has formulas. */
  static boolean isPossible(String tex) {
    return isEvident(tex) || SOMETHING.matcher(tex).find() && !AMOUNT.matcher(tex).matches();
  }
}
