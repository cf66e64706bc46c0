package dev.pressline.core.admission.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The one place that decides which HTML a post may have: an allow-list of elements and attributes,
 * and every address through {@link SafeUrl}. Elements that are not on it go, their text stays;
 * scripts, styles and what plug-ins drew go with all they hold. Of comments only the first that
 * marks an excerpt is kept, until that is read.
 */
final class HtmlSanitiser implements NodeVisitor {
  private static final String ELEMENTS =
      "abbr address article aside b bdi bdo blockquote br caption cite code col colgroup dd del"
          + " details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i"
          + " ins kbd li mark ol p picture pre q rp rt ruby s samp section small span strike"
          + " strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr a img"
          + " source audio video input";
  private static final String ON_ALL = "id class lang dir title";
  private static final Map<String, String> MORE_ON =
      Map.ofEntries(
          Map.entry("a", "href name"),
          Map.entry("img", "src alt width height srcset"),
          Map.entry("source", "src srcset type media"),
          Map.entry("video", "src poster width height controls loop muted"),
          Map.entry("audio", "src controls loop muted"),
          Map.entry("ol", "start reversed type"),
          Map.entry("li", "value"),
          Map.entry("td", "align colspan rowspan"),
          Map.entry("th", "align colspan rowspan scope"),
          Map.entry("col", "span"),
          Map.entry("colgroup", "span"),
          Map.entry("time", "datetime"),
          Map.entry("blockquote", "cite"),
          Map.entry("q", "cite"),
          Map.entry("del", "cite datetime"),
          Map.entry("ins", "cite datetime"),
          Map.entry("details", "open"),
          Map.entry("input", "type checked disabled"));
  private static final Map<String, Set<String>> ALLOWED = allowed();
  private static final Set<String> GONE_WITH_ALL_THEY_HOLD =
      Set.of("script", "style", "template", "embed", "svg", "title");
  private static final Pattern SAFE_CLASS =
      Pattern.compile(
          "language-[\\p{L}\\p{N}_+#.-]{1,40}|footnotes|footnote-ref|footnote-backref|sources"
              + "|embed|task-list-item");
  private static final Pattern SAFE_ID = Pattern.compile("[\\p{L}\\p{N}_.:-]{1,200}");

  private final Set<Node> dropped;
  private final Element root;
  private final List<Element> headings = new ArrayList<>();
  private final List<Element> attributed = new ArrayList<>();
  private Element parent;
  private Optional<Node> leaving = Optional.empty();
  private Optional<Comment> mark = Optional.empty();

  private HtmlSanitiser(Element root, Element clean, Set<Node> dropped) {
    this.root = root;
    this.parent = clean;
    this.dropped = dropped;
  }

  /**
   * What may stay.
   *
   * @param mark Hexo's {@code <!-- more -->} in the body, which has no other comment
   * @param headings all of them, in the order of the text
   * @param attributed elements with attributes, among which addresses may be
   */
  record Sanitised(
      Element body, Optional<Comment> mark, List<Element> headings, List<Element> attributed) {}

  /**
   * A sanitised copy of all that is in the element, as the body of a document.
   *
   * @param dropped what goes with all it holds
   */
  static Sanitised sanitised(Element dirty, Set<Node> dropped) {
    Element clean = Document.createShell("").body();
    HtmlSanitiser sanitiser = new HtmlSanitiser(dirty, clean, dropped);
    NodeTraversor.traverse(sanitiser, dirty);
    return new Sanitised(clean, sanitiser.mark, sanitiser.headings, sanitiser.attributed);
  }

