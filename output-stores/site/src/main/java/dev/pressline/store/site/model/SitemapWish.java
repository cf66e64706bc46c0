package dev.pressline.store.site.model;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What authors say under {@code sitemap}: {@code false} (Jekyll's and Hexo's plug-ins), a table
 * with {@code disable: true} (Hugo) or with {@code exclude: yes} (older Jekyll plug-ins).
 */
final class SitemapWish {
  private static final Set<String> NO = Set.of("false", "no", "off");
  private static final Pattern EXCLUDED =
      Pattern.compile("\\{.*\"(?:disable|exclude)\": \"?(?:true|yes)\"?[,}].*");

  private SitemapWish() {}

  /** Whether the post may be in the sitemap, by its extra front matter. */
  static boolean of(Map<String, String> extra) {
    return extra.entrySet().stream()
        .filter(entry -> entry.getKey().strip().equalsIgnoreCase("sitemap"))
        .map(entry -> entry.getValue().toLowerCase(Locale.ROOT))
        .noneMatch(
            value -> NO.contains(value.replace("\"", "")) || EXCLUDED.matcher(value).matches());
  }
}
