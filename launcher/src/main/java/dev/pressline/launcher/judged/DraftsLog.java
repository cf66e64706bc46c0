package dev.pressline.launcher.judged;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressline.launcher.pipeline.LogReader;
import dev.pressline.launcher.pipeline.PipelineConnection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The topic of drafts, looked at from outside the services. */
public final class DraftsLog {
  private final PipelineConnection connection;
  private final LogReader log;

  /** That of the pipeline. */
  public DraftsLog(PipelineConnection connection) {
    this.connection = connection;
    this.log = new LogReader(connection);
  }

  /** How far it has come. */
  public LogMark mark() {
    String drafts = connection.names().drafts();
    return new LogMark(connection.topicId(drafts), log.extent(drafts).ends());
  }

  /**
   * Ids of the posts of which drafts have come since.
   *
   * @return empty when that cannot be told, because it is another log or has lost what was behind
   *     the mark
   */
  public Optional<Set<String>> since(LogMark mark) {
    String drafts = connection.names().drafts();
    LogReader.Extent now = log.extent(drafts);
    boolean readable =
        connection.topicId(drafts).equals(mark.topicId())
            && now.ends().keySet().equals(mark.ends().keySet())
            && mark.ends().entrySet().stream()
                .allMatch(
                    end ->
                        now.begins().getOrDefault(end.getKey(), 0L) <= end.getValue()
                            && now.ends().getOrDefault(end.getKey(), 0L) >= end.getValue());
    return readable ? Optional.of(postsFrom(mark.ends())) : Optional.empty();
  }

  private Set<String> postsFrom(Map<Integer, Long> offsets) {
    Set<String> posts = new HashSet<>();
    log.readFrom(
        connection.names().drafts(),
        offsets,
        record ->
            Optional.ofNullable(record.key()).ifPresent(key -> posts.add(new String(key, UTF_8))));
    return posts;
  }
}
