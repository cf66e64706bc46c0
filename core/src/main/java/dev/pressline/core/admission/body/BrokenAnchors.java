package dev.pressline.core.admission.body;

import dev.pressline.core.admission.source.Notes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Links that show nothing: {@code <a href="…"/></a>}. One to a picture becomes the picture, any
 * other shows the host it leads to; empty links to a place in the page are dropped.
 */
final class BrokenAnchors {
  private static final Pattern SELF_CLOSED =
      Pattern.compile("<a(\\s[^<>]{0,4000}?[\"'\\s])/>", Pattern.CASE_INSENSITIVE);
  private static final Pattern NEXT = Pattern.compile("<(/?)a[\\s>]", Pattern.CASE_INSENSITIVE);

  private BrokenAnchors() {}

  /**
   * Closes anchors written {@code <a id="x"/>} and never closed, which HTML would otherwise take
   * for links around all that follows.
   */
  static String closed(String html) {
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

  static void mend(Element body, Notes notes) {
    for (Element anchor : body.select("a[href]")) {
      boolean shows =
          anchor.hasText() || !anchor.select("img, video, audio, picture, iframe, input").isEmpty();
      if (!shows) {
        mendOne(anchor, notes);
      }
    }
  }

  private static void mendOne(Element anchor, Notes notes) {
    String url = anchor.attr("href").strip();
    if (url.isEmpty() || url.startsWith("#")) {
      if (anchor.id().isEmpty() && anchor.attr("name").isEmpty()) {
        anchor.remove();
      }
      return;
    }
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
    boolean alone =
        parent != null
            && parent.normalName().equals("p")
            && !parent.hasText()
            && parent.childrenSize() == 1;
    if (alone && parent != null) {
      parent.replaceWith(new Element("figure").appendChild(picture));
    } else {
      anchor.replaceWith(picture);
    }
  }
}
