package dev.pressline.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ProbesTest {
  private static final List<Manifest> MANIFESTS =
      KustomizeFiles.of(Project.KUBERNETES.resolve(Project.OVERLAY));

  static final List<String> NAMES = StandingService.NAMES;

  /** As in a cluster whose broker is away: alive, not ready, and still measured. */
  @ParameterizedTest
  @FieldSource("NAMES")
  void aServiceAnswersWhereItIsAsked(String name) throws IOException, InterruptedException {
    Place container = workload(name).containers().getFirst();

    try (StandingService service = StandingService.of(name)) {
      assertThat(service.answerToCluster(path(container, "startupProbe"))).isEqualTo(200);
      assertThat(service.answerToCluster(path(container, "livenessProbe"))).isEqualTo(200);
      assertThat(service.answerToCluster(path(container, "readinessProbe"))).isEqualTo(503);
      assertThat(service.answerToCluster(metricsPath())).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void whoCallsAServiceSeesNothingOfItsHealth(String name)
      throws IOException, InterruptedException {
    Place container = workload(name).containers().getFirst();

    try (StandingService service = StandingService.of(name)) {
      assertThat(service.answerToVisitors("/actuator/health")).isEqualTo(404);
      assertThat(service.answerToVisitors(path(container, "readinessProbe"))).isEqualTo(404);
      assertThat(service.answerToVisitors(metricsPath())).isEqualTo(404);
    }
  }

  private static String path(Place container, String probe) {
    return container.at(probe, "httpGet", "path").text();
  }

  private static String metricsPath() {
    return manifest("PodMonitor", "pressline")
        .spec()
        .items("podMetricsEndpoints")
        .getFirst()
        .text("path");
  }

  private static Manifest workload(String name) {
    return MANIFESTS.stream()
        .filter(Manifest::isWorkload)
        .filter(manifest -> manifest.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Manifest manifest(String kind, String name) {
    return MANIFESTS.stream()
        .filter(it -> it.kind().equals(kind) && it.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
