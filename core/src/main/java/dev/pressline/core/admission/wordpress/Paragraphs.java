package dev.pressline.core.admission.wordpress;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes paragraphs of the text of WordPress's classic editor: blank lines part them, and a single
 * line end is a line break. Elements that are blocks stand for themselves, and what is in {@code
 * pre} is left as it stands.
 */
final class Paragraphs {
  private static final Set<String> ROOMS =
      Set.of(
          "div",
          "blockquote",
          "section",
          "article",
          "main",
          "aside",
          "center",
          "details",
          "header",
          "footer",
          "address",
          "form",
          "fieldset",
          "nav");
  private static final Set<String> CELLS = Set.of("li", "td", "th", "dd", "dt", "figcaption");
  private static final Set<String> LINES =
      Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "legend", "caption");
  private static final Set<String> FRAMES =
      Set.of(
          "table",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "colgroup",
          "ul",
          "ol",
          "dl",
          "select",
          "figure",
          "video",
          "audio",
          "object",
          "map",
          "picture",
          "svg");
  private static final Set<String> ENDED_BY_NEXT = Set.of("p", "li", "td", "th", "tr", "dd", "dt");
  private static final Pattern MORE =
      Pattern.compile("<!--\\s*(?:more|nextpage|noteaser)\\b.*", Pattern.DOTALL);

  /** Stands for a line end of the text until it is known what becomes of it; sources have none. */
  private static final char LINE_END = '\r';

  private final String text;
  private final Tags tags;
  private final StringBuilder out;
  private final StringBuilder run = new StringBuilder();
  private final Deque<Open> stack = new ArrayDeque<>();
  private final Map<String, Integer> opened = new HashMap<>();

  private static final class Open {
    private final String name;
    private boolean parted;

    Open(String name) {
      this.name = name;
    }
  }

  private Paragraphs(String text) {
    this.text = text;
    this.tags = new Tags(text);
    this.out = new StringBuilder(text.length() + text.length() / 8 + 16);
  }

  /** The text with its paragraphs as elements. */
  static String of(String text) {
    Paragraphs paragraphs = new Paragraphs(text);
    paragraphs.read();
    return paragraphs.out.toString();
  }

  private void read() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      at = c == '<' ? markup(at) : c == '\n' ? lineEnd(at) : letter(at);
    }
    flush(false);
  }

  private int letter(int at) {
    run.append(text.charAt(at));
    return at + 1;
  }

  private int lineEnd(int at) {
    int next = at + 1;
    boolean blank = false;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      blank |= text.charAt(next) == '\n';
      next++;
    }
    if (blank) {
      flush(true);
    } else {
      run.append(endsWithBreak() ? '\n' : LINE_END);
    }
    return next;
  }

  private boolean endsWithBreak() {
    int start = run.lastIndexOf("<");
    return start >= 0
        && run.charAt(run.length() - 1) == '>'
        && run.length() - start <= 7
        && run.substring(start).replace(" ", "").matches("(?i)<br/?>");
  }

  private int markup(int at) {
    int comment = tags.afterComment(at);
    if (comment > 0) {
      comment(text.substring(at, comment));
      return comment;
    }
    Optional<Tags.Tag> found = tags.at(at);
    if (found.isEmpty()) {
      return letter(at);
    }
    Tags.Tag tag = found.get();
    int verbatim = tags.afterVerbatim(tag);
    int end = verbatim > 0 ? verbatim : tag.end();
    String written = text.substring(at, end);
    boolean code = tag.name().equals("code") && !tag.closing();
    if (tag.name().equals("hr") || verbatim > 0 && !code) {
      block(written);
    } else if (isBlock(tag.name())) {
      element(tag, written);
    } else {
      run.append(code ? written.replace('\n', LINE_END) : written);
    }
    return end;
  }

  private void comment(String comment) {
    if (MORE.matcher(comment).matches() || run.toString().isBlank()) {
      block(comment);
    } else {
      run.append(comment);
    }
  }

  private void block(String written) {
    flush(false);
    out.append(written).append('\n');
  }

  private void element(Tags.Tag tag, String written) {
    if (tag.closing()) {
      flush(false);
      close(tag.name());
    } else {
      endBefore(tag.name());
      if (!written.endsWith("/>")) {
        stack.push(new Open(tag.name()));
        opened.merge(tag.name(), 1, Integer::sum);
      }
    }
    out.append(written);
  }

  /** A paragraph ends where a block begins, a cell where the next one does. */
  private void endBefore(String name) {
    flush(false);
    Open open = stack.peek();
    boolean ends =
        open != null
            && (open.name.equals("p") || ENDED_BY_NEXT.contains(name) && open.name.equals(name));
    if (ends) {
      pop();
    }
  }

  private Open pop() {
    Open ended = stack.pop();
    opened.merge(ended.name, -1, Integer::sum);
    return ended;
  }

  private void close(String name) {
    if (opened.getOrDefault(name, 0) > 0) {
      Open ended;
      do {
        ended = pop();
      } while (!ended.name.equals(name));
    }
  }

  /** Writes the run of text gathered so far; {@code parted} when a blank line ends it. */
  private void flush(boolean parted) {
    Optional<Open> open = Optional.ofNullable(stack.peek());
    String name = open.map(element -> element.name).orElse("");
    String words = trimmed();
    run.setLength(0);
    if (words.isEmpty()) {
      return;
    }
    boolean cell = CELLS.contains(name);
    boolean wrapped =
        name.isEmpty() || ROOMS.contains(name) || cell && (parted || open.orElseThrow().parted);
    String breaks = FRAMES.contains(name) ? "\n" : "<br>\n";
    String lines = words.replace(String.valueOf(LINE_END), breaks);
    if (wrapped) {
      out.append("<p>").append(lines).append("</p>");
    } else {
      out.append(lines);
      out.append(parted && LINES.contains(name) ? "<br>\n<br>\n" : "");
    }
    open.ifPresent(element -> element.parted |= parted);
  }

  private String trimmed() {
    int start = 0;
    int end = run.length();
    while (start < end && Character.isWhitespace(run.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(run.charAt(end - 1))) {
      end--;
    }
    return run.substring(start, end);
  }

  private static boolean isBlock(String name) {
    return ROOMS.contains(name)
        || CELLS.contains(name)
        || LINES.contains(name)
        || FRAMES.contains(name);
  }
}
