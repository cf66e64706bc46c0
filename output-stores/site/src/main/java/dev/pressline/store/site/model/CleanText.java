package dev.pressline.store.site.model;

/** Text without what HTML and XML cannot carry: control characters and half surrogate pairs. */
public final class CleanText {
  private CleanText() {}

  /** The text without the characters outside {@code Char} of XML 1.0, section 2.2. */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= Character.MIN_SURROGATE) {
        return filtered(text);
      }
    }
    return text;
  }

  private static String filtered(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().filter(CleanText::isAllowed).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= ' ' && c < Character.MIN_SURROGATE)
        || (c > Character.MAX_SURROGATE && c < 0xFFFE)
        || c > 0xFFFF;
  }
}
