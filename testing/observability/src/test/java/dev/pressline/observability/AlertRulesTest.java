package dev.pressline.observability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.material.ProjectFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AlertRulesTest {
  private static final Path FOLDER = Project.OBSERVABILITY.resolve("prometheus");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.*?) *$");
  private static final List<Alert> ALERTS = Alert.all().stream().filter(Alert::isAlert).toList();

  @Test
  void prometheusTakesTheFiles() throws Exception {
    Tool.isHere("promtool", "the files for Prometheus were not given to it");

    Tool.succeeds(FOLDER, "promtool", "check", "config", "prometheus.yml");
    Tool.succeeds(FOLDER, "promtool", "check", "rules", "alerts.yml");
  }

  @Test
  void eachAlertFiresWhenItMustAndNotOtherwise() throws Exception {
    Tool.isHere("promtool", "the alerts were not tried");

    Tool.succeeds(FOLDER, "promtool", "test", "rules", "alerts-test.yml");
  }

  @Test
  void noAlertIsWithoutATry() {
    String tries = ProjectFolder.text(FOLDER.resolve("alerts-test.yml"));

    assertThat(ALERTS).hasSizeGreaterThan(10);
    assertThat(ALERTS)
        .allSatisfy(alert -> assertThat(tries).contains("alertname=\"" + alert.name() + "\""));
  }

  @Test
  void eachAlertSaysWhatItIsWhoNoticesAndWhatToDo() {
    assertThat(ALERTS)
        .allSatisfy(
            alert -> {
              assertThat(alert.annotations())
                  .containsOnlyKeys("summary", "impact", "action", "runbook_url");
              assertThat(alert.annotations().values()).doesNotContain("");
              assertThat(alert.labels().get("severity")).isIn("page", "ticket");
            });
  }

  @Test
  void eachAlertLeadsToAHeadingOfARunbook() {
    List<String> broken = new ArrayList<>();
    for (Alert alert : ALERTS) {
      for (String link : links(alert)) {
        if (!leadsSomewhere(link)) {
          broken.add(alert.name() + " -> " + link);
        }
      }
    }

    assertThat(broken).isEmpty();
  }

  /** Where the service is a label, the alert may come from each of those that have the metric. */
  private static List<String> links(Alert alert) {
    String link = alert.annotations().get("runbook_url");
    return servicesOf(alert).stream()
        .map(service -> link.replaceAll("\\{\\{ \\$labels\\.(application|job) }}", service))
        .distinct()
        .toList();
  }

  private static List<String> servicesOf(Alert alert) {
    if (alert.expression().contains("_transactions_total")) {
      return List.of("ingest-service", "enrich-service");
    }
    return Services.NAMES;
  }

  private static boolean leadsSomewhere(String link) {
    String[] parts = link.split("#", -1);
    Path file = ProjectFolder.ROOT.resolve(parts[0]);
    return parts.length == 2
        && Files.exists(file)
        && HEADING
            .matcher(ProjectFolder.text(file))
            .results()
            .map(heading -> heading.group(1).toLowerCase(Locale.ROOT).replace(' ', '-'))
            .anyMatch(parts[1]::equals);
  }
}
