package dev.pressline.launcher.editing;

import dev.pressline.launcher.pipeline.CommandFailedException;
import dev.pressline.launcher.pipeline.LogReader;
import dev.pressline.launcher.pipeline.PipelineConnection;
import dev.pressline.launcher.pipeline.RecordWriter;
import dev.pressline.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A compacted topic that editors write.
 *
 * @param <V> type of its values
 */
public final class EditedTopic<V> {
  private final PipelineConnection connection;
  private final Topic<V> topic;

  /** The topic of the pipeline. */
  public EditedTopic(PipelineConnection connection, Topic<V> topic) {
    this.connection = connection;
    this.topic = topic;
  }

  /**
   * The newest value of every key that has one, by key.
   *
   * @throws CommandFailedException when there is no such topic, or a record cannot be read
   */
  public Map<String, V> read() {
    Map<String, V> values = new TreeMap<>();
    new LogReader(connection)
        .readAll(
            List.of(topic.name()),
            record -> {
              if (record.key() != null) {
                String key = new String(record.key(), StandardCharsets.UTF_8);
                values.remove(key);
                topic.readableValueOf(record).ifPresent(value -> values.put(key, value));
              }
            });
    return values;
  }

  /** Writes the values under their keys in order; those without a value are removed. */
  public void write(Map<String, Optional<V>> changes) {
    try (RecordWriter writer = new RecordWriter(connection)) {
      changes.forEach((key, value) -> writer.write(topic, key, value));
    }
  }
}
