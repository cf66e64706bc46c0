package dev.pressline.store.markdown.body.html;

import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * HTML that means itself in Markdown and in every template language: no empty line ends it, and no
 * brace starts a mark.
 */
public final class HtmlLines implements NodeVisitor {
  private static final Set<String> VOID =
      Set.of("br", "img", "input", "wbr", "hr", "col", "source", "track", "area", "embed");

  private final StringBuilder html = new StringBuilder();

  private HtmlLines() {}

  /** The HTML, each of its blocks on a line with an empty one behind it. */
  public static String of(String html) {
    return Blocks.of(Jsoup.parseBodyFragment(html).body()).stream()
        .map(HtmlLines::of)
        .collect(Collectors.joining("\n\n"));
  }

  /** One element or text on one line. */
  static String of(Node node) {
    HtmlLines lines = new HtmlLines();
    NodeTraversor.traverse(lines, node);
    return lines.html.toString();
  }

  /** The tag that opens the element. */
  static String opening(Element element) {
    StringBuilder tag = new StringBuilder("<").append(element.normalName());
    for (Attribute attribute : element.attributes()) {
      tag.append(' ').append(attribute.getKey());
      if (!attribute.getValue().isEmpty() || !isTruth(attribute.getKey())) {
        tag.append("=\"").append(escaped(attribute.getValue()).replace("\"", "&quot;")).append('"');
      }
    }
    return tag.append('>').toString();
  }

  /** Whether the element has no end. */
  static boolean isVoid(Element element) {
    return VOID.contains(element.normalName());
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      html.append(escaped(text.getWholeText()));
    } else if (node instanceof Element element) {
      html.append(opening(element));
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && !isVoid(element)) {
      html.append("</").append(element.normalName()).append('>');
    }
  }

  private static boolean isTruth(String attribute) {
    return Set.of("checked", "disabled", "open", "reversed", "controls").contains(attribute);
  }

  private static String escaped(String text) {
    return Entities.escape(text).replace("{", "&#123;").replace("\n", "&#10;");
  }
}
