package dev.pressline.core.admission.frontmatter;

import dev.pressline.core.post.SourcePosition;
import java.util.function.BiFunction;

/**
 * Reads JSON front matter: a whole object as Hugo has it, or its members only, as Hexo has them
 * between semicolons. JSON is YAML in flow style
 * (https://yaml.org/spec/1.2.2/#12-relation-to-versions-and-json), so the YAML reader with its
 * limits reads it.
 */
final class JsonReader {
  private JsonReader() {}

  /** Offset after the brace that closes the one at the offset, -1 when none does. */
  static int end(String text, int brace) {
    int depth = 0;
    boolean quoted = false;
    for (int i = brace; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        i += c == '\\' ? 1 : 0;
        quoted = c != '"';
      } else if (c == '"') {
        quoted = true;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  /**
   * The value of the text.
   *
   * @param places of a line and a column in code points, both from 0
   */
  static YamlValue read(String json, BiFunction<Integer, Integer, SourcePosition> places)
      throws UnreadableFrontMatterException {
    // In JSON a TAB is a blank, and strings have none; YAML does not indent with it.
    String blanks = json.replace('\t', ' ');
    if (blanks.stripLeading().startsWith("{")) {
      return YamlReader.read(blanks, places);
    }
    return YamlReader.read(
        "{" + blanks + "\n}",
        (line, column) -> places.apply(line, line == 0 ? Math.max(0, column - 1) : column));
  }
}
