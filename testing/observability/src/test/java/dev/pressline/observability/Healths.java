package dev.pressline.observability;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Reads what {@code /actuator/health} answers. */
final class Healths {
  private Healths() {}

  /** Adds every component without parts of its own that is not up. */
  static void unwellIn(JsonNode health, List<JsonNode> unwell) {
    JsonNode parts = health.at("/components");
    if (parts.isMissingNode()) {
      if (!health.at("/status").asText().equals("UP")) {
        unwell.add(health);
      }
      return;
    }
    parts.forEach(part -> unwellIn(part, unwell));
  }
}
