package dev.pressline.store.site.feed;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Texts as they can be read away from their pages. A post is in three feeds of each of its terms,
 * so the texts that were asked for last are kept.
 */
final class AbsoluteTexts {
  private static final int MOST = 64;

  private final Map<Relative, String> known =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Relative, String> eldest) {
          return size() > MOST;
        }
      };

  /** HTML as its post's page has it. */
  private record Relative(String html, String pageUrl) {}

  String of(String html, String pageUrl) {
    Relative text = new Relative(html, pageUrl);
    synchronized (known) {
      String absolute = known.get(text);
      if (absolute != null) {
        return absolute;
      }
    }
    String absolute = AbsoluteHtml.of(html, pageUrl);
    synchronized (known) {
      known.put(text, absolute);
    }
    return absolute;
  }
}
