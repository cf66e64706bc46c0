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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

  /** Those with the folders of this machine, or where the folders would be made; each once. */
  public static List<Volume> of(List<Path> folders) {
    SequencedMap<FileStore, List<Path>> disks = new LinkedHashMap<>();
    folders.forEach(
        folder -> disks.computeIfAbsent(diskOf(folder), _ -> new ArrayList<>()).add(folder));
    List<Volume> volumes = new ArrayList<>();
    disks.forEach((disk, held) -> volumes.add(volume(disk, held)));
    return volumes;
  }

  private static FileStore diskOf(Path folder) {
    Path there = folder.toAbsolutePath().normalize();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    try {
      return Files.getFileStore(there);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Volume volume(FileStore disk, List<Path> folders) {
    String holds = folders.stream().map(Path::toString).collect(Collectors.joining(" and "));
    try {
      return new Volume(holds, disk.getTotalSpace(), disk.getUsableSpace());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
