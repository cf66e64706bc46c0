package dev.pressline.store;

import java.util.Map;

/**
 * A place in the publications log.
 *
 * @param logId identity of the topic's incarnation; another one means another log
 * @param nextOffsets for each partition the first offset not yet written
 */
public record LogPosition(String logId, Map<Integer, Long> nextOffsets) {
  /** Before every log. */
  public static final LogPosition NONE = new LogPosition("", Map.of());

  public LogPosition {
    nextOffsets = Map.copyOf(nextOffsets);
  }

  /**
   * Whether something that is before the other position is not before this one, as far as this one
   * tells of a partition. Nothing is before {@link #NONE}, and all that is in another log is
   * missed.
   */
  public boolean isBehind(LogPosition other) {
    if (other.equals(NONE)) {
      return false;
    }
    return !logId.equals(other.logId)
        || nextOffsets.entrySet().stream()
            .anyMatch(next -> next.getValue() < other.nextOffsets.getOrDefault(next.getKey(), 0L));
  }
}
