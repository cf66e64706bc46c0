package dev.pressline.enrich.view;

import java.util.Map;

/**
 * A topic as the broker has it when reading begins.
 *
 * @param id tells it from a topic that had the same name before
 * @param beginnings of its partitions
 * @param ends of its partitions, where what is written next will stand
 */
record TopicLog(String id, Map<Integer, Long> beginnings, Map<Integer, Long> ends) {
  TopicLog {
    beginnings = Map.copyOf(beginnings);
    ends = Map.copyOf(ends);
  }
}
