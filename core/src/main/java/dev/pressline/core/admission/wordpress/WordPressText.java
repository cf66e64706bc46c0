package dev.pressline.core.admission.wordpress;

import dev.pressline.core.admission.source.Notes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes HTML of the text of a post as WordPress keeps it in its database and in its exports. */
public final class WordPressText {
  /** Value of {@code dialect} in the metadata of a draft that is such a text. */
  public static final String DIALECT = "wordpress";

  private static final String BLOCK = "<!-- wp:";
  private static final int LONGEST_NAME = 80;
  private static final String COMMENT_END = "-->";
  private static final Set<String> SEEN_BY_NOBODY =
      Set.of("separator", "spacer", "more", "nextpage", "block", "navigation", "post-title");

  private WordPressText() {}

  /**
   * The text as HTML: shortcodes as what they show, and paragraphs where the classic editor has
   * blank lines. What cannot be shown is noted.
   *
   * @param attachments addresses of the pictures that galleries name, by id
   */
  public static String html(String text, Map<String, String> attachments, Notes notes) {
    boolean blocks = text.contains(BLOCK);
    if (blocks) {
      noteDynamicBlocks(text, notes);
    }
    String shown = Shortcodes.replaced(text, attachments, notes);
    return blocks ? shown : Paragraphs.of(shown);
  }

  private static void noteDynamicBlocks(String text, Notes notes) {
    Map<String, Integer> first = new TreeMap<>();
    int end = 0;
    for (int at = text.indexOf(BLOCK); at >= 0; at = text.indexOf(BLOCK, at + 1)) {
      end = end > at ? end : text.indexOf(COMMENT_END, at);
      if (end < 0) {
        break;
      }
      if (text.charAt(end - 1) == '/') {
        first.putIfAbsent(name(text, at + BLOCK.length()), at);
      }
    }
    first.forEach(
        (name, offset) -> {
          if (name.equals("block")) {
            notes.warn(
                offset,
                "BLOCK_LEFT_OUT",
                "A block that several posts share is not part of this text; it was left out.");
          } else if (!SEEN_BY_NOBODY.contains(name)) {
            notes.warn(
                offset,
                "BLOCK_LEFT_OUT",
                "WordPress makes the block \"%s\" anew for each reader; it was left out."
                    .formatted(name));
          }
        });
  }

  private static String name(String text, int from) {
    int end = from;
    while (end < from + LONGEST_NAME && isNamePart(text.charAt(end))) {
      end++;
    }
    return text.substring(from, end);
  }

  private static boolean isNamePart(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '/';
  }
}
