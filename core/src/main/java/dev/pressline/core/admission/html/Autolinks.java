package dev.pressline.core.admission.html;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/** Makes links of addresses in the text, as GFM's autolinks extension does. */
final class Autolinks {
  private static final Set<String> OPAQUE = Set.of("a", "pre", "code", "kbd", "samp");
  private static final LinkExtractor EXTRACTOR =
      LinkExtractor.builder()
          .linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW, LinkType.EMAIL))
          .build();

  private Autolinks() {}

  static void link(Element body) {
    for (TextNode node : candidates(body)) {
      List<LinkSpan> spans =
          StreamSupport.stream(EXTRACTOR.extractLinks(node.getWholeText()).spliterator(), false)
              .filter(span -> SafeUrl.link(target(node.getWholeText(), span)).isPresent())
              .toList();
      for (LinkSpan span : spans.reversed()) {
        link(node, span);
      }
    }
  }

  private static List<TextNode> candidates(Element body) {
    List<TextNode> found = new java.util.ArrayList<>();
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
    return text.contains("://") || text.contains("www.") || text.indexOf('@') >= 0;
  }

  private static void link(TextNode node, LinkSpan span) {
    String text = node.getWholeText();
    String shown = shown(text, span);
    int end = span.getBeginIndex() + shown.length();
    if (end < text.length()) {
      node.splitText(end);
    }
    Element link = new Element("a").attr("href", target(text, span)).appendText(shown);
    if (span.getBeginIndex() == 0) {
      node.replaceWith(link);
    } else {
      TextNode middle = node.splitText(span.getBeginIndex());
      middle.replaceWith(link);
    }
  }

  private static String target(String text, LinkSpan span) {
    String shown = shown(text, span);
    return switch (span.getType()) {
      case WWW -> "https://" + shown;
      case EMAIL -> "mailto:" + shown;
      case URL -> shown;
    };
  }

  /** Han, kana and full-width marks follow an address without a blank and are no part of it. */
  private static String shown(String text, LinkSpan span) {
    int end = span.getBeginIndex();
    while (end < span.getEndIndex() && text.charAt(end) < 0x2E80) {
      end++;
    }
    return text.substring(span.getBeginIndex(), end);
  }
}
