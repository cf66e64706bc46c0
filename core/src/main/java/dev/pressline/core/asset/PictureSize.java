package dev.pressline.core.asset;

import java.util.Optional;

/**
 * How large a picture is shown when nobody says otherwise, in CSS pixels.
 *
 * @param width at least 1
 * @param height at least 1
 */
public record PictureSize(int width, int height) {
  /** Larger pictures are no pictures. */
  private static final double LARGEST = 100_000;

  /** The size, if both are numbers that a picture may have; fractions are rounded. */
  public static Optional<PictureSize> of(double width, double height) {
    boolean possible = width >= 1 && height >= 1 && width <= LARGEST && height <= LARGEST;
    return possible
        ? Optional.of(new PictureSize((int) Math.round(width), (int) Math.round(height)))
        : Optional.empty();
  }

  /** The same after a quarter turn. */
  public PictureSize turned() {
    return new PictureSize(height, width);
  }

  /** The height that belongs to a width. */
  public int heightAt(int otherWidth) {
    return Math.max(1, (int) Math.round((double) height * otherWidth / width));
  }

  /** The width that belongs to a height. */
  public int widthAt(int otherHeight) {
    return turned().heightAt(otherHeight);
  }
}
