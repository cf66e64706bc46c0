package dev.pressline.launcher.doctor.check;

import static dev.pressline.launcher.doctor.check.Findings.assertFine;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.server.common.MetadataVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokerCheckTest {
  private static final BrokerCheck.Wish WISH =
      new BrokerCheck.Wish(Duration.ofSeconds(6), Duration.ofSeconds(10));

  @Test
  void aBrokerAsTheServicesWantItIsFine() {
    List<Finding> findings = of(MetadataVersion.IBP_4_3_IV0, 2, Map.of());

    assertFine(findings);
    assertThat(findings.getFirst().what()).isEqualTo("Kafka 4.3 on 1 broker.");
  }

  @Test
  void aBrokerOfAnOlderKafkaIsAWorry() {
    assertThat(of(MetadataVersion.IBP_3_9_IV0, 2, Map.of()))
        .singleElement()
        .isInstanceOf(Finding.Worry.class);
  }

  @Test
  void aBrokerThatKnowsNoLevelIsTooOld() {
    var facts =
        new BrokerCheck.Facts(Optional.empty(), "unknown", Optional.empty(), new TreeMap<>());

    assertThat(Findings.wrong(BrokerCheck.of(facts, WISH)).remedy()).contains("Kafka 4.0");
  }

  @Test
  void transactionsThatMayHangAreAWorry() {
    assertThat(of(MetadataVersion.IBP_4_3_IV0, 1, Map.of()))
        .anySatisfy(
            finding -> {
              assertThat(finding).isInstanceOf(Finding.Worry.class);
              assertThat(finding.what()).contains("transaction.version");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "group.min.session.timeout.ms, 10000, 6000, Wrong",
    "group.max.session.timeout.ms, 5000, 1800000, Wrong",
    "transaction.max.timeout.ms, 5000, 900000, Wrong",
    "transaction.abort.timed.out.transaction.cleanup.interval.ms, 10000, 1000, Worry",
    "unclean.leader.election.enable, true, false, Worry",
    "auto.create.topics.enable, true, false, Worry"
  })
  void aSettingThatDoesNotAgreeIsNamed(String setting, String bad, String good, String severity) {
    assertThat(of(MetadataVersion.IBP_4_3_IV0, 2, Map.of(setting, bad)))
        .anySatisfy(
            finding -> {
              assertThat(finding.getClass().getSimpleName()).isEqualTo(severity);
              assertThat(finding.what()).startsWith("Broker 7: " + setting);
            });
    assertFine(of(MetadataVersion.IBP_4_3_IV0, 2, Map.of(setting, good)));
  }

  private static List<Finding> of(
      MetadataVersion version, int transactions, Map<String, String> settings) {
    return BrokerCheck.of(
        new BrokerCheck.Facts(
            Optional.of(version.featureLevel()),
            version.shortVersion(),
            Optional.of((short) transactions),
            new TreeMap<>(Map.of(7, settings))),
        WISH);
  }
}
