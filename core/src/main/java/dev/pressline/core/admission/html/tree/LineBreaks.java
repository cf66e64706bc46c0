package dev.pressline.core.admission.html.tree;

import dev.pressline.core.admission.body.tree.Siblings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Makes paragraphs of text that is parted by two or more line breaks. */
public final class LineBreaks {
  private LineBreaks() {}

  /** Converts all of the page's body. */
  public static void toParagraphs(Element body) {
    Set<Element> parents = Siblings.identitySet();
    List<Element> inOrder = new ArrayList<>();
    for (Element br : body.getElementsByTag("br")) {
      if (br.parent() instanceof Element parent && parents.add(parent)) {
        inOrder.add(parent);
      }
    }
    inOrder.forEach(LineBreaks::convert);
  }

  private static void convert(Element parent) {
    List<Node> children = Siblings.takeChildren(parent);
    List<Node> converted = new ArrayList<>();
    boolean changed = false;
    int i = 0;
    while (i < children.size()) {
      int afterChain = endOfChain(children, i);
      if (afterChain < 0) {
        converted.add(children.get(i++));
        continue;
      }
      int end = afterChain;
      List<Node> line = new ArrayList<>();
      while (end < children.size()
          && endOfChain(children, end) < 0
          && Trees.isPhrasing(children.get(end))) {
        line.add(children.get(end++));
      }
      Trees.trimEnd(line);
      Element paragraph = new Element("p");
      paragraph.appendChildren(line);
      converted.add(paragraph);
      changed = true;
      i = end;
    }
    parent.appendChildren(converted);
    if (changed && parent.normalName().equals("p")) {
      parent.tagName("div");
    }
  }

  /** Where two or more breaks that start here end; -1 when none do. */
  private static int endOfChain(List<Node> nodes, int start) {
    int end = start;
    int breaks = 0;
    for (int i = start; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      if (node instanceof Element element && element.normalName().equals("br")) {
        breaks++;
        end = i + 1;
      } else if (breaks == 0 || !(node instanceof TextNode words && Trees.isBlank(words))) {
        break;
      }
    }
    return breaks > 1 ? end : -1;
  }
}
