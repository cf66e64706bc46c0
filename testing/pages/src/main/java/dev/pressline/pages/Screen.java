package dev.pressline.pages;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a page is looked at on.
 *
 * @param width in CSS pixels
 * @param height in CSS pixels
 * @param dark whether its owner prefers dark pages
 */
public record Screen(int width, int height, boolean dark) {
  private static final int WIDEST_PHONE = 600;

  /** A phone held upright and a desktop's window, each of somebody who likes it light or dark. */
  public static List<Screen> all() {
    return Stream.of(false, true)
        .flatMap(dark -> Stream.of(new Screen(390, 844, dark), new Screen(1280, 900, dark)))
        .toList();
  }

  boolean isPhone() {
    return width <= WIDEST_PHONE;
  }
}
