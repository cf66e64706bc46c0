package dev.pressline.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.util.unit.DataSize;

class DiskHealthTest {
  @TempDir Path folder;

  @Test
  void aFolderThatIsNotThereYetHasTheDiskOfTheNextOneAbove() {
    Health health = new DiskHealth(folder.resolve("not/yet"), DataSize.ofBytes(1)).health();

    assertThat(health.getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void aDiskThatIsNearlyFullSaysWhatThatMeansAndWhatToDo() {
    Health health = new DiskHealth(folder, DataSize.ofBytes(Long.MAX_VALUE)).health();

    assertThat(health.getStatus()).isEqualTo(Status.DOWN);
    assertThat(health.getDetails()).containsKeys("what", "businessImpact", "whatToDo", "folder");
  }
}
