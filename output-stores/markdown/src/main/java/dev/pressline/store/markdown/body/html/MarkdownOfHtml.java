package dev.pressline.store.markdown.body.html;

import dev.pressline.core.text.TextStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * Writes sanitised HTML as Markdown (https://spec.commonmark.org/0.31.2/ with GFM's tables and
 * strikethrough). What has no words in Markdown, or would be read otherwise than it was written,
 * stays HTML.
 */
public final class MarkdownOfHtml {
  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), StrikethroughExtension.create());
  private static final MarkdownRenderer WRITER =
      MarkdownRenderer.builder().extensions(EXTENSIONS).build();
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer READER = HtmlRenderer.builder().extensions(EXTENSIONS).build();
  private static final Pattern LANGUAGE =
      Pattern.compile("(?:^|\\s)language-([\\w+#.-]+)(?:\\s|$)");

  /** Nobody writes deeper Markdown, and its tree is walked by recursion. */
  private static final int DEEPEST = 50;

  private MarkdownOfHtml() {}

  /** The HTML as Markdown, ending in a line end. */
  public static String of(String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    List<String> blocks = new ArrayList<>();
    for (Element block : Blocks.of(body)) {
      String written = written(block);
      if (!written.isBlank()) {
        blocks.add(written);
      }
    }
    return String.join("\n\n", blocks) + "\n";
  }

  /** Markdown if it is read as the same text, else HTML. */
  private static String written(Element block) {
    if (depth(block) > DEEPEST) {
      return HtmlLines.of(block);
    }
    Document document = new Document();
    addBlock(block, document);
    String markdown = WRITER.render(document).strip();
    String read = TextStream.of(READER.render(PARSER.parse(markdown)));
    boolean same = stripped(read).equals(stripped(TextStream.of(block.outerHtml())));
    return same ? markdown : HtmlLines.of(block);
  }

  private static int depth(Element block) {
    AtomicInteger deepest = new AtomicInteger();
    NodeTraversor.traverse((node, depth) -> deepest.accumulateAndGet(depth, Math::max), block);
    return deepest.get();
  }

  private static String stripped(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static void addBlock(Element element, Node parent) {
    switch (isPlain(element) ? element.normalName() : "html") {
      case "p" -> {
        Paragraph paragraph = new Paragraph();
        Phrases.add(element, paragraph);
        parent.appendChild(paragraph);
      }
      case "h1", "h2", "h3", "h4", "h5", "h6" -> parent.appendChild(heading(element));
      case "blockquote" -> {
        BlockQuote quote = new BlockQuote();
        addBlocks(element, quote);
        parent.appendChild(quote);
      }
      case "ul" -> parent.appendChild(items(element, new BulletList()));
      case "ol" -> parent.appendChild(items(element, ordered(element)));
      case "pre" -> parent.appendChild(code(element));
      case "hr" -> parent.appendChild(new ThematicBreak());
      case "table" -> parent.appendChild(Tables.of(element));
      default -> parent.appendChild(html(element));
    }
  }

  private static boolean isPlain(Element element) {
    return switch (element.normalName()) {
      case "blockquote" -> element.attributesSize() == 0;
      case "table" -> Tables.isSimple(element);
      default -> true;
    };
  }

  private static void addBlocks(Element element, Node parent) {
    for (Element block : Blocks.of(element)) {
      addBlock(block, parent);
    }
  }

  private static Node heading(Element element) {
    Heading heading = new Heading();
    heading.setLevel(element.normalName().charAt(1) - '0');
    Phrases.add(element, heading);
    return heading;
  }

  private static ListBlock ordered(Element element) {
    OrderedList list = new OrderedList();
    String start = element.attr("start");
    list.setMarkerStartNumber(start.matches("\\d{1,9}") ? Integer.parseInt(start) : 1);
    list.setMarkerDelimiter(".");
    return list;
  }

  private static Node items(Element element, ListBlock list) {
    if (list instanceof BulletList bullets) {
      bullets.setMarker("-");
    }
    list.setTight(element.select("> li > p").isEmpty());
    for (Element item : element.children()) {
      ListItem made = new ListItem();
      addBlocks(item, made);
      list.appendChild(made);
    }
    return list;
  }

  private static Node code(Element pre) {
    Element code = pre.childrenSize() == 1 ? pre.child(0) : pre;
    boolean plain =
        pre.childNodes().stream().allMatch(node -> node instanceof TextNode || node.equals(code))
            && code.childNodes().stream().allMatch(TextNode.class::isInstance);
    String text = code.wholeText();
    if (!plain || !text.endsWith("\n")) {
      return html(pre);
    }
    FencedCodeBlock block = new FencedCodeBlock();
    block.setFenceCharacter("`");
    block.setOpeningFenceLength(fence(text));
    Matcher language = LANGUAGE.matcher(code.className());
    block.setInfo(language.find() ? language.group(1).toLowerCase(Locale.ROOT) : "");
    block.setLiteral(text);
    return block;
  }

  private static int fence(String text) {
    int longest = 2;
    Matcher ticks = Pattern.compile("`+").matcher(text);
    while (ticks.find()) {
      longest = Math.max(longest, ticks.group().length());
    }
    return longest + 1;
  }

  private static Node html(Element element) {
    HtmlBlock block = new HtmlBlock();
    block.setLiteral(HtmlLines.of(element));
    return block;
  }
}
