package dev.pressline.core.admission.html.tree;

/** How much of what an element holds, itself not counted. */
public final class Measure {
  /** Of an element that is not known. */
  public static final Measure NOTHING = new Measure(0, "", new int[Count.values().length]);

  private final String text;
  private final int[] counts;
  private final int length;

  /**
   * @param length of the text
   * @param shortText the text, when it is short enough to be looked at
   * @param counts by the ordinals of {@link Count}
   */
  Measure(int length, String shortText, int[] counts) {
    this.length = length;
    this.text = shortText;
    this.counts = counts;
  }

  /** Length of the text in UTF-16 code units, with single blanks and none at its ends. */
  public int length() {
    return length;
  }

  /** The text if it is no longer than {@link Weighing#SHORT}, else nothing. */
  public String shortText() {
    return text;
  }

  /** The count of what is meant. */
  public int of(Count count) {
    return counts[count.ordinal()];
  }

  /** Share of the text that is in links, from 0. */
  public double linkDensity() {
    return share(Count.LINKED) / 10;
  }

  /** Share of the text that the count of lengths stands for; nested ones count again. */
  public double share(Count lengths) {
    return length == 0 ? 0 : of(lengths) / (double) length;
  }
}
