package dev.pressline.observability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The dashboard that Grafana is given. */
final class Dashboard {
  private static final String FILE = "grafana/dashboards/pressline.json";

  private Dashboard() {}

  /** A query of a panel, with the variables that Grafana fills in filled in. */
  record Query(String panel, String expression) {}

  static JsonNode json() {
    try {
      return new ObjectMapper().readTree(Project.OBSERVABILITY.resolve(FILE).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every query, in the order of the panels. */
  static List<Query> queries() {
    List<Query> queries = new ArrayList<>();
    for (JsonNode panel : json().at("/panels")) {
      for (JsonNode target : panel.at("/targets")) {
        queries.add(new Query(panel.at("/title").asText(), filled(target.at("/expr").asText())));
      }
    }
    return queries;
  }

  private static String filled(String expression) {
    return expression
        .replace("$__rate_interval", "30s")
        .replace("stage=\"$stage\"", "stage=\"ingest\"")
        .replace("store=\"$store\"", "store=\"site\"");
  }
}
