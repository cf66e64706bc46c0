package dev.pressline.core.admission.body;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Makes white space what a reader sees (CSS Text 3, phase I and II): runs become one blank, none is
 * left at the edges of a block, none stands for a line end between a full-width mark and a Han or
 * kana character. {@code pre} keeps its own.
 */
final class WhiteSpace implements NodeVisitor {
  private boolean atEdge = true;
  private int pre;
  private Optional<TextNode> last = Optional.empty();

  private WhiteSpace() {}

  static void normalise(Element body) {
    NodeTraversor.traverse(new WhiteSpace(), body);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words && pre == 0) {
      collapse(words);
    } else if (node instanceof Element element) {
      meet(element);
      pre += element.normalName().equals("pre") ? 1 : 0;
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      pre -= element.normalName().equals("pre") ? 1 : 0;
      meet(element);
    }
  }

  private void meet(Element element) {
    if (Blocks.isBoundary(element)) {
      last.ifPresent(this::stripEnd);
      last = Optional.empty();
      atEdge = true;
    } else if (Blocks.isReplaced(element)) {
      last = Optional.empty();
      atEdge = false;
    }
  }

  private void collapse(TextNode words) {
    String text = collapsed(words.getWholeText());
    if (atEdge && text.startsWith(" ")) {
      text = text.substring(1);
    }
    if (!text.equals(words.getWholeText())) {
      words.text(text);
    }
    if (!text.isEmpty()) {
      atEdge = text.endsWith(" ");
      last = Optional.of(words);
    }
  }

  private void stripEnd(TextNode words) {
    String text = words.getWholeText();
    if (text.endsWith(" ")) {
      words.text(text.substring(0, text.length() - 1));
    }
  }

  private static String collapsed(String text) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    int i = 0;
    while (i < text.length()) {
      int end = i;
      boolean lineEnd = false;
      while (end < text.length() && isSpace(text.charAt(end))) {
        lineEnd |= text.charAt(end) == '\n';
        end++;
      }
      boolean collapsed = end - i == 1 && text.charAt(i) == ' ';
      if (end > i && !collapsed) {
        out.append(text, from, i).append(lineEnd && isWithinHan(text, i, end) ? "" : " ");
        from = end;
      }
      i = end + 1;
    }
    return from == 0 ? text : out.append(text, from, text.length()).toString();
  }

  /** Whether white space stands between a full-width mark and a Han or kana character. */
  private static boolean isWithinHan(String text, int start, int end) {
    return start > 0
        && end < text.length()
        && isFullWidthMark(text.charAt(start - 1))
        && isHan(text.charAt(end));
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\r';
  }

  private static boolean isFullWidthMark(char c) {
    return (c >= 0x3001 && c <= 0x3011)
        || (c >= 0xFF00 && c <= 0xFF60 && !Character.isLetterOrDigit(c));
  }

  private static boolean isHan(char c) {
    return (c >= 0x2E80 && c <= 0x9FFF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFF00 && c <= 0xFF60);
  }
}
