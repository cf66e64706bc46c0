package dev.pressline.core.admission.dialect.mark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Where a body is code, and therefore means what it says. */
public final class CodeRegions {
  /** No code anywhere. */
  public static final CodeRegions NONE = new CodeRegions(List.of());

  /** Blocks only: inline code is found by {@link CodeSpans}, in far less time. */
  private static final Parser PARSER =
      Parser.builder()
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .inlineParserFactory(_ -> (_, _) -> {})
          .build();

  private final int[] starts;
  private final int[] ends;

  private CodeRegions(List<SourceSpan> spans) {
    starts = spans.stream().mapToInt(SourceSpan::getInputIndex).toArray();
    ends = spans.stream().mapToInt(span -> span.getInputIndex() + span.getLength()).toArray();
  }

  /** The fences and indented code of Markdown, as CommonMark finds them, and its inline code. */
  public static CodeRegions ofMarkdown(String markdown) {
    List<SourceSpan> spans = new ArrayList<>();
    for (Node node = PARSER.parse(markdown); node != null; node = next(node)) {
      if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
        spans.addAll(node.getSourceSpans());
      } else if (node instanceof Paragraph || node instanceof Heading) {
        spans.addAll(CodeSpans.of(markdown, node.getSourceSpans()));
      }
    }
    spans.sort(Comparator.comparingInt(SourceSpan::getInputIndex));
    return new CodeRegions(spans);
  }

  /** The node behind this one in the order of the text, without recursion. */
  private static @Nullable Node next(Node node) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node last = node;
    while (last != null && last.getNext() == null) {
      last = last.getParent();
    }
    return last == null ? null : last.getNext();
  }

  /** Offset behind the code in which the offset stands, else the offset. */
  public int endFrom(int offset) {
    int low = 0;
    int high = starts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? offset : Math.max(offset, ends[low - 1]);
  }

  /** Whether the offset stands in code. */
  public boolean covers(int offset) {
    return endFrom(offset) > offset;
  }
}
