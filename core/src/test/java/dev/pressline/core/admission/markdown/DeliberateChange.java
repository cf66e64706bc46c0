package dev.pressline.core.admission.markdown;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What a post deliberately shows otherwise than the specifications' HTML, as a rule each. */
enum DeliberateChange {
  HEADINGS_BELOW_THE_TITLE("the page's only h1 is the title of the post", DeliberateChange::demote),
  ACTIVE_ELEMENTS_GO(
      "scripts, styles, frames and what a plug-in draws have no place in a post",
      body -> body.select("script, style, template, embed, svg, title, iframe").remove()),
  ONLY_WORDS_AND_ELEMENTS_STAY(
      "comments, declarations and processing instructions are not shown",
      body ->
          body.getAllElements().stream()
              .flatMap(element -> List.copyOf(element.childNodes()).stream())
              .filter(node -> !(node instanceof Element || node instanceof TextNode))
              .forEach(Node::remove)),
  ELEMENTS_OF_FORMS_OPEN_UP(
      "a post asks its readers for nothing; the text of a form stays",
      body -> body.select("form, button, textarea").unwrap()),
  ONLY_KNOWN_ATTRIBUTES_STAY(
      "what is not on the allow-list of attributes goes",
      body -> body.getAllElements().forEach(DeliberateChange::keepKnownAttributes)),
  ONLY_KNOWN_CLASSES_STAY(
      "classes belong to a theme; ours knows the language of code",
      body ->
          body.select("[class]").stream()
              .filter(element -> !element.className().matches("language-[\\p{L}\\p{N}_+#.-]{1,40}"))
              .forEach(element -> element.removeAttr("class"))),
  LINKS_SHOW_SOMETHING(
      "a link that shows nothing shows where it leads, or goes",
      body -> body.select("a[href]").forEach(DeliberateChange::fill)),
  LINKS_LEAD_TO_THE_WEB(
      "links lead to the web, to mail or to a telephone, nowhere else",
      body ->
          body.select("a[href]").stream()
              .filter(link -> !leadsSomewhere(link.attr("href")))
              .forEach(link -> link.removeAttr("href"))),
  EMPTY_BLOCKS_GO(
      "a block that holds nothing is not shown",
      body -> body.select("p:empty, div:empty:not([id])").remove()),
  WWW_IS_HTTPS(
      "an address that starts with www and names no scheme is taken for https",
      body ->
          body.select("a[href^=http://www.]").stream()
              .filter(link -> link.text().startsWith("www."))
              .forEach(link -> link.attr("href", "https" + link.attr("href").substring(4))));

  private static final Set<String> KNOWN_ATTRIBUTES =
      Set.of(
          "href",
          "src",
          "alt",
          "title",
          "class",
          "id",
          "align",
          "start",
          "type",
          "checked",
          "disabled");
  private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):");
  private static final Set<String> WEB = Set.of("http", "https", "mailto", "tel", "ftp");

  private final String reason;
  private final Consumer<Element> change;

  DeliberateChange(String reason, Consumer<Element> change) {
    this.reason = reason;
    this.change = change;
  }

  String reason() {
    return reason;
  }

  void applyTo(Element body) {
    change.accept(body);
  }

  /**
   * What is the same in two ways of writing: names of headings and manners of links, which the
   * specifications leave open, and addresses with and without percent signs.
   */
  static void level(Element body) {
    body.select("h1, h2, h3, h4, h5, h6").forEach(heading -> heading.removeAttr("id"));
    body.select("a[rel]").forEach(link -> link.removeAttr("rel"));
    for (String name : List.of("href", "src")) {
      body.select("[" + name + "]")
          .forEach(element -> element.attr(name, decoded(element.attr(name))));
    }
  }

  private static String decoded(String url) {
    return URLDecoder.decode(
        url.replaceAll("[\\t\\n\\r]", "")
            .replace("+", "%2B")
            .replaceAll("%(?![0-9A-Fa-f]{2})", "%25"),
        StandardCharsets.UTF_8);
  }

  private static void demote(Element body) {
    if (body.select("h1").isEmpty()) {
      return;
    }
    for (Element heading : body.select("h1, h2, h3, h4, h5, h6")) {
      heading.tagName("h" + Math.min(6, heading.normalName().charAt(1) - '0' + 1));
    }
  }

  private static void keepKnownAttributes(Element element) {
    element.attributes().asList().stream()
        .map(attribute -> attribute.getKey())
        .filter(key -> !KNOWN_ATTRIBUTES.contains(key))
        .toList()
        .forEach(element::removeAttr);
  }

  private static boolean leadsSomewhere(String url) {
    Matcher scheme = SCHEME.matcher(url);
    return !url.isBlank()
        && (!scheme.find() || WEB.contains(scheme.group(1).toLowerCase(Locale.ROOT)));
  }

  private static void fill(Element link) {
    if (link.hasText() || !link.select("img").isEmpty()) {
      return;
    }
    if (link.attr("href").isBlank()) {
      link.remove();
    } else {
      link.text(link.attr("href").replaceAll("^(?:[a-z]+:)?//(?:www\\.)?([^/?#:]+).*$", "$1"));
    }
  }
}
