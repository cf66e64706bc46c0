package dev.pressline.core.admission.dialect.mark;

/** Finds the next place of some words, from ever later places, without reading anything twice. */
final class NextIndex {
  private final String text;
  private final String words;
  private int asked = -1;
  private int found = -1;

  NextIndex(String text, String words) {
    this.text = text;
    this.words = words;
  }

  /** Offset of the next place at or behind the offset, -1 when there is none. */
  int from(int offset) {
    boolean holds = asked >= 0 && offset >= asked && (found < 0 || found >= offset);
    if (!holds) {
      found = text.indexOf(words, offset);
      asked = offset;
    }
    return found;
  }
}
