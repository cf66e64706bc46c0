package dev.pressline.core.admission.markdown;

import dev.pressline.core.admission.body.BodyLimits;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.commonmark.renderer.html.HtmlWriter;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;

/**
 * Takes what a renderer writes and makes nodes of it. Gives up at anything that a parser of HTML
 * could nest or read in another way than it was written.
 */
final class TreeWriter extends HtmlWriter {
  /** What stands between their children is layout. */
  private static final Set<String> LAID_OUT =
      Set.of("body", "blockquote", "ul", "ol", "table", "thead", "tbody", "tr");

  /** The parser keeps one for each name too; to look for it there takes as long as to parse. */
  private static final Map<String, Tag> TAGS = new ConcurrentHashMap<>();

  private static final Set<String> LINE_BREAKS = Set.of("<br>", "<br/>", "<br />");
  private static final String COMMENT_START = "<!--";
  private static final String COMMENT_END = "-->";

  private final String softBreak;
  private final Element body = Document.createShell("").body();
  private final StringBuilder text = new StringBuilder();
  private Element parent = body;
  private boolean givenUp;
  private boolean lineStart = true;
  private int elements;
  private int links;

  TreeWriter(String softBreak) {
    super(new StringBuilder());
    this.softBreak = softBreak;
  }

  /** The finished tree, if there is one. */
  Optional<Element> body() {
    flush();
    return givenUp ? Optional.empty() : Optional.of(body);
  }

  boolean isGivenUp() {
    return givenUp;
  }

  void giveUp() {
    givenUp = true;
  }

  @Override
  public void text(String words) {
    givenUp |= !isPlain(words);
    text.append(words);
    lineStart = words.endsWith("\n") || words.isEmpty() && lineStart;
  }

  @Override
  public void line() {
    if (!lineStart) {
      text.append('\n');
      lineStart = true;
    }
  }

  @Override
  public void tag(String name) {
    tag(name, Map.of(), false);
  }

  @Override
  public void tag(String name, Map<String, String> attributes) {
    tag(name, attributes, false);
  }

  @Override
  public void tag(String name, Map<String, String> attributes, boolean isVoid) {
    flush();
    lineStart = false;
    if (name.charAt(0) == '/') {
      links -= parent.normalName().equals("a") ? 1 : 0;
      parent = parent.parent() instanceof Element above ? above : body;
      return;
    }
    Element element = new Element(TAGS.computeIfAbsent(name, Tag::valueOf), "");
    attributes.forEach(
        (key, value) -> {
          givenUp |= !isPlain(value);
          element.attr(key, value);
        });
    add(element);
    if (!isVoid) {
      links += name.equals("a") ? 1 : 0;
      parent = element;
    }
    // Browsers end a link where another begins.
    givenUp |= links > 1;
  }

  @Override
  public void raw(String html) {
    if (html.equals(softBreak)) {
      softBreak();
    } else if (isComment(html)) {
      flush();
      lineStart = false;
      parent.appendChild(
          new Comment(
              html.substring(COMMENT_START.length(), html.length() - COMMENT_END.length())));
    } else if (isLaidOut()) {
      // Between blocks it would count whether there is a line end.
      givenUp = true;
    } else if (LINE_BREAKS.contains(html)) {
      tag("br", Map.of(), true);
    } else if (html.equals(TaskLists.BOX) || html.equals(TaskLists.TICKED_BOX)) {
      box(html.equals(TaskLists.TICKED_BOX));
    } else {
      givenUp = true;
    }
  }

  private void softBreak() {
    if (softBreak.length() > 1) {
      tag("br", Map.of(), true);
    }
    text.append('\n');
    lineStart = true;
  }

  private void box(boolean ticked) {
    tag("input", Map.of("type", "checkbox"), true);
    Element box = parent.lastElementChild();
    if (box != null) {
      box.attr("disabled", true).attr("checked", ticked);
    }
  }

  /** One comment, and of a kind about whose end there are no two opinions. */
  private static boolean isComment(String html) {
    int end = html.length() - COMMENT_END.length();
    return html.startsWith(COMMENT_START)
        && html.endsWith(COMMENT_END)
        && end > COMMENT_START.length()
        && html.indexOf("--", COMMENT_START.length()) == end
        && ">-".indexOf(html.charAt(COMMENT_START.length())) < 0
        && isPlain(html);
  }

  private void flush() {
    boolean layout = text.length() == 1 && text.charAt(0) == '\n' && isLaidOut();
    if (!text.isEmpty() && !layout) {
      parent.appendChild(new TextNode(text.toString()));
    }
    text.setLength(0);
  }

  private boolean isLaidOut() {
    return LAID_OUT.contains(parent.normalName());
  }

  private void add(Element element) {
    parent.appendChild(element);
    elements++;
    givenUp |= elements > BodyLimits.MAX_ELEMENTS;
  }

  /** Characters of which no parser makes others. */
  private static boolean isPlain(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c < ' ' && c != '\n' && c != '\t') {
        return false;
      }
    }
    return true;
  }
}
