package dev.pressline.core.admission.markdown;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.commonmark.renderer.html.UrlSanitizer;
import org.jsoup.nodes.Element;

/**
 * Makes of a Markdown document the tree that browsers read from its HTML, without writing that
 * HTML: elements of the library's own renderer become nodes as they come. Where a document has HTML
 * of its author's, of which browsers may make something else, there is no such tree.
 */
final class MarkdownTree implements HtmlNodeRendererContext {
  private final TreeWriter writer;
  private final CoreHtmlNodeRenderer core;
  private final String softBreak;

  private MarkdownTree(String softBreak) {
    this.softBreak = softBreak;
    this.writer = new TreeWriter(softBreak);
    this.core = new CoreHtmlNodeRenderer(this);
  }

  /**
   * The body of the document.
   *
   * @param softBreak HTML for the end of a line within a paragraph: a line end, or {@code <br>} and
   *     one
   */
  static Optional<Element> of(Node document, String softBreak) {
    MarkdownTree tree = new MarkdownTree(softBreak);
    tree.render(document);
    return tree.writer.body();
  }

  @Override
  public void render(Node node) {
    if (writer.isGivenUp()) {
      return;
    }
    switch (node) {
      case CustomNode custom -> extension(custom);
      case CustomBlock custom -> extension(custom);
      default -> core.render(node);
    }
  }

  private void extension(Node node) {
    switch (node) {
      case TableBlock _ -> element("table", Map.of(), node);
      case TableHead _ -> element("thead", Map.of(), node);
      case TableBody _ -> element("tbody", Map.of(), node);
      case TableRow _ -> element("tr", Map.of(), node);
      case TableCell cell -> element(cell.isHeader() ? "th" : "td", alignment(cell), node);
      case Strikethrough _ -> element("del", Map.of(), node);
      case Formula _ -> new FormulaHtml(this).render(node);
      default -> writer.giveUp();
    }
  }

  private void element(String name, Map<String, String> attributes, Node node) {
    writer.tag(name, attributes);
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      render(child);
    }
    writer.tag("/" + name);
  }

  private static Map<String, String> alignment(TableCell cell) {
    return cell.getAlignment() == null
        ? Map.of()
        : Map.of("align", cell.getAlignment().name().toLowerCase(Locale.ROOT));
  }

  @Override
  public HtmlWriter getWriter() {
    return writer;
  }

  @Override
  public String getSoftbreak() {
    return softBreak;
  }

  @Override
  public String encodeUrl(String url) {
    return url;
  }

  @Override
  public Map<String, String> extendAttributes(
      Node node, String tagName, Map<String, String> attributes) {
    return attributes;
  }

  @Override
  public boolean shouldEscapeHtml() {
    return false;
  }

  @Override
  public boolean shouldOmitSingleParagraphP() {
    return false;
  }

  @Override
  public boolean shouldSanitizeUrls() {
    return false;
  }

  @Override
  public UrlSanitizer urlSanitizer() {
    return new DefaultUrlSanitizer();
  }
}
