package dev.pressline.e2e;

import static org.awaitility.Awaitility.await;

import dev.pressline.testing.ServiceProcess;
import java.time.Duration;

/** Waits until the services of an installation have made their topics. */
final class AwaitedTopics {
  private AwaitedTopics() {}

  static void of(Installation installation) {
    var connection = installation.connection();
    try (var reader = connection.reader()) {
      await()
          .atMost(Duration.ofMinutes(2))
          .until(
              () -> {
                for (ServiceProcess service : installation.services()) {
                  if (!service.isAlive()) {
                    throw new AssertionError("a service ended:\n" + service.output());
                  }
                }
                var names = connection.names();
                return reader
                    .listTopics()
                    .keySet()
                    .containsAll(
                        java.util.stream.Stream.concat(
                                names.all().stream(),
                                java.util.stream.Stream.of(
                                        names.drafts(),
                                        names.posts(),
                                        names.enrichedPosts(),
                                        names.publications())
                                    .map(names::deadLettersOf))
                            .toList());
              });
    }
  }
}
