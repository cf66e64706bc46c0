package dev.pressline.core.admission.html.tree;

import dev.pressline.core.admission.body.tree.Siblings;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * One walk that measures every element, and may judge each when its own elements are measured: what
 * a judge removes counts no more for what it was in.
 */
public final class Weighing implements NodeVisitor {
  /** Longest text, in UTF-16 code units, that a measure shows. */
  public static final int SHORT = 120;

  private static final String COMMAS = ",\u060C\uFE50\uFE10\uFE11\u2E41\u2E34\u2E32\uFF0C";
  private static final Pattern VIDEO =
      Pattern.compile(
          "//(?:www\\.)?(?:(?:dailymotion|youtube|youtube-nocookie|player\\.vimeo|v\\.qq)\\.com"
              + "|(?:archive|upload\\.wikimedia)\\.org|player\\.twitch\\.tv)",
          Pattern.CASE_INSENSITIVE);

  /** Decides about an element by what it holds. */
  public interface Judge {
    /** Whether the element goes. */
    boolean removes(Element element, Measure measure);
  }

  /** Where the text ended and what the counts were when an element was opened. */
  private static final class Before {
    private final int length;
    private final int[] totals;

    Before(int length, int[] totals) {
      this.length = length;
      this.totals = totals.clone();
    }
  }

  private final Judge judge;
  private final Set<Element> dataTables;
  private final StringBuilder text = new StringBuilder();
  private final Deque<Before> open = new ArrayDeque<>();
  private final Map<Element, Measure> measures = new IdentityHashMap<>();
  private final Set<Node> removed = Siblings.identitySet();
  private final boolean keeps;
  private int[] totals = new int[Count.values().length];

  private Weighing(Judge judge, Set<Element> dataTables, boolean keeps) {
    this.judge = judge;
    this.keeps = keeps;
    this.dataTables = dataTables;
  }

  /** The measures of the element and of all that it holds. */
  public static Map<Element, Measure> of(Element root) {
    Weighing weighing = new Weighing((element, measure) -> false, Set.of(), true);
    NodeTraversor.traverse(weighing, root);
    return weighing.measures;
  }

  /** Takes out of the element what the judge removes. */
  public static void sift(Element root, Set<Element> dataTables, Judge judge) {
    Weighing weighing =
        new Weighing(
            (e, measure) -> !e.equals(root) && judge.removes(e, measure), dataTables, false);
    NodeTraversor.traverse(weighing, root);
    Siblings.remove(weighing.removed);
  }

  /** Whether the element is a player of a known video site. */
  public static boolean isVideo(Element element) {
    return element.attributes().asList().stream()
        .anyMatch(attribute -> VIDEO.matcher(attribute.getValue()).find());
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      add(words.getWholeText());
    } else if (node instanceof Element) {
      open.push(new Before(text.length(), totals));
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      Before before = open.pop();
      Measure measure = since(before);
      if (judge.removes(element, measure)) {
        removed.add(element);
        text.setLength(before.length);
        totals = before.totals;
      } else {
        if (keeps) {
          measures.put(element, measure);
        }
        count(element, measure.length());
      }
    }
  }

  private void add(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean blank = Character.isWhitespace(c) || c == '\u00A0' || c == '\uFEFF';
      if (!blank) {
        text.append(c);
        if (COMMAS.indexOf(c) >= 0) {
          plus(Count.ANY_COMMAS, 1);
          plus(Count.COMMAS, c == ',' ? 1 : 0);
        }
      } else if (text.isEmpty() || text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
      }
    }
  }

  private Measure since(Before before) {
    int start = before.length;
    int end = text.length();
    if (start < end && text.charAt(start) == ' ') {
      start++;
    }
    if (start < end && text.charAt(end - 1) == ' ') {
      end--;
    }
    int[] counts = new int[totals.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = totals[i] - before.totals[i];
    }
    return new Measure(end - start, end - start <= SHORT ? text.substring(start, end) : "", counts);
  }

  private void count(Element element, int length) {
    switch (element.normalName()) {
      case "a" -> plus(Count.LINKED, length * (element.attr("href").startsWith("#") ? 3 : 10));
      case "h1", "h2", "h3", "h4", "h5", "h6" -> plus(Count.IN_HEADINGS, length);
      case "span", "td" -> plus(Count.TEXTISH, length);
      case "li" -> {
        plus(Count.ITEMS, 1);
        plus(Count.TEXTISH, length);
      }
      case "blockquote", "dl", "div", "pre" -> block(length);
      case "img" -> {
        plus(Count.PICTURES, 1);
        block(length);
      }
      case "ol", "ul" -> {
        plus(Count.IN_LISTS, length);
        block(length);
      }
      case "p" -> {
        plus(Count.PARAGRAPHS, 1);
        block(length);
      }
      case "table" -> {
        plus(Count.DATA_TABLES, dataTables.contains(element) ? 1 : 0);
        block(length);
      }
      case "input" -> plus(Count.INPUTS, 1);
      case "br", "hr" -> plus(Count.RULES_AND_BREAKS, 1);
      case "object", "embed", "iframe" -> {
        plus(Count.EMBEDS, 1);
        plus(Count.VIDEOS, isVideo(element) ? 1 : 0);
      }
      default -> {
        // Nothing is asked about other elements.
      }
    }
  }

  private void block(int length) {
    plus(Count.BLOCKS, 1);
    plus(Count.TEXTISH, length);
  }

  private void plus(Count count, int more) {
    totals[count.ordinal()] += more;
  }
}
