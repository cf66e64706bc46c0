package dev.pressline.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressline.stage.topics.TopicPlan;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class StageSettingsTest {
  private static <T> T bound(String prefix, Class<T> type, Map<String, String> properties) {
    return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate(prefix, type);
  }

  @Test
  void everySettingOfAStageHasADefault() {
    StageSettings settings = bound("pressline.stage", StageSettings.class, Map.of());

    assertThat(settings)
        .isEqualTo(
            new StageSettings(
                Optional.empty(),
                0,
                3,
                200,
                Duration.ofSeconds(6),
                Duration.ofSeconds(5),
                Duration.ofMillis(200),
                Duration.ofSeconds(10),
                true));
    assertThat(settings.threads()).isEqualTo(Runtime.getRuntime().availableProcessors());
    assertThat(settings.instanceName()).isNotEqualTo(settings.instanceName());
  }

  @Test
  void everySettingOfAStageCanBeChosen() {
    Map<String, String> chosen =
        Map.of(
            "pressline.stage.instance", "ingest-1",
            "pressline.stage.parallelism", "4",
            "pressline.stage.attempts", "5",
            "pressline.stage.max-poll-records", "10",
            "pressline.stage.session-timeout", "9s",
            "pressline.stage.transaction-timeout", "8s",
            "pressline.stage.first-back-off", "1s",
            "pressline.stage.longest-back-off", "1m",
            "pressline.stage.create-topics", "false");

    assertThat(bound("pressline.stage", StageSettings.class, chosen))
        .isEqualTo(
            new StageSettings(
                Optional.of("ingest-1"),
                4,
                5,
                10,
                Duration.ofSeconds(9),
                Duration.ofSeconds(8),
                Duration.ofSeconds(1),
                Duration.ofMinutes(1),
                false));
  }

  @Test
  void aSettingThatMakesNoSenseIsRefused() {
    assertThatThrownBy(
            () ->
                bound(
                    "pressline.stage",
                    StageSettings.class,
                    Map.of("pressline.stage.attempts", "0")))
        .hasStackTraceContaining("attempts and max-poll-records at least 1");
  }

  @Test
  void everySettingOfTheTopicsHasADefaultAndCanBeChosen() {
    Map<String, String> chosen =
        Map.of(
            "pressline.topics.partitions", "12",
            "pressline.topics.replication", "3",
            "pressline.topics.minimum-lag", "2h",
            "pressline.topics.retention", "7d",
            "pressline.topics.max-message-bytes", "1000000");

    assertThat(bound("pressline.topics", TopicPlan.class, Map.of())).isEqualTo(TopicPlan.DEFAULTS);
    assertThat(bound("pressline.topics", TopicPlan.class, chosen))
        .isEqualTo(
            new TopicPlan(12, (short) 3, Duration.ofHours(2), Duration.ofDays(7), 1_000_000));
  }
}
