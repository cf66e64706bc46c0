package dev.pressline.launcher.judged;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressline.launcher.pipeline.LogReader;
import dev.pressline.launcher.pipeline.PipelineConnection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** The topic of drafts, looked at from outside the services. */
public final class DraftsLog {
  private final PipelineConnection connection;

  /** That of the pipeline. */
  public DraftsLog(PipelineConnection connection) {
    this.connection = connection;
  }

  /** How far it has come. */
  public LogMark mark() {
    try (Consumer<byte[], byte[]> reader = connection.reader()) {
      return new LogMark(
          connection.topicId(connection.names().drafts()),
          byPartition(reader.endOffsets(partitions(reader))));
    }
  }

  /**
   * Ids of the posts of which drafts have come since.
   *
   * @return empty when that cannot be told, because it is another log or has lost what was behind
   *     the mark
   */
  public Optional<Set<String>> since(LogMark mark) {
    try (Consumer<byte[], byte[]> reader = connection.reader()) {
      List<TopicPartition> partitions = partitions(reader);
      Map<Integer, Long> begins = byPartition(reader.beginningOffsets(partitions));
      Map<Integer, Long> ends = byPartition(reader.endOffsets(partitions));
      boolean readable =
          connection.topicId(connection.names().drafts()).equals(mark.topicId())
              && ends.keySet().equals(mark.ends().keySet())
              && mark.ends().entrySet().stream()
                  .allMatch(
                      end ->
                          begins.getOrDefault(end.getKey(), 0L) <= end.getValue()
                              && ends.getOrDefault(end.getKey(), 0L) >= end.getValue());
      return readable ? Optional.of(postsFrom(mark.ends())) : Optional.empty();
    }
  }

  private Set<String> postsFrom(Map<Integer, Long> offsets) {
    Set<String> posts = new HashSet<>();
    new LogReader(connection)
        .readFrom(
            connection.names().drafts(),
            offsets,
            record ->
                Optional.ofNullable(record.key())
                    .ifPresent(key -> posts.add(new String(key, UTF_8))));
    return posts;
  }

  private List<TopicPartition> partitions(Consumer<byte[], byte[]> reader) {
    return reader.partitionsFor(connection.names().drafts()).stream()
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }

  private static Map<Integer, Long> byPartition(Map<TopicPartition, Long> offsets) {
    Map<Integer, Long> byPartition = new HashMap<>();
    offsets.forEach((partition, offset) -> byPartition.put(partition.partition(), offset));
    return byPartition;
  }
}
