package dev.pressline.store.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pressline.store.LogPosition;
import java.util.Map;
import java.util.TreeMap;

/** A place in the log as a document beside the posts. */
final class PositionJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LOG = "log";
  private static final String NEXT = "next";

  private PositionJson() {}

  static ObjectNode of(LogPosition position) {
    ObjectNode note = JSON.createObjectNode();
    ObjectNode place = note.putObject(Names.POSITION);
    place.put(LOG, position.logId());
    ObjectNode next = place.putObject(NEXT);
    position.nextOffsets().forEach((partition, offset) -> next.put("" + partition, offset));
    return note;
  }

  static LogPosition read(JsonNode note) {
    JsonNode place = note.path(Names.POSITION);
    Map<Integer, Long> next = new TreeMap<>();
    for (Map.Entry<String, JsonNode> partition : place.path(NEXT).properties()) {
      next.put(Integer.valueOf(partition.getKey()), partition.getValue().asLong());
    }
    return new LogPosition(place.path(LOG).asText(), next);
  }
}
