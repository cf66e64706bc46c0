package dev.pressline.publish;

import static dev.pressline.publish.PostWords.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pressline.core.enrichment.EnrichedEvent;
import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.Publication;
import dev.pressline.testing.ServiceProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promises 2 and 3 while the process of the service is killed in the middle of its work. */
class KilledServiceIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int POSTS = 150;
  private static final int VERSIONS = 4;

  @TempDir Path folder;

  @Test
  void everyRevisionIsPublishedOnceAndInOrderThoughTheServiceIsKilled() throws Exception {
    try (Installation installation = Installation.start(folder)) {
      // Given
      try (ServiceProcess service = installation.child("one")) {
        await()
            .atMost(PATIENCE)
            .ignoreExceptions()
            .untilAsserted(() -> installation.enriched(post("first").enriched()));
        await().atMost(PATIENCE).until(() -> !publications(installation).isEmpty());

        // When
        EnrichedEvent[] events = events();
        installation.enriched(events);
        await().atMost(PATIENCE).until(() -> publications(installation).size() > events.length / 5);
        service.kill();
        long killed = System.nanoTime();
        int before = publications(installation).size();
        service.restart();
        await().atMost(PATIENCE).until(() -> publications(installation).size() > before);
        Duration gap = Duration.ofNanos(System.nanoTime() - killed);

        // Then
        await().atMost(PATIENCE).until(() -> publications(installation).size() > events.length);
        assertEveryRevisionOnceAndInOrder(publications(installation));
        await()
            .atMost(PATIENCE)
            .until(() -> installation.all(installation.topics.receipts()).size() > POSTS);
        assertThat(gap)
            .as("from the kill to the next publication")
            .isLessThan(Duration.ofSeconds(60));
      }
    }
  }

  private static void assertEveryRevisionOnceAndInOrder(List<Publication> publications) {
    Map<String, List<Revision>> revisions = new HashMap<>();
    publications.forEach(
        publication ->
            revisions
                .computeIfAbsent(publication.postId().value(), _ -> new ArrayList<>())
                .add(publication.revision()));
    assertThat(revisions).hasSize(POSTS + 1);
    List<Revision> expected = new ArrayList<>();
    for (int version = 1; version <= VERSIONS; version++) {
      expected.add(post("p").version(version).revision());
    }
    revisions.remove("blog/first");
    assertThat(revisions.values()).allSatisfy(seen -> assertThat(seen).isEqualTo(expected));
  }

  private static EnrichedEvent[] events() {
    List<EnrichedEvent> events = new ArrayList<>();
    for (int version = 1; version <= VERSIONS; version++) {
      for (int number = 0; number < POSTS; number++) {
        events.add(post("p" + number).version(version).enriched());
      }
    }
    return events.toArray(EnrichedEvent[]::new);
  }

  private static List<Publication> publications(Installation installation) {
    return installation.all(installation.topics.publications());
  }
}