  @Override
  public void head(Node node, int depth) {
    if (leaving.isPresent() || node.equals(root)) {
      return;
    }
    if (node instanceof TextNode words) {
      parent.appendChild(new TextNode(words.getWholeText()));
    } else if (node instanceof Element element) {
      enter(element);
    } else if (node instanceof Comment comment && mark.isEmpty() && isMore(comment)) {
      Comment kept = new Comment(comment.getData());
      parent.appendChild(kept);
      mark = Optional.of(kept);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (leaving.isPresent()) {
      leaving = leaving.filter(left -> !left.equals(node));
    } else if (!node.equals(root)
        && node instanceof Element element
        && ALLOWED.containsKey(element.normalName())
        && parent.parent() instanceof Element above) {
      parent = above;
    }
  }

  private void enter(Element element) {
    String name = element.normalName();
    Set<String> allowed = ALLOWED.get(name);
    if (GONE_WITH_ALL_THEY_HOLD.contains(name) || dropped.contains(element)) {
      leaving = Optional.of(element);
    } else if (allowed != null) {
      Attributes attributes = attributes(element, name, allowed);
      if (isWithoutUse(name, attributes)) {
        leaving = Optional.of(element);
        return;
      }
      Element copy = new Element(element.tag(), "", attributes);
      parent.appendChild(copy);
      parent = copy;
      if (Contents.isHeading(copy)) {
        headings.add(copy);
      }
      if (!attributes.isEmpty()) {
        attributed.add(copy);
      }
    }
  }

  private static Attributes attributes(Element element, String name, Set<String> allowed) {
    Attributes kept = new Attributes();
    if (element.attributesSize() > 0) {
      for (Attribute attribute : element.attributes()) {
        String key = attribute.getKey();
        if (allowed.contains(key)) {
          decided(name, key, attribute.getValue()).ifPresent(value -> kept.put(key, value));
        }
      }
    }
    if (name.equals("input")) {
      kept.put("disabled", "");
    }
    return kept;
  }

  private static boolean isWithoutUse(String name, Attributes attributes) {
    return switch (name) {
      case "input" -> !attributes.get("type").strip().equalsIgnoreCase("checkbox");
      case "source" -> !attributes.hasKey("src") && !attributes.hasKey("srcset");
      case "img" -> !attributes.hasKey("src");
      default -> false;
    };
  }

  /** Hexo's mark {@code <!-- more -->}, whatever else it says. */
  private static boolean isMore(Comment comment) {
    String words = comment.getData().stripLeading();
    return words.regionMatches(true, 0, "more", 0, 4)
        && (words.length() == 4 || !RemovedElements.isWordPart(words.charAt(4)))
        && words.indexOf('>') < 0;
  }

  /** The value with which the attribute may stay. */
  private static Optional<String> decided(String element, String attribute, String value) {
    return switch (attribute) {
      case "href" -> SafeUrl.link(value);
      case "src" -> element.equals("img") ? SafeUrl.image(value) : SafeUrl.media(value);
      case "poster", "cite" -> SafeUrl.media(value);
      case "srcset" -> candidates(value);
      case "class" -> classes(value);
      case "id", "name" -> Optional.of(value).filter(id -> SAFE_ID.matcher(id).matches());
      default -> Optional.of(value);
    };
  }

  private static Optional<String> candidates(String srcset) {
    boolean safe =
        Arrays.stream(srcset.split(","))
            .map(candidate -> candidate.strip().split("\\s+")[0])
            .allMatch(url -> SafeUrl.media(url).isPresent());
    return safe ? Optional.of(srcset) : Optional.empty();
  }

  private static Optional<String> classes(String value) {
    String kept =
        Arrays.stream(value.strip().split("\\s+"))
            .filter(name -> SAFE_CLASS.matcher(name).matches())
            .collect(Collectors.joining(" "));
    return kept.isEmpty() ? Optional.empty() : Optional.of(kept);
  }

  private static Map<String, Set<String>> allowed() {
    Map<String, Set<String>> allowed = new HashMap<>();
    for (String element : ELEMENTS.split(" ")) {
      Set<String> attributes = new HashSet<>(Arrays.asList(ON_ALL.split(" ")));
      attributes.addAll(Arrays.asList(MORE_ON.getOrDefault(element, "id").split(" ")));
      allowed.put(element, Set.copyOf(attributes));
    }
    return Map.copyOf(allowed);
  }
}
