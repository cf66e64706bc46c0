package dev.pressline.store.markdown.body.html;

import java.util.Set;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Turns what stands within a paragraph into nodes of Markdown. */
final class Phrases {
  /** What ingest says of links and Markdown has no words for. */
  private static final Set<String> OF_LINKS =
      Set.of("href", "title", "rel", "class", "data-origin", "data-entity");

  private static final Set<String> OF_PICTURES = Set.of("src", "alt", "title", "width", "height");

  private Phrases() {}

  /** Adds what is in the element to the parent. */
  static void add(Element element, Node parent) {
    element.childNodes().forEach(child -> addOne(child, parent));
  }

  /** Adds the node itself. */
  static void addOne(org.jsoup.nodes.Node child, Node parent) {
    if (child instanceof TextNode text) {
      parent.appendChild(new Text(text.getWholeText().replace('\n', ' ')));
    } else if (child instanceof Element element) {
      addElement(element, parent);
    }
  }

  private static void addElement(Element element, Node parent) {
    switch (isPlain(element) ? element.normalName() : "html") {
      case "em", "i" -> addIn(element, new Emphasis("*"), parent);
      case "strong", "b" -> addIn(element, new StrongEmphasis("**"), parent);
      case "del", "s" -> addIn(element, new Strikethrough("~~"), parent);
      case "br" -> parent.appendChild(new HardLineBreak());
      case "code" -> parent.appendChild(new Code(element.wholeText().replace('\n', ' ')));
      case "a" -> addIn(element, link(element), parent);
      case "img" -> parent.appendChild(picture(element));
      default -> addHtml(element, parent);
    }
  }

  /** Whether Markdown can say all that the element says. */
  private static boolean isPlain(Element element) {
    return switch (element.normalName()) {
      case "a" -> element.hasAttr("href") && hasOnly(element, OF_LINKS);
      case "img" -> hasOnly(element, OF_PICTURES);
      case "code" -> element.attributesSize() == 0 && element.children().isEmpty();
      default -> element.attributesSize() == 0;
    };
  }

  private static void addIn(Element element, Node made, Node parent) {
    add(element, made);
    parent.appendChild(made);
  }

  private static Node link(Element element) {
    return new Link(element.attr("href"), titleOf(element));
  }

  private static Node picture(Element element) {
    Image image = new Image(element.attr("src"), titleOf(element));
    image.appendChild(new Text(element.attr("alt")));
    return image;
  }

  @SuppressWarnings("NullAway") // commonmark knows a missing title as null
  private static String titleOf(Element element) {
    return element.hasAttr("title") ? element.attr("title") : null;
  }

  private static boolean hasOnly(Element element, Set<String> known) {
    return element.attributes().asList().stream()
        .allMatch(attribute -> known.contains(attribute.getKey()));
  }

  private static void addHtml(Element element, Node parent) {
    parent.appendChild(html(HtmlLines.opening(element)));
    if (!HtmlLines.isVoid(element)) {
      add(element, parent);
      parent.appendChild(html("</" + element.normalName() + ">"));
    }
  }

  private static Node html(String tag) {
    HtmlInline html = new HtmlInline();
    html.setLiteral(tag);
    return html;
  }
}
