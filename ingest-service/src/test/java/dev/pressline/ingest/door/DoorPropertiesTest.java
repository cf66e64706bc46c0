package dev.pressline.ingest.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pressline.ingest.door.access.Grant;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class DoorPropertiesTest {
  /** SHA-256 of "abc". */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void everySettingHasADefaultAndNobodyMayComeIn() {
    DoorProperties properties = fromEnvironment(Map.of());

    assertThat(properties)
        .isEqualTo(
            new DoorProperties(
                Map.of(),
                new DoorProperties.Rate(100, 200),
                new DoorProperties.Waiting(Duration.ofSeconds(30), Duration.ofMinutes(2), 1000),
                new DoorProperties.Idempotency(100_000, Duration.ofDays(1)),
                32,
                Duration.ofSeconds(10),
                "site"));
    assertThat(properties.readTokens().isEmpty()).isTrue();
  }

  @Test
  void everySettingCanBeGivenByAnEnvironmentVariable() {
    DoorProperties properties =
        fromEnvironment(
            Map.ofEntries(
                Map.entry("PRESSLINE_HTTP_TOKENS_CMS_SHA256", ABC),
                Map.entry("PRESSLINE_HTTP_TOKENS_CMS_SITES", "blog,news"),
                Map.entry("PRESSLINE_HTTP_RATE_PER_SECOND", "1"),
                Map.entry("PRESSLINE_HTTP_RATE_BURST", "2"),
                Map.entry("PRESSLINE_HTTP_WAITING_USUAL", "3s"),
                Map.entry("PRESSLINE_HTTP_WAITING_LONGEST", "4s"),
                Map.entry("PRESSLINE_HTTP_WAITING_REQUESTS", "5"),
                Map.entry("PRESSLINE_HTTP_IDEMPOTENCY_KEYS", "6"),
                Map.entry("PRESSLINE_HTTP_IDEMPOTENCY_TIME", "7s"),
                Map.entry("PRESSLINE_HTTP_REQUESTS_AT_ONCE", "8"),
                Map.entry("PRESSLINE_HTTP_LOG_TIMEOUT", "9s"),
                Map.entry("PRESSLINE_HTTP_STORE", "other")));

    assertThat(properties)
        .isEqualTo(
            new DoorProperties(
                Map.of("cms", new DoorProperties.Token(ABC, List.of("blog", "news"))),
                new DoorProperties.Rate(1, 2),
                new DoorProperties.Waiting(Duration.ofSeconds(3), Duration.ofSeconds(4), 5),
                new DoorProperties.Idempotency(6, Duration.ofSeconds(7)),
                8,
                Duration.ofSeconds(9),
                "other"));
    assertThat(properties.readTokens().grantOf(Optional.of("Bearer abc")))
        .isEqualTo(new Grant("cms", Set.of("blog", "news")));
  }

  @Test
  void aTokenWithoutAHashStopsTheStartAndSaysHowToMakeOne() {
    DoorProperties properties = fromEnvironment(Map.of("PRESSLINE_HTTP_TOKENS_CMS_SITES", "blog"));

    assertThatIllegalArgumentException()
        .isThrownBy(properties::readTokens)
        .withMessageContaining("pressline.http.tokens.cms.sha256")
        .withMessageContaining("sha256sum");
  }

  @Test
  void aTokenWithoutSitesCoversNone() {
    DoorProperties properties = fromEnvironment(Map.of("PRESSLINE_HTTP_TOKENS_CMS_SHA256", ABC));

    assertThat(properties.readTokens().grantOf(Optional.of("Bearer abc")).covers("blog")).isFalse();
  }

  @Test
  void theProducerGivesUpInTheTimeAllowedAndLosesNothing() {
    Map<String, Object> producer =
        DoorClients.producer(
            Map.of("acks", "1", "linger.ms", "500", "max.in.flight.requests.per.connection", "5"),
            Duration.ofSeconds(10));

    assertThat(producer)
        .containsEntry("acks", "all")
        .containsEntry("enable.idempotence", true)
        .containsEntry("max.in.flight.requests.per.connection", 1)
        .containsEntry("max.block.ms", 5000)
        .containsEntry("delivery.timeout.ms", 5000);
  }

  private static DoorProperties fromEnvironment(Map<String, Object> variables) {
    MutablePropertySources sources = new MutablePropertySources();
    sources.addFirst(
        new SystemEnvironmentPropertySource("systemEnvironment", new HashMap<>(variables)));
    return new Binder(ConfigurationPropertySources.from(sources))
        .bindOrCreate("pressline.http", DoorProperties.class);
  }
}
