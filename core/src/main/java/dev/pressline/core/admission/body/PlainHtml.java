package dev.pressline.core.admission.body;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Writes a body that is nested so plainly that every browser reads from its HTML what was written:
 * blocks in blocks, phrases in paragraphs, items in lists, cells in rows (HTML 13.2.6 has no rule
 * that moves or closes anything there). Of any other body it says nothing.
 */
final class PlainHtml implements NodeVisitor {
  private static final Map<String, Kind> KINDS = kinds();
  private static final Set<String> BOOLEAN = Set.of("checked", "disabled", "reversed", "open");
  private static final int MAX_DEPTH = 100;
  private static final int MAX_PHRASES = 3;

  /** What an element is to those in it. */
  private enum Kind {
    BODY(""),
    CONTAINER(
        "blockquote div section article aside header footer figure figcaption address details li"
            + " dd td th"),
    PARAGRAPH("p h1 h2 h3 h4 h5 h6 pre summary dt"),
    PHRASE(
        "a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strike strong"
            + " sub sup time u var"),
    VOID("br img input wbr hr"),
    STRUCTURE("");

    private final String names;

    Kind(String names) {
      this.names = names;
    }

    boolean holdsBlocks() {
      return this == BODY || this == CONTAINER;
    }

    /** On the outermost level a line of phrases would be one with the next block's line end. */
    boolean holdsPhrases() {
      return this == CONTAINER || this == PARAGRAPH || this == PHRASE;
    }
  }

  private final Element body;
  private final StringBuilder html = new StringBuilder();
  private boolean plain = true;
  private int phrases;
  private int links;

  private PlainHtml(Element body) {
    this.body = body;
  }

  /** The HTML of what is in the body, one block a line; nothing if it is not plain. */
  static Optional<String> of(Element body) {
    PlainHtml writing = new PlainHtml(body);
    NodeTraversor.traverse(writing, body);
    return writing.plain ? Optional.of(writing.html.toString()) : Optional.empty();
  }

  @Override
  public void head(Node node, int depth) {
    if (!plain || node.equals(body)) {
      return;
    }
    if (node instanceof TextNode words) {
      text(words);
    } else if (node instanceof Element element) {
      element(element, depth);
    } else {
      plain = node instanceof Comment;
    }
  }

  private void element(Element element, int depth) {
    String name = element.normalName();
    Kind kind = kindOf(element);
    Element parent = element.parent() == null ? body : element.parent();
    plain = depth < MAX_DEPTH && isHtml(element) && fits(name, kind, parent);
    if (parent.equals(body) && !html.isEmpty()) {
      html.append('\n');
    }
    phrases += kind == Kind.PHRASE ? 1 : 0;
    links += name.equals("a") ? 1 : 0;
    plain &= phrases <= MAX_PHRASES && links <= 1;
    open(element, name);
  }

  @Override
  public void tail(Node node, int depth) {
    if (plain && node instanceof Element element && !element.equals(body)) {
      String name = element.normalName();
      Kind kind = kindOf(element);
      phrases -= kind == Kind.PHRASE ? 1 : 0;
      links -= name.equals("a") ? 1 : 0;
      if (kind != Kind.VOID) {
        html.append("</").append(name).append('>');
      }
    }
  }

  private static boolean isHtml(Element element) {
    return element.tag().namespace().equals(Parser.NamespaceHtml);
  }

  private Kind kindOf(Element element) {
    return element.equals(body)
        ? Kind.BODY
        : KINDS.getOrDefault(element.normalName(), Kind.STRUCTURE);
  }

  private boolean fits(String name, Kind kind, Element parent) {
    Kind within = kindOf(parent);
    String around = parent.normalName();
    return switch (name) {
      case "li" -> around.equals("ul") || around.equals("ol");
      case "dt", "dd" -> around.equals("dl");
      case "td", "th" -> around.equals("tr");
      case "tr" -> around.equals("thead") || around.equals("tbody") || around.equals("tfoot");
      case "thead", "tbody", "tfoot" -> around.equals("table");
      case "summary" -> around.equals("details");
      case "ul", "ol", "dl", "table", "hr" -> within.holdsBlocks();
      case "br", "img", "input", "wbr" -> within.holdsPhrases();
      default ->
          kind == Kind.PHRASE
              ? within.holdsPhrases()
              : kind != Kind.STRUCTURE && within.holdsBlocks();
    };
  }

  private void open(Element element, String name) {
    html.append('<').append(name);
    if (element.attributesSize() > 0) {
      for (Attribute attribute : element.attributes()) {
        attribute(attribute.getKey(), attribute.getValue());
      }
    }
    html.append('>');
  }

  private void attribute(String key, String value) {
    html.append(' ').append(key);
    if (BOOLEAN.contains(key) && (value.isEmpty() || value.equalsIgnoreCase(key))) {
      return;
    }
    html.append("=\"");
    escape(value, true);
    html.append('"');
  }

  private void text(TextNode words) {
    String text = words.getWholeText();
    Node parent = words.parent() == null ? body : words.parent();
    if (text.isEmpty() || parent.equals(body) && words.isBlank()) {
      return;
    }
    boolean firstOfPre = parent.normalName().equals("pre") && text.charAt(0) == '\n';
    plain = parent instanceof Element around && kindOf(around).holdsPhrases() && !firstOfPre;
    escape(text, false);
  }

  private void escape(String text, boolean attribute) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '>' && c < 0x7F) {
        continue;
      }
      String escaped =
          switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '\u00A0' -> "&#xa0;";
            case '"' -> attribute ? "&quot;" : "";
            default -> "";
          };
      if (!escaped.isEmpty()) {
        html.append(text, from, i).append(escaped);
        from = i + 1;
      }
      plain &= isPlain(c, attribute);
    }
    html.append(text, from, text.length());
  }

  /** Characters that no reader and no writer of HTML has a rule about. */
  private static boolean isPlain(char c, boolean attribute) {
    boolean control = c < ' ' && (attribute || c != '\n' && c != '\t') || c >= 0x7F && c < 0xA0;
    return !control && c < 0xFFFE && c != '\uFEFF' && !(attribute && c == '\'');
  }

  private static Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new HashMap<>();
    for (Kind kind : Kind.values()) {
      for (String name : kind.names.split(" ")) {
        kinds.put(name, kind);
      }
    }
    return kinds;
  }
}
