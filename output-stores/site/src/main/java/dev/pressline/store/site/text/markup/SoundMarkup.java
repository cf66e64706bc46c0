package dev.pressline.store.site.text.markup;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Markup of a text as the HTML standard wants it. */
public final class SoundMarkup {
  /** Finds every text that could need to be put right, and others. */
  public static final String WORTH_READING =
      "<(?:h[1-6]|[uo]l|pre|img|video)\\b"
          + "| (?:lang|srcset)="
          + "| (?:href|src|poster|cite)=\"[^\"]*(?:[ ^`{|}\\\\\\[\\]]|&(?:quot|lt|gt);)";

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[a-z0-9]{1,8})*");
  private static final Pattern PIXELS = Pattern.compile("\\s*(\\d+)(?:\\.\\d+)?\\s*(?:px)?\\s*");
  private static final String WHOLE_WIDTH = "100%";

  private static final Evaluator BLOCKS_IN_LINES = Selector.evaluatorOf("pre p, pre div");
  private static final Evaluator WITH_LANGUAGE = Selector.evaluatorOf("[lang]");
  private static final Evaluator SHOWN = Selector.evaluatorOf("img, video");
  private static final Evaluator WITHOUT_SIZES =
      Selector.evaluatorOf("img[srcset~=\\dw(,|\\s|$)]:not([sizes])");
  private static final Evaluator WITHOUT_WORDS = Selector.evaluatorOf("img:not([alt])");

  private SoundMarkup() {}

  /** Puts the markup of the document right. */
  public static void in(Document document) {
    HeadingRanks.in(document);
    SoundAddresses.in(document);
    LooseItems.in(document);
    lines(document);
    languages(document);
    sizes(document);
    alternatives(document);
  }

  /** Blocks have no place in preformatted text, where a line end does as well. */
  private static void lines(Document document) {
    for (Element block : document.select(BLOCKS_IN_LINES)) {
      if (block.previousSibling() != null) {
        block.before(new TextNode("\n"));
      }
      block.unwrap();
    }
  }

  /** Code is marked so with the name of its language, which nobody can speak. */
  private static void languages(Document document) {
    for (Element element : document.select(WITH_LANGUAGE)) {
      if (!LANGUAGE.matcher(element.attr("lang").toLowerCase(Locale.ROOT)).matches()) {
        element.removeAttr("lang");
      }
    }
  }

  private static void sizes(Document document) {
    for (Element element : document.select(SHOWN)) {
      size(element, "width");
      size(element, "height");
    }
    // What browsers take for granted.
    document.select(WITHOUT_SIZES).attr("sizes", "100vw");
  }

  private static void size(Element element, String side) {
    if (!element.hasAttr(side)) {
      return;
    }
    Matcher pixels = PIXELS.matcher(element.attr(side));
    if (pixels.matches()) {
      element.attr(side, String.valueOf(pixels.group(1)));
      return;
    }
    if (element.attr(side).strip().equals(WHOLE_WIDTH) && side.equals("width")) {
      element.addClass("whole");
    }
    element.removeAttr(side);
  }

  /** A picture of which nothing is told is passed over, rather than read out as an address. */
  private static void alternatives(Document document) {
    for (Element picture : document.select(WITHOUT_WORDS)) {
      picture.attr("alt", picture.attr("title"));
    }
  }
}
