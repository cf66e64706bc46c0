package dev.pressline.store.markdown.body;

import java.util.Optional;

/**
 * Shortcodes that are to be shown and not run, as Hugo wants them written: <code>
 * {{&lt;/* name *&#47;&gt;}}</code>.
 */
final class HugoComments {
  private static final int MARK = 3;

  private HugoComments() {}

  /** The text; empty when something in it is a shortcode to Hugo that cannot be written so. */
  static Optional<String> of(String markdown) {
    StringBuilder text = new StringBuilder(markdown.length() + 64);
    int done = 0;
    for (int start = next(markdown, 0); start >= 0; start = next(markdown, done)) {
      String closing = markdown.charAt(start + 2) == '<' ? ">}}" : "%}}";
      int end = markdown.indexOf(closing, start + MARK);
      int another = next(markdown, start + MARK);
      if (end < 0 || another >= 0 && another < end) {
        return Optional.empty();
      }
      String inner = markdown.substring(start + MARK, end);
      if (inner.contains("/*") || inner.contains("*/")) {
        return Optional.empty();
      }
      text.append(markdown, done, start + MARK).append("/*").append(inner).append("*/");
      text.append(closing);
      done = end + MARK;
    }
    return Optional.of(text.append(markdown, done, markdown.length()).toString());
  }

  private static int next(String text, int from) {
    for (int i = text.indexOf("{{", from); i >= 0; i = text.indexOf("{{", i + 1)) {
      if (text.startsWith("<", i + 2) || text.startsWith("%", i + 2)) {
        return i;
      }
    }
    return -1;
  }
}
