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
}
