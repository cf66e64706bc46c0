package dev.pressline.core.admission.dialect.vocabulary;

import dev.pressline.core.admission.body.SafeUrl;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Pieces of HTML, each on one line and with every character escaped that Markdown or HTML would
 * read as more than itself, so that the same piece serves in both.
 */
public final class Fragments {
  private static final String ESCAPED = "&<>\"'*_`[]\\~|!#{}$";
  private static final Pattern SIZE = Pattern.compile("(\\d{1,4})(?:px)?");

  private Fragments() {}

  /** A picture, as much of it as is known. */
  public record Picture(
      String source,
      Optional<String> words,
      Optional<String> title,
      Optional<String> caption,
      Optional<String> link,
      Optional<String> width,
      Optional<String> height) {
    /** A picture of which only this is known. */
    public static Picture of(String source, Optional<String> words, Optional<String> title) {
      return new Picture(
          source,
          words,
          title,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    /** The same picture of that size, in pixels; other units are left out. */
    Picture sized(Optional<String> wide, Optional<String> high) {
      return new Picture(source, words, title, caption, link, wide, high);
    }
  }

  /** Text as it stands. */
  public static String text(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        escaped.append("&#10;");
      } else if (ESCAPED.indexOf(c) >= 0) {
        escaped.append("&#").append((int) c).append(';');
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** A piece of an address, fit to stand between parentheses or quotes. */
  public static String address(String url) {
    StringBuilder escaped = new StringBuilder(url.length() + 8);
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c <= ' ' || "<>\"'()\\`".indexOf(c) >= 0) {
        escaped.append("%%%02X".formatted((int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** A link that says these words, or where it leads. */
  public static String link(String url, Optional<String> words) {
    return "<a href=\"%s\">%s</a>"
        .formatted(attribute(url), text(words.orElseGet(() -> SafeUrl.host(url))));
  }

  /** What another site would show in a frame, as a link to it. */
  public static Meaning embed(String url, Optional<String> title) {
    String label = "▶ " + title.orElseGet(() -> SafeUrl.host(url));
    String html = "<span class=\"embed\">" + link(url, Optional.of(label)) + "</span>";
    return new Meaning.Block(html, html);
  }

  /** Code in its block. */
  static Meaning code(String content, String language, Optional<String> caption) {
    String lines = withoutEdges(content);
    String known = language.isBlank() ? "" : " class=\"language-" + attribute(language) + "\"";
    String block = "<pre><code" + known + ">" + text(lines + "\n") + "</code></pre>";
    String named =
        caption
            .map(words -> "<figcaption>" + text(words) + "</figcaption>" + block)
            .map(parts -> "<figure>" + parts + "</figure>")
            .orElse(block);
    return new Meaning.Block(named, named);
  }

  /** A picture, with its caption if it has one. */
  static Meaning picture(Picture picture) {
    String image =
        "<img src=\"%s\" alt=\"%s\"%s%s%s>"
            .formatted(
                attribute(picture.source()),
                attribute(picture.words().orElse("")),
                picture.title().map(title -> " title=\"" + attribute(title) + "\"").orElse(""),
                size("width", picture.width()),
                size("height", picture.height()));
    String shown =
        picture
            .link()
            .map(url -> "<a href=\"" + attribute(url) + "\">" + image + "</a>")
            .orElse(image);
    String caption =
        picture.caption().map(words -> "<figcaption>" + text(words) + "</figcaption>").orElse("");
    String words = picture.caption().map(said -> " <em>" + text(said) + "</em>").orElse("");
    return new Meaning.Block("<figure>" + shown + caption + "</figure>", shown + words);
  }

  /** The value of an attribute. */
  static String attribute(String value) {
    return text(value.strip());
  }

  private static String size(String name, Optional<String> size) {
    return size.map(SIZE::matcher)
        .filter(java.util.regex.Matcher::matches)
        .map(number -> " " + name + "=\"" + number.group(1) + "\"")
        .orElse("");
  }

  /** Without the empty lines before and behind. */
  private static String withoutEdges(String content) {
    int start = 0;
    for (int i = 0; i < content.length() && Character.isWhitespace(content.charAt(i)); i++) {
      start = content.charAt(i) == '\n' ? i + 1 : start;
    }
    return content.substring(start).stripTrailing();
  }
}
