package dev.pressline.core.admission.markdown;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.jsoup.parser.Tag;

/**
 * Words in angle brackets that are no HTML: {@code List<String>}, {@code <artifactId>}. Their
 * author meant them to be read, a browser would swallow them. Names HTML does not have, and those
 * written like the names of types, become text.
 */
final class LiteralTags extends AbstractVisitor {
  private static final Pattern TAG =
      Pattern.compile("</?([A-Za-z][A-Za-z0-9:._-]*)((?:\\s[^<>]*)?/?)>");
  private static final Pattern TYPE_NAME =
      Pattern.compile("\\p{Lu}\\p{Alnum}*\\p{Ll}\\p{Alnum}*|\\p{Lu}");

  private LiteralTags() {}

  static void show(Node document) {
    document.accept(new LiteralTags());
  }

  @Override
  public void visit(HtmlInline html) {
    html.setLiteral(shown(html.getLiteral()));
  }

  @Override
  public void visit(HtmlBlock html) {
    html.setLiteral(shown(html.getLiteral()));
  }

  private static String shown(String html) {
    return TAG.matcher(html)
        .replaceAll(
            tag -> {
              boolean literal = isLiteral(tag.group(1), !tag.group(2).isBlank());
              String inner = tag.group().substring(1, tag.group().length() - 1);
              return Matcher.quoteReplacement(literal ? "&lt;" + inner + "&gt;" : tag.group());
            });
  }

  private static boolean isLiteral(String name, boolean attributed) {
    boolean known = Tag.isKnownTag(name.toLowerCase(Locale.ROOT));
    boolean custom = name.indexOf('-') >= 0;
    return !known && !custom || !attributed && TYPE_NAME.matcher(name).matches() && !isShort(name);
  }

  /** {@code <B>}, {@code <I>}: shouted HTML rather than the name of a type. */
  private static boolean isShort(String name) {
    return name.length() == 1 && Tag.isKnownTag(name.toLowerCase(Locale.ROOT));
  }
}
