package dev.pressline.core.asset;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The size of an SVG drawing (https://www.w3.org/TR/SVG2/coords.html#SizingSVGInCSS): its width and
 * height in pixels or, where it leaves them to the page, those of its view box.
 */
public final class DrawingSize {
  private static final Pattern PIXELS =
      Pattern.compile("\\s*(\\d{1,6}(?:\\.\\d{1,9})?)(?:px)?\\s*");
  private static final Pattern SEPARATOR = Pattern.compile("[\\s,]+");

  /** The root element stands near the start. */
  private static final int HEAD = 8 * 1024;

  private DrawingSize() {}

  /** The size of a drawing that starts with these bytes, if it says one. */
  public static Optional<PictureSize> of(byte[] drawing) {
    String head = new String(drawing, 0, Math.min(HEAD, drawing.length), StandardCharsets.UTF_8);
    Element root = Jsoup.parse(head, "", Parser.xmlParser()).firstElementChild();
    if (root == null) {
      return Optional.empty();
    }
    OptionalDouble width = pixels(root.attr("width"));
    OptionalDouble height = pixels(root.attr("height"));
    String[] box = SEPARATOR.split(root.attr("viewBox").strip());
    OptionalDouble boxWidth = box.length == 4 ? pixels(box[2]) : OptionalDouble.empty();
    OptionalDouble boxHeight = box.length == 4 ? pixels(box[3]) : OptionalDouble.empty();
    if (width.isPresent() && height.isPresent()) {
      return PictureSize.of(width.getAsDouble(), height.getAsDouble());
    }
    return boxWidth.isPresent() && boxHeight.isPresent()
        ? PictureSize.of(boxWidth.getAsDouble(), boxHeight.getAsDouble())
        : Optional.empty();
  }

  private static OptionalDouble pixels(String written) {
    Matcher number = PIXELS.matcher(written);
    return number.matches()
        ? OptionalDouble.of(Double.parseDouble(number.group(1)))
        : OptionalDouble.empty();
  }
}
