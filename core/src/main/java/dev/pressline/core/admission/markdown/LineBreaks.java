package dev.pressline.core.admission.markdown;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Keeps the line ends before lines that count: {@code （1）}, {@code 2、}, {@code ③}. They are lists
 * that Markdown does not know, and run together they could not be read.
 */
final class LineBreaks extends AbstractVisitor {
  private static final Pattern COUNTS =
      Pattern.compile("^(?:[（(]?(?:\\d{1,3}|[一二三四五六七八九十]{1,3})(?:[）)、．]|[.](?=\\D))|[①-⑳]|[•●◆■])");

  private LineBreaks() {}

  static void keep(Node document) {
    document.accept(new LineBreaks());
  }

  @Override
  public void visit(SoftLineBreak end) {
    if (end.getNext() instanceof Text text && COUNTS.matcher(text.getLiteral()).lookingAt()) {
      HardLineBreak kept = new HardLineBreak();
      end.insertBefore(kept);
      end.unlink();
    }
  }
}
