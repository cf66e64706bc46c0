package dev.pressline.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.util.unit.DataSize;

/**
 * Tells that the disk on which a service keeps what it keeps is nearly full, and what that means.
 * Takes the place of Spring Boot's, which says neither.
 */
final class DiskHealth implements HealthIndicator {
  private final Path folder;
  private final DataSize least;

  /**
   * The health of the disk of a folder, which need not be there yet.
   *
   * @param least room that there should be
   */
  DiskHealth(Path folder, DataSize least) {
    this.folder = folder;
    this.least = least;
  }

  @Override
  public Health health() {
    try {
      long left = Files.getFileStore(nearest()).getUsableSpace();
      Health.Builder health = left < least.toBytes() ? nearlyFull() : Health.up();
      return health
          .withDetail("folder", folder.toAbsolutePath().toString())
          .withDetail("leftMegabytes", DataSize.ofBytes(left).toMegabytes())
          .withDetail("wantedMegabytes", least.toMegabytes())
          .build();
    } catch (IOException e) {
      return Health.unknown()
          .withDetail("what", "The disk of " + folder + " does not say how full it is: " + e)
          .withDetail("businessImpact", "None yet.")
          .withDetail("whatToDo", "Look whether the folder can be read.")
          .build();
    }
  }

  private static Health.Builder nearlyFull() {
    return Health.down()
        .withDetail("what", "The disk is nearly full.")
        .withDetail(
            "businessImpact",
            "When it is full, new posts and files wait or are refused; what is live stays live.")
        .withDetail("whatToDo", "Make room, or move the folder to a larger disk.");
  }

  private Path nearest() {
    Optional<Path> place = Optional.of(folder.toAbsolutePath());
    while (place.isPresent() && !Files.exists(place.get())) {
      place = Optional.ofNullable(place.get().getParent());
    }
    return place.orElse(folder);
  }
}
