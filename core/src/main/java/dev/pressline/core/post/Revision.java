package dev.pressline.core.post;

import java.time.Instant;

/**
 * Number of a version of one post: opaque, larger is newer.
 *
 * <p>Derived without state from the draft record's log-append time and offset, so that re-delivery
 * gives the same revision and topics that are created anew keep the order.
 *
 * @param value {@code (timestampMillis << 20) | (offset & 0xFFFFF)}
 */
public record Revision(long value) implements Comparable<Revision> {
  private static final int OFFSET_BITS = 20;
  private static final long OFFSET_MASK = (1L << OFFSET_BITS) - 1;

  /**
   * The revision of the draft record at an offset, appended at a time in milliseconds since 1970.
   */
  public static Revision of(long appendTimeMillis, long offset) {
    return new Revision((appendTimeMillis << OFFSET_BITS) | (offset & OFFSET_MASK));
  }

  /** When the draft was appended to the log. */
  public Instant draftedAt() {
    return Instant.ofEpochMilli(value >> OFFSET_BITS);
  }

  /** Whether this version replaces the other. */
  public boolean isNewerThan(Revision other) {
    return value > other.value;
  }

  @Override
  public int compareTo(Revision other) {
    return Long.compare(value, other.value);
  }
}
