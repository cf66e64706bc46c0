package dev.pressline.core.admission.source;

import java.util.Locale;
import java.util.Set;

/** Tells whether a text starts as a whole web page does. */
public final class MarkupStart {
  private static final Set<String> STARTS = Set.of("!doctype", "html", "head", "body", "meta");

  private MarkupStart() {}

  /**
   * Whether the first thing in the text, after blanks, comments and an XML declaration, is a page.
   */
  public static boolean isPage(String text) {
    int at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF') {
        at++;
      } else if (text.startsWith("<!--", at)) {
        at = after(text, "-->", at + 4);
      } else if (text.startsWith("<?", at)) {
        at = after(text, ">", at + 2);
      } else {
        return text.charAt(at) == '<' && STARTS.contains(name(text, at + 1));
      }
    }
    return false;
  }

  private static int after(String text, String end, int from) {
    int found = text.indexOf(end, from);
    return found < 0 ? text.length() : found + end.length();
  }

  private static String name(String text, int from) {
    int end = from;
    while (end < text.length()
        && end < from + 10
        && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '!')) {
      end++;
    }
    return text.substring(from, end).toLowerCase(Locale.ROOT);
  }
}
