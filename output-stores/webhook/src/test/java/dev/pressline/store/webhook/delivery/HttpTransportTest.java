package dev.pressline.store.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HttpTransportTest {
  private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

  @Test
  void aPauseIsAskedForInSecondsOrAsADate() {
    assertThat(HttpTransport.pause("120", NOW)).contains(Duration.ofMinutes(2));
    assertThat(HttpTransport.pause("Sun, 01 Nov 2026 00:10:00 GMT", NOW))
        .contains(Duration.ofMinutes(10));
  }

  @Test
  void whatIsNoPauseIsNotThere() {
    assertThat(HttpTransport.pause("Sat, 31 Oct 2026 00:00:00 GMT", NOW)).isEmpty();
    assertThat(HttpTransport.pause("soon", NOW)).isEmpty();
    assertThat(HttpTransport.pause("-5", NOW)).isEmpty();
    assertThat(HttpTransport.pause("9".repeat(30), NOW)).isEmpty();
  }
}
