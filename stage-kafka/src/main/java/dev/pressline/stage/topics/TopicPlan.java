package dev.pressline.stage.topics;

import dev.pressline.stage.topics.TopicSpec.Cleanup;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How an installation lays out its topics: all of them have the same number of partitions, so that
 * a key stands in the partition of the same number everywhere.
 *
 * @param partitions of every topic
 * @param replication copies; -1 for the broker's default
 * @param minimumLag age before which compaction forgets nothing
 * @param retention age after which rejections, verdicts and dead letters are forgotten
 * @param maxMessageBytes largest record
 */
@ConfigurationProperties("pressline.topics")
public record TopicPlan(
    @DefaultValue("6") int partitions,
    @DefaultValue("-1") short replication,
    @DefaultValue("1d") Duration minimumLag,
    @DefaultValue("30d") Duration retention,
    @DefaultValue("16777216") int maxMessageBytes) {
  /** What stands unless an installation chooses otherwise. */
  public static final TopicPlan DEFAULTS =
      new TopicPlan(6, (short) -1, Duration.ofDays(1), Duration.ofDays(30), 16 * 1024 * 1024);

  /** Room for the headers that say where a dead letter came from. */
  private static final int DEAD_LETTER_HEADERS = 64 * 1024;

  /** A topic that keeps the newest record of each key. */
  public TopicSpec compacted(String name) {
    return spec(name, new Cleanup.Compact(minimumLag), false, maxMessageBytes);
  }

  /** The same, stamped by the broker when it appends. */
  public TopicSpec compactedInLogAppendTime(String name) {
    return spec(name, new Cleanup.Compact(minimumLag), true, maxMessageBytes);
  }

  /** A topic that forgets with time. */
  public TopicSpec log(String name) {
    return spec(name, new Cleanup.Delete(retention), false, maxMessageBytes);
  }

  /** The same, stamped by the broker when it appends. */
  public TopicSpec logInLogAppendTime(String name) {
    return spec(name, new Cleanup.Delete(retention), true, maxMessageBytes);
  }

  /** The dead-letter topic of a topic. */
  public TopicSpec deadLettersOf(String topic) {
    return spec(
        topic + "-dlt",
        new Cleanup.Delete(retention),
        false,
        Math.addExact(maxMessageBytes, DEAD_LETTER_HEADERS));
  }

  private TopicSpec spec(String name, Cleanup cleanup, boolean logAppendTime, int bytes) {
    return new TopicSpec(name, partitions, replication, cleanup, logAppendTime, bytes);
  }
}
