package dev.pressline.core.enrichment;

import java.util.Arrays;

/**
 * What a post is about, as a direction: the nearer two posts point, the more alike their meaning. A
 * byte a dimension, since nobody needs more to tell neighbours, and since the last bits of a
 * model's numbers differ between processors.
 */
public final class Meaning {
  private static final int LARGEST = 127;

  private final byte[] direction;
  private final double length;

  private Meaning(byte[] direction) {
    this.direction = direction;
    this.length = Math.sqrt(product(direction, direction));
  }

  /** The direction of a vector, whatever its length. */
  public static Meaning of(float[] vector) {
    float largest = 0;
    for (float value : vector) {
      largest = Math.max(largest, Math.abs(value));
    }
    byte[] direction = new byte[vector.length];
    for (int i = 0; i < vector.length && largest > 0; i++) {
      direction[i] = (byte) Math.round(vector[i] / largest * LARGEST);
    }
    return new Meaning(direction);
  }

  /** What {@link #bytes} gave. */
  public static Meaning of(byte[] bytes) {
    return new Meaning(bytes.clone());
  }

  /** One byte a dimension, signed. */
  public byte[] bytes() {
    return direction.clone();
  }

  /**
   * The cosine between the two: 1 when they say the same, about 0 when they have nothing in common,
   * and 0 when they come from models of different size.
   */
  public double nearness(Meaning other) {
    double lengths = length * other.length;
    return lengths == 0 || direction.length != other.direction.length
        ? 0
        : product(direction, other.direction) / lengths;
  }

  private static int product(byte[] one, byte[] other) {
    int product = 0;
    for (int i = 0; i < one.length; i++) {
      product += one[i] * other[i];
    }
    return product;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Meaning meaning && Arrays.equals(direction, meaning.direction);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(direction);
  }

  @Override
  public String toString() {
    return "Meaning of " + direction.length + " dimensions";
  }
}
