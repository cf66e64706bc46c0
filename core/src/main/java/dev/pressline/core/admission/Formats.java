package dev.pressline.core.admission;

import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.draft.Submission;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the format of a draft that does not say it: by the extension of its path, then by what it
 * looks like. Text with front matter is Markdown, since that is what blogs keep in such files.
 */
final class Formats {
  private static final Pattern HTML_START =
      Pattern.compile(
          "(?i)\\A\\s*<(?:!doctype"
              + " html|html|head|body|article|main|section|div|p|h[1-6]|table|ul|ol)"
              + "(?:\\s[^>]*)?>");
  private static final Pattern MARKDOWN_MARK =
      Pattern.compile(
          "(?m)^ {0,3}(?:#{1,6} \\S|```|~~~|> \\S)|!?\\[[^\\]\\n]{1,200}\\]\\([^)\\s]{1,500}\\)"
              + "|\\*\\*[^*\\n]{1,200}\\*\\*");
  private static final Pattern HTML_MARK =
      Pattern.compile("(?i)</(?:p|div|h[1-6]|li|td|tr|pre|blockquote|center)>");
  private static final int MARKS_OF_MARKDOWN = 2;
  private static final int MARKS_OF_HTML = 3;

  /** Characters by which a text shows what it is. */
  private static final int HEAD = 100_000;

  private Formats() {}

  static SourceFormat of(Submission submission, boolean frontMatter, String body) {
    return submission
        .format()
        .or(() -> submission.sourcePath().flatMap(Formats::byExtension))
        .orElseGet(() -> frontMatter ? SourceFormat.MARKDOWN : byContent(body));
  }

  private static Optional<SourceFormat> byExtension(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "md", "markdown", "mkd", "mdown" -> Optional.of(SourceFormat.MARKDOWN);
      case "html", "htm", "xhtml" -> Optional.of(SourceFormat.HTML);
      default -> Optional.empty();
    };
  }

  private static SourceFormat byContent(String text) {
    String body = text.substring(0, Math.min(text.length(), HEAD));
    if (HTML_START.matcher(body).lookingAt()) {
      return SourceFormat.HTML;
    }
    if (has(MARKS_OF_MARKDOWN, MARKDOWN_MARK, body)) {
      return SourceFormat.MARKDOWN;
    }
    return has(MARKS_OF_HTML, HTML_MARK, body) ? SourceFormat.HTML : SourceFormat.TEXT;
  }

  private static boolean has(int count, Pattern mark, String body) {
    return mark.matcher(body).results().limit(count).count() == count;
  }
}
