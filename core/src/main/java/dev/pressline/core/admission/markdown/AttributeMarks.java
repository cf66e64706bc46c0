package dev.pressline.core.admission.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * Attributes in braces, as kramdown, Pandoc and markdown-it have them: {@code ## Title {#id
 * .class}}. Classes are the old theme's business and go; an id stays, since links may lead to it.
 */
final class AttributeMarks extends AbstractVisitor {
  private static final Pattern MARK =
      Pattern.compile("\\s*\\{:?\\s*((?:[.#][\\p{L}\\p{N}_:-]{1,60}\\s*){1,8})\\}\\s*$");
  private static final Pattern ID = Pattern.compile("#([\\p{L}\\p{N}_:-]+)");

  private AttributeMarks() {}

  static void resolve(Node document) {
    document.accept(new AttributeMarks());
  }

  @Override
  public void visit(Heading heading) {
    if (heading.getLastChild() instanceof Text text) {
      String literal = text.getLiteral();
      int brace = literal.lastIndexOf('{');
      Matcher mark = MARK.matcher(literal).region(Math.max(0, brace), literal.length());
      if (brace >= 0 && mark.lookingAt()) {
        Matcher id = ID.matcher(mark.group(1));
        text.setLiteral(literal.substring(0, brace).stripTrailing());
        if (id.find()) {
          HtmlInline anchor = new HtmlInline();
          anchor.setLiteral("<a id=\"" + id.group(1) + "\"></a>");
          heading.prependChild(anchor);
        }
      }
    }
  }

  @Override
  public void visit(Paragraph paragraph) {
    boolean only =
        paragraph.getFirstChild() instanceof Text text
            && text.getNext() == null
            && MARK.matcher(text.getLiteral()).lookingAt();
    if (only) {
      paragraph.unlink();
    }
  }
}
