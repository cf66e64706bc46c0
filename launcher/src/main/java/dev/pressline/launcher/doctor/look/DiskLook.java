package dev.pressline.launcher.doctor.look;

import dev.pressline.launcher.doctor.check.DiskCheck.Volume;
import dev.pressline.launcher.pipeline.BrokerAnswer;
import dev.pressline.launcher.pipeline.PipelineConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;

/**
 * Asks how full disks are.
 *
 * @param patience after which a question is given up
 */
public record DiskLook(Duration patience) {
  /** Those of brokers, as they tell since Kafka 3.3. */
  public List<Volume> ofBrokers(PipelineConnection connection) {
    try (Admin admin = connection.admin(patience)) {
      Map<Integer, Map<String, LogDirDescription>> brokers =
          new TreeMap<>(
              BrokerAnswer.of(
                  admin.describeLogDirs(BrokerLook.brokers(admin, patience)).allDescriptions(),
                  patience));
      List<Volume> volumes = new ArrayList<>();
      brokers.forEach(
          (broker, folders) ->
              new TreeMap<>(folders)
                  .forEach(
                      (folder, description) -> {
                        if (description.totalBytes().isPresent()
                            && description.usableBytes().isPresent()) {
                          volumes.add(
                              new Volume(
                                  "the log of broker %d in %s".formatted(broker, folder),
                                  description.totalBytes().getAsLong(),
                                  description.usableBytes().getAsLong()));
                        }
                      }));
      return volumes;
    }
  }

  /** Those with the folders of this machine, or where the folders would be made. */
  public static List<Volume> of(List<Path> folders) {
    return folders.stream().map(DiskLook::of).toList();
  }

  private static Volume of(Path folder) {
    Path there = folder.toAbsolutePath().normalize();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    try {
      FileStore disk = Files.getFileStore(there);
      return new Volume(folder.toString(), disk.getTotalSpace(), disk.getUsableSpace());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
