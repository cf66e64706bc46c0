package dev.pressline.store.webhook.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
  private static final Secret SECRET = Secret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://host/",
        "/no/host",
        "file:///etc/passwd",
        "http://me:hush@host/",
        "http://host/#a"
      })
  void onlyAddressesOfHttpAreCalled(String url) {
    assertThatThrownBy(() -> endpoint("news", url, Set.of(EventType.POST_PUBLISHED)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("news")
        .message()
        .doesNotContain("hush");
  }

  @Test
  void aNameThatCouldNotBePartOfAKeyIsRefused() {
    assertThatThrownBy(() -> endpoint("a/b", "http://host/", Set.of(EventType.POST_PUBLISHED)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whoIsCalledShowsNeitherAddressNorSecret() {
    Endpoint endpoint =
        endpoint("news", "https://host/very-secret", Set.of(EventType.POST_PUBLISHED));

    assertThat(endpoint).hasToString("news");
  }

  @Test
  void anEndpointWantsTheEventsOfItsSite() {
    Endpoint endpoint = endpoint("news", "http://host/", Set.of(EventType.POST_WITHDRAWN));

    assertThat(endpoint.wants("blog", EventType.POST_WITHDRAWN)).isTrue();
    assertThat(endpoint.wants("blog", EventType.POST_UPDATED)).isFalse();
    assertThat(endpoint.wants("other", EventType.POST_WITHDRAWN)).isFalse();
  }

  @Test
  void aPointOfTheLogIsATimeOrAWord() {
    Instant now = Instant.parse("2026-11-01T00:00:00Z");

    assertThat(ReplayFrom.LATEST.since(now)).isEqualTo(now);
    assertThat(ReplayFrom.EARLIEST.since(now)).isEqualTo(Instant.EPOCH);
    assertThat(new ReplayFrom("2026-01-01T00:00:00Z").since(now))
        .isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    assertThatThrownBy(() -> new ReplayFrom("yesterday"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("yesterday");
  }

  private static Endpoint endpoint(String name, String url, Set<EventType> events) {
    return new Endpoint(
        name,
        URI.create(url),
        List.of(SECRET),
        Optional.of("blog"),
        events,
        EventFormat.PRESSLINE,
        false,
        ReplayFrom.LATEST);
  }
}
