package dev.pressline.core.admission.markdown;

import dev.pressline.core.admission.body.BodyLimits;
import dev.pressline.core.admission.source.MappedText;
import dev.pressline.core.admission.source.Notes;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * What Markdown may ask of the machine. A few kilobytes can otherwise stand for gigabytes: wide
 * tables over many short lines, one long address referred to many times, or nesting that exhausts
 * the stack.
 */
final class MarkdownLimits {
  /** Deeper nesting of quotes, lists and emphasis is no text. */
  static final int MAX_DEPTH = 100;

  /** In code a line of them may be an ornament, and whether it is code is only guessed here. */
  private static final int MAX_MARKS_IN_CODE = 1_000;

  private static final int MAX_TABLE_CELLS = 200_000;

  /** Each of these characters may become a node of its own. */
  private static final String MARKS = "[]*_`~!<&\\";

  /** Whether the ASCII character is among the marks. */
  private static final boolean[] IS_MARK = isMark();

  private static final int MAX_MARKS = 200_000;
  private static final int MAX_FOOTNOTES = 2_000;
  private static final long MAX_ADDRESSES = 8L * 1024 * 1024;
  private static final Pattern DELIMITER_ROW =
      Pattern.compile("[ >\\t]*+\\|?[ \\t]*+:?-++:?[ \\t]*+\\|[-:| \\t]*+");
  private static final String SIMPLER = "Write it more simply, or split the post.";

  private final MappedText markdown;
  private final Notes notes;
  private int line;
  private int references;
  private long addresses;

  private MarkdownLimits(MappedText markdown, Notes notes) {
    this.markdown = markdown;
    this.notes = notes;
  }

  static void check(MappedText markdown, Notes notes) {
    BodyLimits.checkLines(markdown.text(), markdown.offsetOf(0), notes);
    int marks = marks(markdown.text());
    if (marks > MAX_MARKS) {
      throw notes.refusal(
          markdown.offsetOf(0),
          "TOO_MANY_MARKS",
          "The text has "
              + marks
              + " characters of the kind "
              + MARKS
              + "; more than "
              + MAX_MARKS
              + " are not read.",
          "Split the post.");
    }
    checkBlocks(markdown, notes);
  }

  private static int marks(String text) {
    int marks = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      marks += c < IS_MARK.length && IS_MARK[c] ? 1 : 0;
    }
    return marks;
  }

  private static boolean[] isMark() {
    boolean[] isMark = new boolean[128];
    MARKS.chars().forEach(mark -> isMark[mark] = true);
    return isMark;
  }

  private static void checkBlocks(MappedText markdown, Notes notes) {
    InlineNesting nesting = new InlineNesting();
    ListNesting lists = new ListNesting();
    AngleBrackets angles = new AngleBrackets();
    CodeFences fences = new CodeFences();
    long columns = 0;
    long rows = 0;
    int number = 0;
    for (String line : markdown.lines()) {
      boolean blank = line.isBlank();
      boolean code = fences.covers(line);
      rows = blank ? 0 : rows + 1;
      columns = blank ? 0 : Math.max(columns, columns(line));
      if (columns * rows > MAX_TABLE_CELLS) {
        throw notes.refusal(
            markdown.offsetOf(number),
            "TABLE_TOO_LARGE",
            "The table has more than " + MAX_TABLE_CELLS + " cells.",
            SIMPLER);
      }
      if (angles.areTooManyAfter(line, code)) {
        throw notes.refusal(
            markdown.offsetOf(number),
            "TOO_MANY_MARKS",
            "Too many < are not closed by any >.",
            "Write &lt; where they are to be read, or put the passage into a code block.");
      }
      boolean quoted = quotes(line) > (code ? MAX_MARKS_IN_CODE : MAX_DEPTH);
      if (quoted || lists.depthAfter(line) > MAX_DEPTH || nesting.isTooDeepAfter(line)) {
        throw notes.refusal(
            markdown.offsetOf(number),
            "TOO_DEEPLY_NESTED",
            "Lists or quotes are nested more than "
                + MAX_DEPTH
                + " deep, or too many marks are opened here and not closed.",
            SIMPLER);
      }
      number++;
    }
  }

  /** Marks of quotes at the start of a line: the parser would build a block for each. */
  private static int quotes(String line) {
    int quotes = 0;
    for (int i = 0; i < line.length() && " \t>".indexOf(line.charAt(i)) >= 0; i++) {
      quotes += line.charAt(i) == '>' ? 1 : 0;
    }
    return quotes;
  }

  private static long columns(String line) {
    boolean delimits = line.indexOf('|') >= 0 && DELIMITER_ROW.matcher(line).matches();
    return delimits ? line.chars().filter(c -> c == '|').count() + 1 : 0;
  }

  /** Walks the parsed text without recursion. */
  static void checkParsed(Node document, MappedText markdown, Notes notes) {
    MarkdownLimits limits = new MarkdownLimits(markdown, notes);
    int depth = 0;
    Node node = document;
    while (node != null) {
      limits.meet(node, depth);
      if (node.getFirstChild() != null) {
        node = node.getFirstChild();
        depth++;
        continue;
      }
      while (node != null && node.getNext() == null) {
        node = node.getParent();
        depth--;
      }
      node = node == null ? null : node.getNext();
    }
  }

  private void meet(Node node, int depth) {
    if (!node.getSourceSpans().isEmpty()) {
      line = node.getSourceSpans().getFirst().getLineIndex();
    }
    references += node instanceof FootnoteReference ? 1 : 0;
    addresses += addressLength(node);
    if (depth > MAX_DEPTH) {
      throw tooMuch("TOO_DEEPLY_NESTED", "The text is nested more than " + MAX_DEPTH + " deep.");
    }
    if (references > MAX_FOOTNOTES) {
      throw tooMuch(
          "TOO_MANY_FOOTNOTES",
          "There are more than " + MAX_FOOTNOTES + " references to footnotes.");
    }
    if (addresses > MAX_ADDRESSES) {
      throw tooMuch(
          "LINKS_TOO_LARGE",
          "The addresses of all links together are longer than " + MAX_ADDRESSES + " characters.");
    }
  }

  private static long addressLength(Node node) {
    return switch (node) {
      case Link link -> length(link.getDestination()) + length(link.getTitle());
      case Image image -> length(image.getDestination()) + length(image.getTitle());
      default -> 0;
    };
  }

  private static long length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }

  private RuntimeException tooMuch(String code, String message) {
    return notes.refusal(markdown.offsetOf(line), code, message, SIMPLER);
  }
}
