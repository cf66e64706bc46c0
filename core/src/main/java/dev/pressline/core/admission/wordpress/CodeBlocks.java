package dev.pressline.core.admission.wordpress;

import dev.pressline.core.admission.dialect.mark.Arguments;
import dev.pressline.core.admission.dialect.vocabulary.Fragments;
import java.util.Set;

/** Code between {@code [code]} and its like, which some editors keep escaped and some do not. */
final class CodeBlocks {
  private static final Set<String> ANY_LANGUAGE =
      Set.of("code", "sourcecode", "source", "highlight", "plain", "text", "pre");

  private CodeBlocks() {}

  /**
   * The code as HTML.
   *
   * @param alone whether it has its lines for itself
   */
  static String html(Shortcode mark, boolean alone) {
    String content = withoutEdges(mark.content());
    String escaped = isEscaped(content) ? content : content.replace("&", "&amp;");
    String code = escaped.replace("<", "&lt;").replace(">", "&gt;");
    if (!alone && code.indexOf('\n') < 0) {
      return "<code>" + code + "</code>";
    }
    String language = language(mark);
    String known = language.isEmpty() ? "" : " class=\"language-" + Fragments.text(language) + "\"";
    return "<pre><code" + known + ">" + code + "\n</code></pre>";
  }

  private static String language(Shortcode mark) {
    return Arguments.of(mark.arguments())
        .find("language", "lang")
        .orElse(ANY_LANGUAGE.contains(mark.name()) ? "" : mark.name());
  }

  /** Raw code has its angle brackets; what has none, and has entities, was escaped. */
  private static boolean isEscaped(String content) {
    boolean raw = content.indexOf('<') >= 0 || content.indexOf('>') >= 0;
    return !raw && content.matches("(?s).*&(?:lt|gt|amp|quot|#0?39);.*");
  }

  private static String withoutEdges(String content) {
    int start = 0;
    for (int i = 0; i < content.length() && Character.isWhitespace(content.charAt(i)); i++) {
      start = content.charAt(i) == '\n' ? i + 1 : start;
    }
    return content.substring(start).stripTrailing();
  }
}
