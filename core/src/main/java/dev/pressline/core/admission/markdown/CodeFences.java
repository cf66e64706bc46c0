package dev.pressline.core.admission.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows a Markdown source line by line and knows which lines are code (CommonMark 4.5). */
final class CodeFences {
  private static final Pattern FENCE =
      Pattern.compile("^[ >\\t]*(?:[-*+]\\s+)?(`{3,}|~{3,})([^\\n]*)$");
  private String open = "";

  /** Whether the next line is a fence or stands within one. */
  boolean covers(String line) {
    if (line.indexOf('`') < 0 && line.indexOf('~') < 0) {
      return !open.isEmpty();
    }
    Matcher fence = FENCE.matcher(line);
    boolean isFence = fence.matches();
    if (open.isEmpty()) {
      boolean opens = isFence && !(fence.group(1).startsWith("`") && fence.group(2).contains("`"));
      open = opens ? fence.group(1) : "";
      return opens;
    }
    boolean closes = isFence && fence.group(1).startsWith(open) && fence.group(2).isBlank();
    open = closes ? "" : open;
    return true;
  }
}
