package dev.pressline.core.enrichment.hint;

/** How alike two words are spelt: optimal string alignment (Damerau 1964; Wagner, Fischer 1974). */
final class Spelling {
  private static final int SHORTEST = 2;
  private static final int SHORT = 4;
  private static final int LONG = 9;
  private static final int LETTERS_BESIDE_DIGITS = 4;

  private Spelling() {}

  /** 1 for the same, 0 for words that differ in more than one to three letters. */
  static double likeness(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    int shorter = Math.min(one.length(), other.length());
    int longer = Math.max(one.length(), other.length());
    int most = slips(shorter);
    if (shorter < SHORTEST || longer - shorter > most || !sameDigits(one, other)) {
      return 0;
    }
    int distance = distance(one, other);
    return distance > most ? 0 : 1 - (double) distance / longer;
  }

  private static int slips(int length) {
    if (length < SHORT) {
      return 1;
    }
    return length < LONG ? 2 : 3;
  }

  /** Other digits are another number; beside few letters, other letters are another name. */
  private static boolean sameDigits(String one, String other) {
    String digits = digits(one);
    return digits.equals(digits(other))
        && (digits.isEmpty() || one.length() - digits.length() >= LETTERS_BESIDE_DIGITS);
  }

  private static String digits(String word) {
    return word.codePoints().allMatch(c -> !Character.isDigit(c))
        ? ""
        : word.replaceAll("[^\\p{Nd}]", "");
  }

  private static int distance(String one, String other) {
    int width = other.length() + 1;
    int[] before = new int[width];
    int[] last = new int[width];
    int[] row = new int[width];
    for (int j = 0; j < width; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      row[0] = i;
      for (int j = 1; j < width; j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(last[j - 1] + change, 1 + Math.min(last[j], row[j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[width - 1];
  }
}
