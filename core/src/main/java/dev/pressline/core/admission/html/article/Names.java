package dev.pressline.core.admission.html.article;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What classes, ids and roles say of an element. The words are Readability's. */
final class Names {
  private static final Pattern UNLIKELY =
      words(
          "-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer"
              + "|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper"
              + "|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote");
  private static final Pattern MAYBE = words("and|article|body|column|content|main|shadow");
  private static final Pattern POSITIVE =
      words("article|body|content|entry|main|page|post|text|blog|story");
  private static final Pattern NEGATIVE =
      words(
          "-ad-|hidden|^hid$| hid$| hid |^hid |banner|combx|comment|com-|contact|footer|gdpr"
              + "|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar"
              + "|skyscraper|sponsor|shopping|tags|widget");
  private static final Pattern BYLINE = words("byline|author|dateline|writtenby");
  private static final Pattern SHARING = words("(?:\\b|_)share(?:daddy)?(?:\\b|_)");
  private static final Pattern HIDING =
      words("(?:display\\s*+:\\s*+none|visibility\\s*+:\\s*+hid)");
  private static final Set<String> UNLIKELY_ROLES =
      Set.of("menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog");
  private static final int WEIGHT = 25;

  private Names() {}

  static boolean unlikely(Element element) {
    String names = of(element);
    return UNLIKELY.matcher(names).find() && !MAYBE.matcher(names).find();
  }

  static boolean unlikelyRole(Element element) {
    return UNLIKELY_ROLES.contains(element.attr("role"));
  }

  static boolean shown(Element element) {
    boolean silenced =
        element.attr("aria-hidden").equals("true")
            && !element.className().contains("fallback-image");
    boolean dialog =
        element.attr("aria-modal").equals("true") && element.attr("role").equals("dialog");
    return !silenced
        && !dialog
        && !element.hasAttr("hidden")
        && !HIDING.matcher(element.attr("style")).find();
  }

  static boolean byline(Element element) {
    return element.attr("rel").equals("author")
        || element.attr("itemprop").contains("author")
        || BYLINE.matcher(of(element)).find();
  }

  static boolean sharing(Element element) {
    return SHARING.matcher(of(element)).find();
  }

  /** Readability's class weight, between -50 and 50. */
  static int weight(Element element) {
    return weight(element.className()) + weight(element.id());
  }

  private static int weight(String name) {
    int weight = NEGATIVE.matcher(name).find() ? -WEIGHT : 0;
    return POSITIVE.matcher(name).find() ? weight + WEIGHT : weight;
  }

  private static String of(Element element) {
    return element.className() + " " + element.id();
  }

  private static Pattern words(String words) {
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
  }
}
