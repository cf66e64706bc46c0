package dev.pressline.store.site.model;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether an author wants a table of contents. Names are kept on disk. */
public enum ContentsWish {
  /** The author says nothing. */
  UNSAID,
  /** The post is to have one. */
  WANTED,
  /** The post is to have none. */
  UNWANTED;

  /** What Hexo's, Hugo's and Jekyll's themes call it, without hyphens and low lines. */
  private static final Set<String> KEYS = Set.of("toc", "showtoc", "tableofcontents");

  private static final Set<String> YES = Set.of("true", "yes", "on");
  private static final Set<String> NO = Set.of("false", "no", "off");
  private static final Pattern SWITCH =
      Pattern.compile("\\{.*\"(?:enabled?|show)\": \"?(\\w+)\"?[,}].*");

  /** The wish that stands in the extra front matter of an admitted post. */
  static ContentsWish of(Map<String, String> extra) {
    return extra.entrySet().stream()
        .filter(entry -> KEYS.contains(key(entry.getKey())))
        .map(entry -> read(entry.getValue().toLowerCase(Locale.ROOT)))
        .filter(wish -> wish != UNSAID)
        .min(Comparator.reverseOrder())
        .orElse(UNSAID);
  }

  private static String key(String written) {
    return written.strip().toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
  }

  private static ContentsWish read(String written) {
    String word = SWITCH.matcher(written).replaceFirst("$1").replace("\"", "").strip();
    if (NO.contains(word)) {
      return UNWANTED;
    }
    return YES.contains(word) ? WANTED : UNSAID;
  }
}
