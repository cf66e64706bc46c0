package dev.pressline.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.gson.JsonArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kinds of KEDA and of the Prometheus Operator, held against schemas that npm has. */
class CustomResourcesTest {
  private static final Path FILES = Path.of("src/test/schemas").toAbsolutePath();

  /** Kept between builds, so that npm is asked once. */
  private static final Path INSTALLED = Path.of("target/schemas").toAbsolutePath();

  @TempDir static Path work;

  @BeforeAll
  static void installTheSchemas() throws IOException, InterruptedException {
    Files.createDirectories(INSTALLED);
    for (String file : List.of("package.json", "package-lock.json", "faults.mjs")) {
      Files.copy(FILES.resolve(file), INSTALLED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    boolean here = Files.exists(INSTALLED.resolve("node_modules/.package-lock.json"));
    if (!here) {
      here =
          Finished.of(
                  INSTALLED,
                  "npm",
                  "ci",
                  "--ignore-scripts",
                  "--no-audit",
                  "--no-fund",
                  "--prefer-offline")
              .isFine();
    }
    if (!here) {
      System.out.println(
          "SKIPPED: npm is not here or cannot install the schemas of KEDA and of the Prometheus"
              + " Operator; their manifests were not held against them");
    }
    assumeThat(here).isTrue();
  }

  @Test
  void theSchemasObjectToNothing() throws IOException, InterruptedException {
    assertThat(faults(UnaryOperator.identity())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "maxReplicaCount: 6, maxReplicas: 6, /spec/maxReplicas is unknown",
    "maxReplicaCount: 6, maxReplicaCount: six, must be integer",
    "failureThreshold: 3, failureTreshold: 3, failureThreshold",
    "type: kafka, kind: kafka, must have required property type",
    "parameter: sasl, param: sasl, must have required property parameter",
    "interval: 15s, every: 15s, /spec/podMetricsEndpoints/0/every is unknown"
  })
  void aPlantedFaultIsFound(String line, String mistake, String found)
      throws IOException, InterruptedException {
    assertThat(faults(text -> text.replace(line, mistake))).contains(found);
  }

  private static String faults(UnaryOperator<String> edit)
      throws IOException, InterruptedException {
    JsonArray manifests = new JsonArray();
    KustomizeFiles.of(Project.KUBERNETES.resolve(Project.OVERLAY), edit).stream()
        .filter(manifest -> !KubernetesSchema.knows(manifest))
        .map(manifest -> KubernetesSchema.json(manifest.content()))
        .forEach(manifests::add);
    assertThat(manifests).hasSizeGreaterThan(3);

    Path input = Files.writeString(work.resolve("manifests.json"), manifests.toString());
    Finished check = Finished.fed(input, INSTALLED, "node", "faults.mjs");
    assertThat(check.complaints()).isEmpty();
    return check.said();
  }
}
