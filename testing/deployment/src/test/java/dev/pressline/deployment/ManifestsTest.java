package dev.pressline.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.pressline.material.ProjectFolder;
import dev.pressline.stage.StageDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ManifestsTest {
  private static final Path OVERLAY = Project.KUBERNETES.resolve(Project.OVERLAY);
  private static final Map<String, List<StageDefinition<?, ?, ?>>> STAGES = new TreeMap<>();

  static final List<PlantedFault> PLANTED = PlantedFault.ALL;

  @TempDir static Path work;

  @BeforeAll
  static void askTheServicesForTheirStages() {
    for (String name : StandingService.NAMES) {
      try (StandingService service = StandingService.of(name)) {
        STAGES.put(name, service.stages());
      }
    }
  }

  @Test
  void nothingIsWrongWithTheFiles() {
    List<Manifest> manifests = KustomizeFiles.of(OVERLAY);

    assertThat(manifests).hasSizeGreaterThan(25);
    assertThat(faults(manifests)).isEmpty();
    assertThat(Images.faults(manifests, images())).isEmpty();
  }

  @Test
  void nothingIsWrongWithWhatKustomizeMakesOfThem() throws IOException, InterruptedException {
    Optional<List<Manifest>> manifests = Rendering.of(Project.OVERLAY, work);
    assumeThat(manifests).isPresent();

    assertThat(faults(manifests.orElseThrow())).isEmpty();
    assertThat(manifests.get())
        .hasSameSizeAs(KustomizeFiles.of(OVERLAY))
        .filteredOn(manifest -> !manifest.kind().equals("Namespace"))
        .allMatch(manifest -> manifest.content().text("metadata", "namespace").equals("pressline"));
  }

  @ParameterizedTest
  @FieldSource("PLANTED")
  void aPlantedFaultIsFound(PlantedFault fault) {
    List<Manifest> manifests = KustomizeFiles.of(OVERLAY, fault::plant);

    List<String> found = new ArrayList<>(faults(manifests));
    found.addAll(Images.faults(manifests, images()));

    assertThat(found).anySatisfy(sentence -> assertThat(sentence).contains(fault.found()));
  }

  private static List<String> faults(List<Manifest> manifests) {
    List<String> faults = new ArrayList<>(KubernetesSchema.faults(manifests));
    faults.addAll(PodHabits.faults(manifests));
    faults.addAll(References.faults(manifests));
    faults.addAll(Selections.faults(manifests));
    faults.addAll(SettingNames.faults(manifests));
    faults.addAll(Autoscaling.faults(manifests, STAGES));
    return faults;
  }

  private static List<Place> images() {
    return Place.documents(ProjectFolder.text(OVERLAY.resolve("kustomization.yaml")))
        .getFirst()
        .items("images");
  }
}
