package dev.pressline.core.admission.body;

import dev.pressline.core.admission.body.tree.Siblings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** What has to be looked at in a body again, found in one walk. */
final class Contents implements NodeVisitor {
  private static final Set<String> NOTHING_WHEN_EMPTY = Set.of("p", "div", "span", "figure");
  private static final Set<String> PLACES = Set.of("div", "span");

  /** Headings in headings: the text of the outer ones would be read again for each. */
  private static final int MAX_NESTED = 8;

  private final List<Element> headings = new ArrayList<>();
  private final List<Element> nested = new ArrayList<>();
  private final List<Element> named = new ArrayList<>();
  private final List<Element> links = new ArrayList<>();
  private final Set<Node> empty = Siblings.identitySet();
  private int depth;

  private Contents() {}

  /** Takes out of the body what shows nothing, and finds the rest. */
  static Contents of(Element body) {
    Contents contents = new Contents();
    NodeTraversor.traverse(contents, body);
    if (!contents.empty.isEmpty()) {
      Siblings.remove(contents.empty);
      contents.named.removeIf(contents.empty::contains);
    }
    return contents;
  }

  /** The headings whose text is worth a name. */
  List<Element> headings() {
    return headings;
  }

  /** The headings that stand too deep in others. */
  List<Element> nestedHeadings() {
    return nested;
  }

  /** The elements with an id. */
  List<Element> named() {
    return named;
  }

  /** The links. */
  List<Element> links() {
    return links;
  }

  @Override
  public void head(Node node, int level) {
    if (node instanceof Element element) {
      if (isHeading(element)) {
        depth++;
        (depth <= MAX_NESTED ? headings : nested).add(element);
      }
      if (element.attributesSize() > 0) {
        if (element.hasAttr("id")) {
          named.add(element);
        }
        if (element.normalName().equals("a") && element.hasAttr("href")) {
          links.add(element);
        }
      }
    }
  }

  @Override
  public void tail(Node node, int level) {
    if (node instanceof Element element) {
      depth -= isHeading(element) ? 1 : 0;
      String name = element.normalName();
      boolean mayGo =
          NOTHING_WHEN_EMPTY.contains(name)
              && !(PLACES.contains(name) && element.hasAttr("id"))
              && showsNothing(element);
      if (mayGo) {
        empty.add(element);
      }
    }
  }

  private boolean showsNothing(Element element) {
    for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
      boolean nothing =
          child instanceof TextNode words && words.isBlank()
              || child instanceof Comment
              || empty.contains(child);
      if (!nothing) {
        return false;
      }
    }
    return true;
  }

  /** Whether the element is a heading of any rank. */
  static boolean isHeading(Element element) {
    String name = element.normalName();
    return name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '6';
  }
}
