package dev.pressline.launcher.web.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tags that a request names: a list, or {@code *} for any. */
final class EntityTags {
  private static final String TAG = "(W/)?(\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\")";
  private static final Pattern ONE = Pattern.compile(TAG);
  private static final Pattern LIST =
      Pattern.compile("(?:\\s*,)*\\s*" + TAG + "(?:\\s*,(?:\\s*" + TAG + ")?)*\\s*");

  private EntityTags() {}

  /** Whether the list names the strong tag; {@code weakly} if a weak one counts as the same. */
  static boolean name(String list, String tag, boolean weakly) {
    if (list.strip().equals("*")) {
      return true;
    }
    if (!LIST.matcher(list).matches()) {
      return false;
    }
    Matcher one = ONE.matcher(list);
    while (one.find()) {
      if (one.group(2).equals(tag) && (weakly || one.group(1) == null)) {
        return true;
      }
    }
    return false;
  }
}
