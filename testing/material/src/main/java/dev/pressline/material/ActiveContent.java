package dev.pressline.material;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Looks in a parsed page for whatever could make a browser run, load or send something that the
 * page's owner did not write. Knows nothing of the sanitiser: it denies where that one allows, so
 * that a hole in the one does not show in the other.
 */
public final class ActiveContent {
  private static final Set<String> ELEMENTS =
      Set.of(
          ("script style iframe frame frameset object embed applet base meta link form button"
                  + " textarea select isindex template noscript noembed noframes svg math portal"
                  + " fencedframe marquee bgsound xmp plaintext layer ilayer keygen animate set"
                  + " foreignobject slot dialog")
              .split(" "));
  private static final Set<String> ADDRESSES =
      Set.of(
          ("href src action formaction poster cite data background xlink:href ping srcset dynsrc"
                  + " lowsrc manifest longdesc profile classid codebase archive usemap icon")
              .split(" "));
  private static final Set<String> FORBIDDEN_ATTRIBUTES =
      Set.of("style", "srcdoc", "http-equiv", "autofocus", "contenteditable", "is");
  private static final Pattern RUNS =
      Pattern.compile(
          "(?:javascript|vbscript|livescript|mocha|jscript|data|blob|file|filesystem):.*");
  private static final Pattern PICTURE = Pattern.compile("data:image/(?:png|jpeg|gif|webp);.*");

  private ActiveContent() {}

  /** What is wrong with the element and all below it, a line each; empty when it only shows. */
  public static List<String> in(Element root) {
    List<String> complaints = new ArrayList<>();
    for (Element element : root.getAllElements()) {
      if (ELEMENTS.contains(element.normalName())) {
        complaints.add("<" + element.normalName() + ">");
      }
      for (Attribute attribute : element.attributes()) {
        if (isActive(attribute)) {
          complaints.add("<" + element.normalName() + " " + attribute.html() + ">");
        }
      }
    }
    return complaints;
  }

  private static boolean isActive(Attribute attribute) {
    String name = attribute.getKey().toLowerCase(Locale.ROOT);
    return name.startsWith("on")
        || FORBIDDEN_ATTRIBUTES.contains(name)
        || ADDRESSES.contains(name) && runs(attribute.getValue());
  }

  /**
   * As the WHATWG URL standard reads addresses: controls around and line ends within are nothing.
   */
  private static boolean runs(String written) {
    String url = written.replaceAll("[\\x00-\\x20\\x7F\\u00AD\\u200B-\\u200F\\u2028\\u2029]", "");
    String lower = url.toLowerCase(Locale.ROOT);
    return RUNS.matcher(lower).matches() && !PICTURE.matcher(lower).matches();
  }
}
