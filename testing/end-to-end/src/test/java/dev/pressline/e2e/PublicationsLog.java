package dev.pressline.e2e;

import dev.pressline.core.publication.Publication;
import dev.pressline.launcher.pipeline.LogReader;
import dev.pressline.launcher.pipeline.PipelineConnection;
import dev.pressline.testing.PipelineRun.Version;
import java.util.ArrayList;
import java.util.List;

/** What a {@code read_committed} reader sees on the publications topic, from its beginning. */
record PublicationsLog(List<Publication> publications) {
  static PublicationsLog read(PipelineConnection connection) {
    var topic = connection.topics().publications();
    List<Publication> publications = new ArrayList<>();
    new LogReader(connection)
        .readAll(
            List.of(topic.name()),
            record ->
                publications.add(
                    topic.values().deserializer().deserialize(topic.name(), record.value())));
    return new PublicationsLog(publications);
  }

  List<Version> versions() {
    return publications.stream()
        .map(
            publication ->
                new Version(
                    publication.postId(), publication.revision(), publication.enrichment().level()))
        .toList();
  }
}
