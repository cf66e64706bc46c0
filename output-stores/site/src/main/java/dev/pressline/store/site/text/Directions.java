package dev.pressline.store.site.text;

import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Which way passages run that do not run as their post does: code, and paragraphs that quote a
 * language of the other direction. Without it their full stops and brackets stand at the wrong end.
 */
final class Directions {
  private static final String LEFT_TO_RIGHT = "ltr";
  private static final String RIGHT_TO_LEFT = "rtl";
  private static final String CODE = "pre, :not(pre) > code, kbd, samp";

  /** One or two words may be a name in the language around. */
  private static final int FEWEST_WORDS = 3;

  private Directions() {}

  /**
   * Marks the passages of the document.
   *
   * @param direction of the post
   */
  static void in(Document document, String direction) {
    boolean rightToLeft = direction.equals(RIGHT_TO_LEFT);
    for (Element paragraph : document.select("p:not([dir])")) {
      if (paragraph.closest("[dir]") == null && runsOtherwise(paragraph.text(), rightToLeft)) {
        paragraph.attr("dir", rightToLeft ? LEFT_TO_RIGHT : RIGHT_TO_LEFT);
      }
    }
    if (rightToLeft) {
      document.select(CODE).not("[dir]").attr("dir", LEFT_TO_RIGHT);
    }
  }

  /** Texts from right to left are full of names in Latin letters; the reverse is rare. */
  private static boolean runsOtherwise(String text, boolean rightToLeft) {
    long latin = letters(text).filter(c -> !isRightToLeft(c)).count();
    long other = letters(text).filter(Directions::isRightToLeft).count();
    return rightToLeft
        ? other == 0 && latin > 0 && text.split("\\s+", FEWEST_WORDS).length == FEWEST_WORDS
        : other > latin;
  }

  private static IntStream letters(String text) {
    return text.codePoints().filter(Character::isLetter);
  }

  private static boolean isRightToLeft(int letter) {
    byte direction = Character.getDirectionality(letter);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
