package dev.pressline.publish.stores.monitor;

import static dev.pressline.publish.PostWords.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.publication.Publication;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WaitingTest {
  @Test
  void readersWaitSinceTheDraftWasInTheLog() {
    Publication published = post("a").published();

    assertThat(Waiting.since(published)).contains(published.revision().draftedAt());
  }

  @Test
  void readersOfAScheduledPostWaitSinceItIsDue() {
    Instant due = post("a").revision().draftedAt().plus(Duration.ofDays(3));

    assertThat(Waiting.since(post("a").shownAt(due).published())).contains(due);
  }

  @Test
  void nobodyWaitsForABetterEnrichment() {
    assertThat(Waiting.since(post("a").enrichedTo(2).published())).isEmpty();
  }
}
