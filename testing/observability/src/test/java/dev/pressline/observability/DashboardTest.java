package dev.pressline.observability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pressline.material.ProjectFolder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class DashboardTest {
  private static final int COLUMNS = 24;

  @Test
  void everyPanelAsksTheDatasourceThatIsProvisioned() {
    Object source =
        new Load(LoadSettings.builder().build())
            .loadFromString(
                ProjectFolder.text(
                    Project.OBSERVABILITY.resolve(
                        "grafana/provisioning/datasources/prometheus.yml")));

    assertThat(source.toString()).contains("uid=pressline-prometheus");
    assertThat(Dashboard.json().findValues("datasource"))
        .isNotEmpty()
        .allSatisfy(
            asked -> assertThat(asked.at("/uid").asText()).isEqualTo("pressline-prometheus"));
  }

  @Test
  void panelsHaveIdsOfTheirOwnAndLieBesideEachOther() {
    Set<Integer> ids = new HashSet<>();
    List<String> taken = new ArrayList<>();
    for (JsonNode panel : Dashboard.json().at("/panels")) {
      assertThat(ids.add(panel.at("/id").asInt())).as(panel.at("/title").asText()).isTrue();
      JsonNode place = panel.at("/gridPos");
      int x = place.at("/x").asInt();
      int w = place.at("/w").asInt();
      assertThat(x + w).isLessThanOrEqualTo(COLUMNS);
      for (int column = x; column < x + w; column++) {
        for (int line = 0; line < place.at("/h").asInt(); line++) {
          taken.add(column + ":" + (place.at("/y").asInt() + line));
        }
      }
    }

    assertThat(taken).doesNotHaveDuplicates();
  }

  @Test
  void everyPanelHasATitleAndAQuery() {
    for (JsonNode panel : Dashboard.json().at("/panels")) {
      assertThat(panel.at("/title").asText()).isNotBlank();
      if (!panel.at("/type").asText().equals("row")) {
        assertThat(panel.at("/targets").size()).as(panel.at("/title").asText()).isPositive();
      }
    }
    assertThat(Dashboard.queries())
        .allSatisfy(query -> assertThat(query.expression()).isNotBlank());
  }

  @Test
  void aRowForEachStageAndEachStoreIsRepeated() {
    assertThat(Dashboard.json().findValuesAsText("repeat")).containsExactly("stage", "store");
  }
}
