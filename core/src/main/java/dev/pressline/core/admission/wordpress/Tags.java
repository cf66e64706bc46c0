package dev.pressline.core.admission.wordpress;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds where tags, comments and elements end, in time that grows with the text only. */
final class Tags {
  private static final Set<String> VERBATIM = Set.of("pre", "code", "script", "style", "textarea");

  private final String text;
  private final String lower;
  private final Map<String, Integer> missing = new HashMap<>();

  Tags(String text) {
    this.text = text;
    this.lower = asciiLower(text);
  }

  /**
   * A tag.
   *
   * @param name in lower case
   * @param end offset behind it
   */
  record Tag(String name, boolean closing, int end) {}

  /** The tag that starts at the offset, at which there is a {@code <}. */
  Optional<Tag> at(int start) {
    boolean closing = start + 1 < text.length() && text.charAt(start + 1) == '/';
    int from = start + (closing ? 2 : 1);
    int to = from;
    while (to < text.length() && isNamePart(lower.charAt(to), to > from)) {
      to++;
    }
    int close = to == from ? -1 : next(">", to);
    return close < 0
        ? Optional.empty()
        : Optional.of(new Tag(lower.substring(from, to), closing, close + 1));
  }

  /** Offset behind the comment that starts at the offset; -1 when there is none. */
  int afterComment(int start) {
    int end = text.startsWith("<!--", start) ? next("-->", start + 4) : -1;
    return end < 0 ? -1 : end + 3;
  }

  /** Offset behind the element whose tag this is, when what it holds is to be left as it stands. */
  int afterVerbatim(Tag tag) {
    if (tag.closing() || !VERBATIM.contains(tag.name())) {
      return -1;
    }
    int close = next("</" + tag.name(), tag.end());
    int end = close < 0 ? -1 : next(">", close);
    return end < 0 ? -1 : end + 1;
  }

  /** Offset of the words, in lower case, at or behind the offset; -1 when there are none. */
  int next(String words, int from) {
    if (from >= missing.getOrDefault(words, Integer.MAX_VALUE)) {
      return -1;
    }
    int found = lower.indexOf(words, from);
    if (found < 0) {
      missing.merge(words, from, Math::min);
    }
    return found;
  }

  private static boolean isNamePart(char c, boolean behindFirst) {
    return c >= 'a' && c <= 'z' || behindFirst && (c >= '0' && c <= '9' || c == '-');
  }

  private static String asciiLower(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      lower.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return lower.toString();
  }
}
