package dev.pressline.store.markdown.body.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * The blocks of a text. All but paragraphs begin with a tag of which Markdown knows that a block of
 * HTML begins (https://spec.commonmark.org/0.31.2/#html-blocks).
 */
final class Blocks {
  private static final Set<String> NAMES =
      Set.of(
          ("address article aside blockquote details dialog div dl fieldset figure footer form h1"
                  + " h2 h3 h4 h5 h6 header hr iframe main nav ol p pre section table ul")
              .split(" "));

  private Blocks() {}

  /** The blocks in the element; phrases that stand between blocks become paragraphs. */
  static List<Element> of(Element element) {
    List<Element> blocks = new ArrayList<>();
    Element phrases = new Element("p");
    for (Node node : List.copyOf(element.childNodes())) {
      if (node instanceof Element block && NAMES.contains(block.normalName())) {
        addPhrases(phrases, blocks);
        phrases = new Element("p");
        blocks.add(block);
      } else {
        phrases.appendChild(node.clone());
      }
    }
    addPhrases(phrases, blocks);
    return blocks;
  }

  private static void addPhrases(Element phrases, List<Element> blocks) {
    boolean nothing = phrases.text().isBlank() && phrases.childrenSize() == 0;
    if (!nothing) {
      blocks.add(phrases);
    }
  }
}
