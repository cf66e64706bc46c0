package dev.pressline.core.admission.markdown;

import dev.pressline.core.admission.source.Notes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns Hexo's tag plug-ins (https://hexo.io/docs/tag-plugins) into Markdown before it is parsed:
 * {@code raw}, {@code codeblock}, {@code blockquote}, {@code img}, {@code asset_img}, {@code
 * youtube}, {@code vimeo}, {@code post_link}. Others stay as text, with a warning. Within code they
 * are code. Line numbers stay.
 */
final class HexoTags {
  private static final Pattern TAG =
      Pattern.compile("-?\\s*(/?[a-z][a-z_0-9]*)\\b([^\\n]*?)-?", Pattern.DOTALL);
  private static final int MAX_TAG_LENGTH = 1000;
  private static final Set<String> RAW = Set.of("raw", "endraw");
  private static final Set<String> QUOTES =
      Set.of(
          "blockquote",
          "quote",
          "endblockquote",
          "endquote",
          "centerquote",
          "cq",
          "endcenterquote",
          "endcq",
          "pullquote",
          "endpullquote");
  private static final Set<String> CODE = Set.of("codeblock", "code", "endcodeblock", "endcode");

  private final Notes notes;
  private final CodeFences fences = new CodeFences();
  private boolean raw;
  private boolean code;
  private boolean quote;

  private HexoTags(Notes notes) {
    this.notes = notes;
  }

  /**
   * The Markdown without tags.
   *
   * @param bodyStart offset of the Markdown in the source
   */
  static String replaced(String markdown, int bodyStart, Notes notes) {
    if (!markdown.contains("{%")) {
      return markdown;
    }
    HexoTags tags = new HexoTags(notes);
    List<String> lines = new ArrayList<>();
    int offset = bodyStart;
    for (String line : markdown.split("\n", -1)) {
      lines.add(tags.line(line, offset));
      offset += line.length() + 1;
    }
    return String.join("\n", lines);
  }

  private String line(String line, int offset) {
    if (!code && fences.covers(line) || isIndentedCode(line)) {
      return line;
    }
    StringBuilder out = new StringBuilder();
    int from = 0;
    long ticks = 0;
    int open = line.indexOf("{%");
    int close = open < 0 ? -1 : line.indexOf("%}", open + 2);
    while (open >= 0 && close >= 0) {
      ticks += ticks(line, from, open);
      out.append(line, from, open);
      String written = line.substring(open, close + 2);
      Matcher tag = TAG.matcher(line).region(open + 2, close);
      boolean readable = close - open <= MAX_TAG_LENGTH && ticks % 2 == 0 && tag.matches();
      out.append(readable ? replacement(tag, written, offset + open) : written);
      from = close + 2;
      open = line.indexOf("{%", from);
      close = open < 0 ? -1 : line.indexOf("%}", open + 2);
    }
    out.append(line, from, line.length());
    String text = out.toString();
    return quote && !text.startsWith(">") ? "> " + text : text;
  }

  private String replacement(Matcher tag, String written, int offset) {
    String name = tag.group(1);
    List<String> arguments = TagArguments.of(tag.group(2));
    if (code && !CODE.contains(name) || raw && !RAW.contains(name)) {
      return written;
    }
    if (RAW.contains(name)) {
      raw = name.equals("raw");
      return "";
    }
    if (CODE.contains(name)) {
      code = !name.startsWith("end");
      return code ? "~~~~~~" + language(arguments) : "~~~~~~";
    }
    if (QUOTES.contains(name)) {
      return quoted(name, arguments);
    }
    return inline(name, arguments).orElseGet(() -> unknown(name, written, offset));
  }

  private String quoted(String name, List<String> arguments) {
    boolean opens = !name.startsWith("end");
    quote = opens;
    return opens && !arguments.isEmpty()
        ? "> **" + escaped(String.join(" ", arguments)) + "**  "
        : "";
  }

  private static String language(List<String> arguments) {
    return arguments.stream()
        .filter(argument -> argument.startsWith("lang:"))
        .map(argument -> argument.substring("lang:".length()))
        .findFirst()
        .orElse("");
  }

  private static Optional<String> inline(String name, List<String> arguments) {
    if (arguments.isEmpty()) {
      return Optional.empty();
    }
    String first = arguments.getFirst();
    return switch (name) {
      case "asset_img", "img" -> picture(arguments);
      case "youtube" -> Optional.of(video("YouTube", "https://www.youtube.com/watch?v=" + first));
      case "vimeo" -> Optional.of(video("Vimeo", "https://vimeo.com/" + first));
      case "post_link" -> Optional.of(escaped(arguments.size() > 1 ? arguments.get(1) : first));
      case "asset_link" ->
          Optional.of(
              "[%s](<%s>)"
                  .formatted(escaped(arguments.size() > 1 ? arguments.get(1) : first), first));
      default -> Optional.empty();
    };
  }

  /** {@code [class names] source [width] [height] ["title" "alt"]}: the source has a dot. */
  private static Optional<String> picture(List<String> arguments) {
    return arguments.stream()
        .filter(argument -> argument.indexOf('.') >= 0 || argument.indexOf('/') >= 0)
        .findFirst()
        .map(
            source -> {
              List<String> rest =
                  arguments.subList(arguments.indexOf(source) + 1, arguments.size()).stream()
                      .filter(argument -> !argument.matches("\\d+(?:px|%)?"))
                      .toList();
              String words = rest.isEmpty() ? "" : rest.getLast();
              return "![%s](<%s>)".formatted(escaped(words), source);
            });
  }

  private static String video(String player, String url) {
    return "[▶ " + player + "](<" + url + ">)";
  }

  private String unknown(String name, String written, int offset) {
    notes.warn(
        offset,
        "TAG_PLUGIN_UNKNOWN",
        "The tag plug-in \"" + name + "\" is not known; it stays as text.");
    return written;
  }

  private static boolean isIndentedCode(String line) {
    return line.startsWith("    ") || line.startsWith("\t");
  }

  private static long ticks(String line, int start, int end) {
    return line.substring(start, end).chars().filter(c -> c == '`').count();
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>])", "\\\\$1");
  }
}
