package dev.pressline.core.admission.frontmatter;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the front matter of a source stands.
 *
 * @param yamlStart offset of its first character
 * @param yamlEnd offset after its last character
 * @param bodyStart offset of the body
 */
record FrontMatterBlock(int yamlStart, int yamlEnd, int bodyStart) {
  private static final Pattern OPENING = Pattern.compile("\\A\\s*?(-{3,})[ \\t]*\\n");
  private static final Pattern CLOSING =
      Pattern.compile("^(?:-{3,}|\\.\\.\\.)[ \\t]*(?:\\n|\\z)", Pattern.MULTILINE);
  private static final Pattern DASHES =
      Pattern.compile("^-{3,}[ \\t]*(?:\\n|\\z)", Pattern.MULTILINE);
  private static final Pattern FOREIGN = Pattern.compile("\\A\\s*?(\\+{3}|;{3,})[ \\t]*\\n");
  private static final Pattern KEY_LINE =
      Pattern.compile("[\"']?([\\p{L}_][\\p{L}\\p{N}_ -]{0,40}?)[\"']?[ \\t]*[:\uFF1A](?:.*)");
  private static final Set<String> USUAL_KEYS =
      Set.of("title", "date", "tags", "categories", "layout", "permalink", "author", "slug");

  /** What stands at the head of a source. */
  sealed interface Found {
    /** Front matter. */
    record Block(FrontMatterBlock block) implements Found {}

    /** The body starts at once. */
    record Nothing() implements Found {}

    /**
     * Front matter that is opened and never closed.
     *
     * @param opening offset of the opening line
     * @param lastKey offset of the last line that looks like metadata
     */
    record Unterminated(int opening, int lastKey) implements Found {}

    /**
     * Front matter of another language.
     *
     * @param opening offset of the opening line
     * @param marks that open it
     */
    record Foreign(int opening, String marks) implements Found {}
  }

  /** Finds the block at the head of the text, looking from the offset on. */
  static Found find(String text, int from) {
    Matcher opening = OPENING.matcher(text).region(from, text.length());
    if (opening.lookingAt()) {
      return opened(text, opening);
    }
    Matcher foreign = FOREIGN.matcher(text).region(from, text.length());
    if (foreign.lookingAt() && text.indexOf("\n" + foreign.group(1), foreign.end() - 1) >= 0) {
      return new Found.Foreign(foreign.start(1), foreign.group(1));
    }
    return unopened(text, from);
  }

  private static Found opened(String text, Matcher opening) {
    int yamlStart = opening.end();
    Matcher closing = CLOSING.matcher(text);
    if (closing.find(yamlStart)) {
      boolean metadata = closing.start() == yamlStart || looksLikeKeys(text, yamlStart);
      return metadata
          ? new Found.Block(new FrontMatterBlock(yamlStart, closing.start(), closing.end()))
          : new Found.Nothing();
    }
    if (!looksLikeKeys(text, yamlStart)) {
      return new Found.Nothing();
    }
    return new Found.Unterminated(opening.start(1), lastKey(text, yamlStart));
  }

  /** Old Hexo posts start with the first key and only close with dashes. */
  private static Found unopened(String text, int from) {
    Matcher dashes = DASHES.matcher(text);
    if (!dashes.find(from) || !isMetadataOnly(text.substring(from, dashes.start()))) {
      return new Found.Nothing();
    }
    return new Found.Block(new FrontMatterBlock(from, dashes.start(), dashes.end()));
  }

  private static boolean isMetadataOnly(String lines) {
    int keys = 0;
    boolean usual = false;
    for (String line : lines.split("\n")) {
      Matcher key = KEY_LINE.matcher(line);
      boolean continues =
          line.isBlank() || line.startsWith("-") || " \t#".indexOf(line.charAt(0)) >= 0;
      if (!continues && !key.matches()) {
        return false;
      }
      if (!continues) {
        keys++;
        usual |= USUAL_KEYS.contains(key.group(1).toLowerCase(Locale.ROOT));
      }
    }
    return usual && keys > 0;
  }

  private static boolean looksLikeKeys(String text, int from) {
    String rest = text.substring(from, Math.min(text.length(), from + 4000));
    return rest.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .findFirst()
        .map(line -> KEY_LINE.matcher(line).matches() || line.startsWith("{"))
        .orElse(false);
  }

  private static int lastKey(String text, int from) {
    int last = from;
    int line = from;
    while (line < text.length()) {
      int end = text.indexOf('\n', line);
      String content = text.substring(line, end < 0 ? text.length() : end);
      boolean item = content.startsWith("-") || content.startsWith(" ") || content.startsWith("\t");
      if (!item && !KEY_LINE.matcher(content).matches()) {
        return last;
      }
      last = line;
      line = end < 0 ? text.length() : end + 1;
    }
    return last;
  }
}
