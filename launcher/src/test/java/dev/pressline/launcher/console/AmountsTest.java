package dev.pressline.launcher.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
  @ParameterizedTest
  @CsvSource({
    "PT0S, 0 ms",
    "PT0.35S, 350 ms",
    "PT1S, 1 s",
    "PT4.24S, 4.2 s",
    "PT59S, 59 s",
    "PT3M, 3 min",
    "PT3M20S, 3 min 20 s",
    "PT5H2M, 5 h 2 min",
    "PT720H, 30 d",
    "PT-5S, -5 s"
  })
  void spansOfTimeAreSaidAsPeopleSayThem(Duration span, String said) {
    assertThat(Amounts.of(span)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 bytes",
    "999, 999 bytes",
    "1000, 1 kB",
    "1550, 1.6 kB",
    "16777216, 17 MB",
    "1500000000, 1.5 GB",
    "9223372036854775807, 9223 PB"
  })
  void bytesAreSaidInPowersOfAThousand(long bytes, String said) {
    assertThat(Amounts.ofBytes(bytes)).isEqualTo(said);
  }
}
