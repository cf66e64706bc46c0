package dev.pressline.core.admission.body;

import dev.pressline.core.admission.body.tree.Siblings;
import dev.pressline.core.admission.source.Notes;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Links that show nothing: {@code <a href="…"/></a>}. One to a picture becomes the picture, any
 * other shows the host it leads to; empty links to a place in the page are dropped, and so are the
 * signs beside headings that lead to themselves.
 */
final class BrokenAnchors {
  private static final Pattern SELF_CLOSED =
      Pattern.compile("<a(\\s[^<>]{0,4000}?[\"'\\s])/>", Pattern.CASE_INSENSITIVE);
  private static final Pattern NEXT = Pattern.compile("<(/?)a[\\s>]", Pattern.CASE_INSENSITIVE);

  private static final Set<String> SIGNS = Set.of("#", "¶", "§", "🔗");
  private static final Set<String> MEDIA =
      Set.of("img", "video", "audio", "picture", "iframe", "input");

  private BrokenAnchors() {}

  /**
   * Closes anchors written {@code <a id="x"/>} and never closed, which HTML would otherwise take
   * for links around all that follows.
   */
  static String closed(String html) {
    if (!html.contains("/>") || !mayBeSelfClosed(html)) {
      return html;
    }
    Matcher anchor = SELF_CLOSED.matcher(html);
    Matcher next = NEXT.matcher(html);
    StringBuilder closed = new StringBuilder();
    while (anchor.find()) {
      boolean endFollows = next.find(anchor.end()) && next.group(1).equals("/");
      String replacement = endFollows ? anchor.group() : "<a" + anchor.group(1) + "></a>";
      anchor.appendReplacement(closed, Matcher.quoteReplacement(replacement));
    }
    return anchor.appendTail(closed).toString();
  }

  private static boolean mayBeSelfClosed(String html) {
    for (int i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) {
      boolean anchor =
          i + 2 < html.length()
              && (html.charAt(i + 1) | 0x20) == 'a'
              && Character.isWhitespace(html.charAt(i + 2));
      int end = anchor ? html.indexOf('>', i) : -1;
      if (end > 0 && html.charAt(end - 1) == '/') {
        return true;
      }
    }
    return false;
  }

  /** Mends the anchors; returns those that have to go. */
  static Set<Node> mend(List<Element> anchors, Notes notes) {
    Set<Node> dropped = Siblings.identitySet();
    for (Element anchor : anchors) {
      String url = anchor.attr("href").strip();
      boolean nowhere = url.isEmpty() || url.startsWith("#");
      if (shows(anchor) && !(nowhere && isSignOfHeading(anchor))) {
        continue;
      }
      if (!nowhere) {
        mendOne(anchor, url, notes);
      } else if (anchor.id().isEmpty() && anchor.attr("name").isEmpty()) {
        dropped.add(anchor);
      }
    }
    return dropped;
  }

  /** The link to itself that generators put beside a heading; it would be in its text and id. */
  private static boolean isSignOfHeading(Element anchor) {
    Element parent = anchor.parent();
    return anchor.childNodeSize() == 1
        && anchor.firstChild() instanceof TextNode sign
        && SIGNS.contains(sign.text().strip())
        && parent != null
        && Contents.isHeading(parent);
  }

  private static boolean shows(Element element) {
    for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
      boolean shown =
          child instanceof TextNode words && !words.isBlank()
              || child instanceof Element inner
                  && (MEDIA.contains(inner.normalName()) || shows(inner));
      if (shown) {
        return true;
      }
    }
    return false;
  }

  private static void mendOne(Element anchor, String url, Notes notes) {
    int offset = notes.offsetOf(url);
    if (SafeUrl.looksLikeImage(url)) {
      notes.warn(offset, "EMPTY_LINK_TO_PICTURE", "A link without text was taken for a picture.");
      asPicture(anchor, url);
    } else {
      notes.warn(offset, "EMPTY_LINK", "A link without text now shows where it leads.");
      anchor.text(SafeUrl.host(url));
    }
  }

  private static void asPicture(Element anchor, String url) {
    Element picture = new Element("img").attr("src", url).attr("alt", anchor.attr("title"));
    Element parent = anchor.parent();
    if (parent != null && parent.normalName().equals("p") && isAlone(anchor, parent)) {
      parent.replaceWith(new Element("figure").appendChild(picture));
    } else {
      anchor.replaceWith(picture);
    }
  }

  /** Found at the first sibling that shows something, or there would be no end of looking. */
  private static boolean isAlone(Element anchor, Element parent) {
    for (Node sibling = parent.firstChild(); sibling != null; sibling = sibling.nextSibling()) {
      boolean beside =
          sibling instanceof Element && !sibling.equals(anchor)
              || sibling instanceof TextNode words && !words.isBlank();
      if (beside) {
        return false;
      }
    }
    return true;
  }
}
