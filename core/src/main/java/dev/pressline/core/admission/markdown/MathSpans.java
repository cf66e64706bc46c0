package dev.pressline.core.admission.markdown;

import java.util.Optional;
import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Formulas within paragraphs: {@code $…$} as Pandoc has it (no blank inside either mark, no digit
 * or letter outside), {@code $$…$$}, and {@code \(…\)} or {@code \[…\]} with one backslash or, for
 * generators that eat one, two. What stands in them is not Markdown.
 */
final class MathSpans implements InlineContentParser {
  private static final char DOLLAR = '$';
  private static final char BACKSLASH = '\\';

  /** For the parser of Markdown. */
  static final class Factory implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of(DOLLAR, BACKSLASH);
    }

    @Override
    public InlineContentParser create() {
      return new MathSpans();
    }
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    Optional<String> tex =
        scanner.peek() == DOLLAR ? betweenDollars(scanner) : betweenBrackets(scanner);
    return tex.map(formula -> ParsedInline.of(new Formula(formula), scanner.position()))
        .orElseGet(ParsedInline::none);
  }

  private static Optional<String> betweenDollars(Scanner scanner) {
    int before = scanner.peekPreviousCodePoint();
    if (isWordPart(before) || before == DOLLAR) {
      return Optional.empty();
    }
    int marks = scanner.matchMultiple(DOLLAR);
    Position start = scanner.position();
    if (marks > 2 || !skipTo(DOLLAR, scanner)) {
      return Optional.empty();
    }
    String tex = scanner.getSource(start, scanner.position()).getContent();
    boolean closed = scanner.matchMultiple(DOLLAR) == marks && mayFollow(scanner.peek());
    boolean tight = marks == 2 || tex.strip().equals(tex);
    return closed && tight && FormulaShape.isPossible(tex)
        ? Optional.of(tex.strip())
        : Optional.empty();
  }

  private static Optional<String> betweenBrackets(Scanner scanner) {
    int marks = scanner.matchMultiple(BACKSLASH);
    char open = scanner.peek();
    if (marks > 2 || open != '(' && open != '[') {
      return Optional.empty();
    }
    scanner.next();
    Position start = scanner.position();
    char close = open == '(' ? ')' : ']';
    for (int length = 0; scanner.hasNext() && length <= FormulaShape.LONGEST; length++) {
      Position end = scanner.position();
      int backslashes = scanner.matchMultiple(BACKSLASH);
      if (backslashes == marks && scanner.next(close)) {
        String tex = scanner.getSource(start, end).getContent().strip();
        return FormulaShape.isEvident(tex) ? Optional.of(tex) : Optional.empty();
      }
      if (backslashes == marks && scanner.peek() == open) {
        return Optional.empty();
      }
      if (backslashes == 0) {
        scanner.next();
      }
    }
    return Optional.empty();
  }

  /** Whether the mark comes soon; the scanner stands before it then. */
  private static boolean skipTo(char mark, Scanner scanner) {
    for (int length = 0; scanner.hasNext() && length <= FormulaShape.LONGEST; length++) {
      if (scanner.peek() == mark) {
        return length > 0;
      }
      if (scanner.peek() == BACKSLASH) {
        scanner.next();
      }
      scanner.next();
    }
    return false;
  }

  /** Not where the mark begins the name of a variable. */
  private static boolean mayFollow(char c) {
    return !isWordPart(c) && c != '{';
  }

  private static boolean isWordPart(int c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }
}
