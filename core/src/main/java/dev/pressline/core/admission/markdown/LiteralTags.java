package dev.pressline.core.admission.markdown;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jsoup.parser.Tag;

/**
 * Words in angle brackets that are no HTML: {@code List<String>}, {@code <artifactId>}. Their
 * author meant them to be read, a browser would swallow them. Names HTML does not have, and those
 * written like the names of types, become text. So does {@code <title>} and whatever else takes all
 * that follows for its own (GFM 6.11), where it is opened and not closed in the same block.
 */
final class LiteralTags extends AbstractVisitor {
  private static final Pattern TAG =
      Pattern.compile("</?([A-Za-z][A-Za-z0-9:._-]*)((?:\\s[^<>]*)?/?)>");
  private static final Set<String> SWALLOWING =
      Set.of(
          "title",
          "textarea",
          "style",
          "xmp",
          "iframe",
          "noembed",
          "noframes",
          "script",
          "plaintext");

  /** With these a block of HTML may start that has no end but the document's (CommonMark 4.6). */
  private static final Set<String> STARTS_OF_BLOCKS = Set.of("script", "style", "textarea");

  /** How many closing tags of a name are still to come in the block that is visited. */
  private Map<String, Integer> closings = Map.of();

  private LiteralTags() {}

  static void show(Node document) {
    document.accept(new LiteralTags());
  }

  @Override
  public void visit(Paragraph paragraph) {
    block(paragraph);
  }

  @Override
  public void visit(Heading heading) {
    block(heading);
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof TableCell) {
      block(node);
    } else {
      visitChildren(node);
    }
  }

  private void block(Node block) {
    Map<String, Integer> counts = new HashMap<>();
    block.accept(
        new AbstractVisitor() {
          @Override
          public void visit(HtmlInline html) {
            closedBy(html.getLiteral(), counts, 1);
          }
        });
    closings = counts;
    visitChildren(block);
  }

  @Override
  public void visit(HtmlInline html) {
    closedBy(html.getLiteral(), closings, -1);
    html.setLiteral(shown(html.getLiteral(), tag -> closings.getOrDefault(name(tag), 0) == 0));
  }

  @Override
  public void visit(HtmlBlock html) {
    String literal = html.getLiteral();
    String lower = literal.toLowerCase(Locale.ROOT);
    Map<String, Integer> lastClosings = new HashMap<>();
    html.setLiteral(
        shown(
            literal,
            tag -> {
              String name = name(tag);
              boolean starts = tag.start() == 0 && STARTS_OF_BLOCKS.contains(name);
              int last = lastClosings.computeIfAbsent(name, n -> lower.lastIndexOf("</" + n));
              return !starts && last < tag.end();
            }));
  }

  private static void closedBy(String html, Map<String, Integer> counts, int change) {
    Matcher tag = TAG.matcher(html);
    if (html.startsWith("</") && tag.matches() && SWALLOWING.contains(name(tag))) {
      counts.merge(name(tag), change, Integer::sum);
    }
  }

  /** Whether a tag that would swallow what follows is never closed. */
  private interface Openness {
    boolean isNeverClosed(MatchResult tag);
  }

  private static String shown(String html, Openness openness) {
    return TAG.matcher(html)
        .replaceAll(
            tag -> {
              String name = name(tag);
              boolean literal =
                  isLiteral(tag.group(1), !tag.group(2).isBlank())
                      || SWALLOWING.contains(name)
                          && tag.group().charAt(1) != '/'
                          && openness.isNeverClosed(tag);
              String inner = tag.group().substring(1, tag.group().length() - 1);
              return Matcher.quoteReplacement(literal ? "&lt;" + inner + "&gt;" : tag.group());
            });
  }

  private static String name(MatchResult tag) {
    return tag.group(1).toLowerCase(Locale.ROOT);
  }

  private static boolean isLiteral(String name, boolean attributed) {
    boolean known = Tag.isKnownTag(name.toLowerCase(Locale.ROOT));
    boolean custom = name.indexOf('-') >= 0;
    return !known && !custom || !attributed && isTypeName(name) && !isShort(name);
  }

  /** A capital, alone or with letters and digits of which one is small. */
  private static boolean isTypeName(String name) {
    return Character.isUpperCase(name.charAt(0))
        && name.chars().allMatch(Character::isLetterOrDigit)
        && (name.length() == 1 || name.chars().anyMatch(Character::isLowerCase));
  }

  /** {@code <B>}, {@code <I>}: shouted HTML rather than the name of a type. */
  private static boolean isShort(String name) {
    return name.length() == 1 && Tag.isKnownTag(name.toLowerCase(Locale.ROOT));
  }
}
