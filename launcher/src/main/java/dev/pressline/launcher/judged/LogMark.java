package dev.pressline.launcher.judged;

import java.util.Map;

/**
 * How far the drafts topic had come.
 *
 * @param topicId tells the topic from others of its name
 * @param ends offsets behind the last record, by partition
 */
public record LogMark(String topicId, Map<Integer, Long> ends) {
  public LogMark {
    ends = Map.copyOf(ends);
  }
}
