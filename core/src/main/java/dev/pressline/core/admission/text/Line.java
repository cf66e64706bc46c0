package dev.pressline.core.admission.text;

/**
 * A line of a plain text.
 *
 * @param offset where it starts in the source
 */
record Line(String text, int offset) {
  boolean isBlank() {
    return text.isBlank();
  }

  String stripped() {
    return text.strip();
  }
}
