package dev.pressline.core.admission.body;

import dev.pressline.core.admission.source.Notes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells authors which elements of theirs the sanitiser takes out with all that is in them. */
final class RemovedElements {
  private static final List<String> WITH_S = List.of("script", "style", "svg");

  private RemovedElements() {}

  static void warn(String html, Notes notes) {
    Map<String, Integer> counts = new TreeMap<>();
    for (int i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) {
      for (String name : startsLike(html, i + 1)) {
        int end = i + 1 + name.length();
        boolean ends = end >= html.length() || !isWordPart(html.charAt(end));
        if (ends && html.regionMatches(true, i + 1, name, 0, name.length())) {
          counts.merge(name, 1, Integer::sum);
        }
      }
    }
    counts.forEach(
        (name, count) ->
            notes.warn(
                notes.offsetOf("<" + name),
                "ELEMENT_REMOVED",
                count == 1
                    ? "A <%s> element was removed: posts run nothing.".formatted(name)
                    : "%d <%s> elements were removed: posts run nothing.".formatted(count, name)));
  }

  /** The elements worth a warning that start with the letter at the offset. */
  private static List<String> startsLike(String html, int at) {
    return switch (at < html.length() ? html.charAt(at) | 0x20 : ' ') {
      case 's' -> WITH_S;
      case 't' -> List.of("template");
      case 'e' -> List.of("embed");
      default -> List.of();
    };
  }

  /** Whether a name goes on with the character. */
  static boolean isWordPart(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || c == '_');
  }
}
