package dev.pressline.core.admission.markdown;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** Turns {@code [ ]} and {@code [x]} at the start of list items into boxes (GFM 5.3). */
final class TaskLists extends AbstractVisitor {
  private static final Pattern MARK = Pattern.compile("\\[[ xX]\\]\\s");

  /** HTML of a box, and of one that is ticked. */
  static final String BOX = "<input type=\"checkbox\" disabled>";

  static final String TICKED_BOX = "<input type=\"checkbox\" disabled checked>";

  private TaskLists() {}

  static void mark(Node document) {
    document.accept(new TaskLists());
  }

  @Override
  public void visit(ListItem item) {
    if (item.getFirstChild() instanceof Paragraph paragraph
        && paragraph.getFirstChild() instanceof Text text
        && MARK.matcher(text.getLiteral()).lookingAt()) {
      boolean done = text.getLiteral().charAt(1) != ' ';
      HtmlInline box = new HtmlInline();
      box.setLiteral(done ? TICKED_BOX : BOX);
      text.insertBefore(box);
      text.setLiteral(text.getLiteral().substring(3));
    }
    visitChildren(item);
  }
}
