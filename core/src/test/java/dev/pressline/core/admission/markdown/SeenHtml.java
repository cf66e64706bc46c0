package dev.pressline.core.admission.markdown;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * HTML in a form in which two texts are equal when a browser shows the same: attributes in order,
 * and white space as CSS Text 3 leaves it, so that runs are one blank, also across inline elements,
 * and none is left at the edges of a block.
 */
final class SeenHtml implements NodeVisitor {
  private static final Set<String> INLINE =
      Set.of(
          ("a abbr b bdi bdo cite code del dfn em i ins kbd mark q ruby s samp small span strike"
                  + " strong sub sup time u var")
              .split(" "));
  private static final Set<String> REPLACED = Set.of("img", "input");

  private final StringBuilder out = new StringBuilder();
  private int pre;

  /** Where the last blank stands that no other text followed, or -1. */
  private int openBlank = -1;

  private boolean atEdge = true;

  private SeenHtml() {}

  static Element parsed(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    return document.body();
  }

  static String of(Element body) {
    SeenHtml seen = new SeenHtml();
    NodeTraversor.traverse(seen, body);
    return seen.out.toString();
  }

  @Override
  public void head(Node node, int depth) {
    switch (node) {
      case TextNode words when pre > 0 -> out.append(escaped(words.getWholeText()));
      case TextNode words -> collapse(escaped(words.getWholeText()));
      case Element element -> {
        meet(element);
        out.append('<').append(element.normalName());
        attributes(element).forEach((k, v) -> out.append(' ').append(k).append('=').append(v));
        out.append('>');
        pre += element.normalName().equals("pre") ? 1 : 0;
      }
      default -> {}
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      pre -= element.normalName().equals("pre") ? 1 : 0;
      meet(element);
      out.append("</").append(element.normalName()).append('>');
    }
  }

  private void meet(Element element) {
    if (REPLACED.contains(element.normalName())) {
      openBlank = -1;
      atEdge = false;
    } else if (!INLINE.contains(element.normalName())) {
      if (openBlank >= 0) {
        out.deleteCharAt(openBlank);
      }
      openBlank = -1;
      atEdge = true;
    }
  }

  private void collapse(String text) {
    for (char c : text.toCharArray()) {
      boolean blank = " \t\n\f\r".indexOf(c) >= 0;
      if (!blank) {
        out.append(c);
        openBlank = -1;
        atEdge = false;
      } else if (!atEdge) {
        openBlank = out.length();
        out.append(' ');
        atEdge = true;
      }
    }
  }

  private static Map<String, String> attributes(Element element) {
    Map<String, String> sorted = new TreeMap<>();
    for (Attribute attribute : element.attributes()) {
      sorted.put(attribute.getKey(), '"' + attribute.getValue().replace("\"", "&quot;") + '"');
    }
    return sorted;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
