package dev.pressline.core.admission.body;

import dev.pressline.core.asset.PictureSize;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Lets a page leave room for a picture before it is there, so that the text does not jump. */
final class PictureSizes {
  private static final Pattern PIXELS = Pattern.compile("\\s*[1-9]\\d{0,4}(?:px)?\\s*");

  private PictureSizes() {}

  /** Writes down how large the picture is, as far as its author does not say it. */
  static void complete(Element picture, PictureSize size) {
    OptionalInt width = pixels(picture, "width");
    OptionalInt height = pixels(picture, "height");
    if (!picture.hasAttr("width") && !picture.hasAttr("height")) {
      set(picture, size.width(), size.height());
    } else if (width.isPresent() && !picture.hasAttr("height")) {
      set(picture, width.getAsInt(), size.heightAt(width.getAsInt()));
    } else if (height.isPresent() && !picture.hasAttr("width")) {
      set(picture, size.widthAt(height.getAsInt()), height.getAsInt());
    }
  }

  private static void set(Element picture, int width, int height) {
    picture.attr("width", String.valueOf(width)).attr("height", String.valueOf(height));
  }

  private static OptionalInt pixels(Element picture, String attribute) {
    String written = picture.attr(attribute);
    return PIXELS.matcher(written).matches()
        ? OptionalInt.of(Integer.parseInt(written.replace("px", "").strip()))
        : OptionalInt.empty();
  }
}
