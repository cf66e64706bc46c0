package dev.pressline.store.site.text;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Which way passages run that do not run as their post does: code, and paragraphs that quote a
 * language of the other direction. Without it their full stops and brackets stand at the wrong end.
 */
final class Directions {
  private static final String LEFT_TO_RIGHT = "ltr";
  private static final String RIGHT_TO_LEFT = "rtl";
  private static final Evaluator PARAGRAPHS = Selector.evaluatorOf("p:not([dir])");
  private static final Evaluator DIRECTED = Selector.evaluatorOf("[dir]");
  private static final Evaluator CODE = Selector.evaluatorOf("pre, :not(pre) > code, kbd, samp");

  /** One or two words may be a name in the language around. */
  private static final int FEWEST_WORDS = 3;

  /** The Hebrew block is the first of a script that runs from right to left. */
  private static final int FIRST_FROM_RIGHT = 0x590;

  private Directions() {}

  /**
   * Marks the passages of the document.
   *
   * @param direction of the post
   */
  static void in(Document document, String direction) {
    boolean rightToLeft = direction.equals(RIGHT_TO_LEFT);
    if (!rightToLeft && !hasLettersFromRight(document)) {
      return;
    }
    for (Element paragraph : document.select(PARAGRAPHS)) {
      if (paragraph.closest(DIRECTED) == null && runsOtherwise(paragraph.text(), rightToLeft)) {
        paragraph.attr("dir", rightToLeft ? LEFT_TO_RIGHT : RIGHT_TO_LEFT);
      }
    }
    if (rightToLeft) {
      document.select(CODE).not("[dir]").attr("dir", LEFT_TO_RIGHT);
    }
  }

  /** Most posts have none, and are known to by their characters alone. */
  private static boolean hasLettersFromRight(Document document) {
    return document
        .nodeStream(TextNode.class)
        .anyMatch(node -> hasLettersFromRight(node.getWholeText()));
  }

  private static boolean hasLettersFromRight(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_FROM_RIGHT && isRightToLeft(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Texts from right to left are full of names in Latin letters; the reverse is rare. */
  private static boolean runsOtherwise(String text, boolean rightToLeft) {
    int latin = 0;
    int other = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int letter = text.codePointAt(i);
      if (letter >= FIRST_FROM_RIGHT && isRightToLeft(letter)) {
        other++;
      } else if (Character.isLetter(letter)) {
        latin++;
      }
    }
    return rightToLeft
        ? other == 0 && latin > 0 && text.split("\\s+", FEWEST_WORDS).length == FEWEST_WORDS
        : other > latin;
  }

  private static boolean isRightToLeft(int letter) {
    byte direction = Character.getDirectionality(letter);
    return (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
            || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
        && Character.isLetter(letter);
  }
}
