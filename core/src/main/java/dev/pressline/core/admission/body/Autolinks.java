package dev.pressline.core.admission.body;

import dev.pressline.core.admission.body.tree.Siblings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/** Makes links of addresses in the text, as GFM's autolinks extension does, and of DOIs. */
final class Autolinks {
  private static final Set<String> OPAQUE = Set.of("a", "pre", "code", "kbd", "samp");
  private static final LinkExtractor EXTRACTOR =
      LinkExtractor.builder()
          .linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW, LinkType.EMAIL))
          .build();

  /** No text has more; what is behind so many stays text. */
  private static final int MAX_LINKS = 20_000;

  private Autolinks() {}

  static void link(Element body) {
    Map<TextNode, List<Node>> linked = new IdentityHashMap<>();
    int links = 0;
    for (TextNode node : candidates(body)) {
      List<Node> parts = links < MAX_LINKS ? parts(node, MAX_LINKS - links) : List.of(node);
      links += parts.size() / 2;
      if (parts.size() > 1 || parts.getFirst() instanceof Element) {
        linked.put(node, parts);
      }
    }
    Siblings.replace(linked);
  }

  /** The text with links in it; all at once, since splitting node by node takes quadratic time. */
  private static List<Node> parts(TextNode node, int mostLinks) {
    String text = node.getWholeText();
    boolean naming = text.contains("10.") && Doi.mayStandIn(node);
    List<Node> parts = new ArrayList<>();
    int from = 0;
    for (LinkSpan span : EXTRACTOR.extractLinks(text)) {
      if (parts.size() / 2 >= mostLinks) {
        break;
      }
      String shown = shown(text, span);
      Optional<String> target = SafeUrl.link(target(shown, span.getType()));
      if (target.isPresent() && !shown.isEmpty()) {
        if (span.getBeginIndex() > from) {
          between(text.substring(from, span.getBeginIndex()), naming, parts);
        }
        parts.add(new Element("a").attr("href", target.get()).appendText(shown));
        from = span.getBeginIndex() + shown.length();
      }
    }
    if (from < text.length()) {
      between(text.substring(from), naming, parts);
    }
    return parts;
  }

  /** The text between addresses, with links over the names of publications. */
  private static void between(String text, boolean naming, List<Node> parts) {
    int from = 0;
    for (Optional<Doi> found = naming ? Doi.find(text, 0) : Optional.empty();
        found.isPresent() && parts.size() / 2 < MAX_LINKS;
        found = Doi.find(text, from)) {
      Doi doi = found.get();
      if (doi.start() > from) {
        parts.add(new TextNode(text.substring(from, doi.start())));
      }
      String shown = text.substring(doi.start(), doi.end());
      parts.add(new Element("a").attr("href", doi.url()).appendText(shown));
      from = doi.end();
    }
    if (from < text.length()) {
      parts.add(new TextNode(text.substring(from)));
    }
  }

  private static List<TextNode> candidates(Element body) {
    List<TextNode> found = new ArrayList<>();
    NodeTraversor.traverse(
        new NodeVisitor() {
          private int opaque;

          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element element && OPAQUE.contains(element.normalName())) {
              opaque++;
            } else if (node instanceof TextNode words && opaque == 0 && mayLink(words)) {
              found.add(words);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element && OPAQUE.contains(element.normalName())) {
              opaque--;
            }
          }
        },
        body);
    return found;
  }

  private static boolean mayLink(TextNode words) {
    String text = words.getWholeText();
    return text.contains("10.")
        || text.contains("://")
        || text.contains("www.")
        || text.indexOf('@') >= 0;
  }

  private static String target(String shown, LinkType type) {
    return switch (type) {
      case WWW -> "https://" + shown;
      case EMAIL -> "mailto:" + shown;
      case URL -> shown;
    };
  }

  /** Han, kana and full-width marks follow an address without a blank and are no part of it. */
  private static String shown(String text, LinkSpan span) {
    int end = span.getBeginIndex();
    while (end < span.getEndIndex() && !endsAddress(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    String shown = text.substring(span.getBeginIndex(), end);
    return shown.endsWith("://") || shown.endsWith("www.") ? "" : shown;
  }

  private static boolean endsAddress(int c) {
    return (c >= 0x2E80 && c < 0xD800)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE4F)
        || (c >= 0xFF00 && c <= 0xFFEF)
        || (c >= 0x20000 && c <= 0x3FFFF);
  }
}
