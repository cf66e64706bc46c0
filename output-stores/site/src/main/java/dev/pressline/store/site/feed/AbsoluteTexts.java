package dev.pressline.store.site.feed;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Texts as they can be read away from their pages. A post is in three feeds of each of its terms,
 * and a change of it writes these feeds with all their other posts, so the texts that were asked
 * for last are kept.
 */
final class AbsoluteTexts {
  /** Two million characters are the feeds of some fifteen terms, in four megabytes at most. */
  private static final long MOST_CHARACTERS = 2_000_000;

  private final Map<Relative, String> known = new LinkedHashMap<>(64, 0.75f, true);
  private long characters;

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
      if (known.put(text, absolute) == null) {
        characters += text.html.length() + absolute.length();
      }
      Iterator<Map.Entry<Relative, String>> eldest = known.entrySet().iterator();
      while (characters > MOST_CHARACTERS && eldest.hasNext()) {
        Map.Entry<Relative, String> forgotten = eldest.next();
        characters -= forgotten.getKey().html.length() + forgotten.getValue().length();
        eldest.remove();
      }
    }
    return absolute;
  }
}
