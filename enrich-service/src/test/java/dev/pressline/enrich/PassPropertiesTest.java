package dev.pressline.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressline.enrich.PassProperties.FirstPass;
import dev.pressline.enrich.PassProperties.SecondPass;
import dev.pressline.stage.StageInput.Pace;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PassPropertiesTest {
  @Test
  void withoutSettingsThereIsTheFirstPassAlone() {
    assertThat(bound(Map.of()))
        .isEqualTo(new PassProperties(new FirstPass(true), new SecondPass(false, 1, 20)));
  }

  @Test
  void everyKeyIsMapped() {
    PassProperties passes =
        bound(
            Map.of(
                PassProperties.FIRST,
                "false",
                PassProperties.SECOND,
                "true",
                "pressline.enrich.second-pass.parallelism",
                "3",
                "pressline.enrich.second-pass.max-poll-records",
                "7"));

    assertThat(passes)
        .isEqualTo(new PassProperties(new FirstPass(false), new SecondPass(true, 3, 7)));
    assertThat(passes.secondPass().pace()).isEqualTo(new Pace(3, 7));
  }

  @Test
  void anImpossiblePaceIsRefused() {
    assertThatThrownBy(() -> new SecondPass(true, 0, 20))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("parallelism");
  }

  private static PassProperties bound(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("pressline.enrich", PassProperties.class);
  }
}
