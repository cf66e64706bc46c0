package dev.pressline.launcher.doctor.check;

import static dev.pressline.launcher.doctor.check.Findings.assertFine;
import static dev.pressline.launcher.doctor.check.Findings.worry;
import static dev.pressline.launcher.doctor.check.Findings.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.publication.StoreCensus;
import dev.pressline.launcher.doctor.check.ClockCheck.Reading;
import dev.pressline.launcher.doctor.check.DiskCheck.Volume;
import dev.pressline.launcher.doctor.check.MachineCheck.Cache;
import dev.pressline.launcher.doctor.check.StoreCheck.Store;
import dev.pressline.launcher.doctor.check.TransactionCheck.Open;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SmallChecksTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final long GB = 1_000_000_000L;

  @Test
  void clocksThatAgreeAreFineAndAQuietDayTellsNothing() {
    assertFine(
        ClockCheck.of(
            List.of(
                new Reading("the registry", NOW.minusSeconds(2), NOW, true),
                new Reading("a broker", NOW.minusSeconds(86_400), NOW, false))));
    assertFine(ClockCheck.of(List.of()));
  }

  @Test
  void aClockThatIsOffIsTold() {
    assertThat(worry(clock(new Reading("the registry", NOW.minusSeconds(10), NOW, true))).what())
        .isEqualTo("The clock of the registry is 10 s behind that of this machine.");
    assertThat(wrong(clock(new Reading("a broker", NOW.plusSeconds(90), NOW, false))).what())
        .isEqualTo("The clock of a broker is at least 1 min 30 s ahead of that of this machine.");
  }

  @Test
  void roomOnDisksIsJudgedByPartAndByAmount() {
    assertFine(DiskCheck.of(List.of(new Volume("the log", 1_000 * GB, 500 * GB))));
    assertFine(DiskCheck.of(List.of(new Volume("the log", 10_000 * GB, 200 * GB))));
    assertFine(DiskCheck.of(List.of(new Volume("the log", 20 * GB, 8 * GB))));
    worry(DiskCheck.of(List.of(new Volume("the log", 100 * GB, 8 * GB))));
    worry(DiskCheck.of(List.of(new Volume("the log", 6 * GB, 2 * GB))));
    wrong(DiskCheck.of(List.of(new Volume("the log", 500 * GB, 10 * GB))));
    assertThat(wrong(DiskCheck.of(List.of(new Volume("the log", 4 * GB, GB / 2)))).what())
        .isEqualTo("Only 500 MB of 4 GB are free on the disk with the log.");
  }

  @Test
  void aTransactionHangsWhenNothingWasWrittenInItForAMinute() {
    assertFine(TransactionCheck.of(List.of(open(59)), NOW, "b:9092"));
    assertThat(wrong(TransactionCheck.of(List.of(open(61), open(5)), NOW, "b:9092")).remedy())
        .isEqualTo(
            "kafka-transactions.sh --bootstrap-server b:9092 abort --topic posts --partition 3"
                + " --start-offset 17");
  }

  @Test
  void aStoreThatTellsOfWhatTheLogHasIsFine() {
    assertFine(store(true, Optional.of(census(60, 0, 1_000))));
    assertFine(StoreCheck.of(new TreeMap<>(), Optional.empty(), NOW));
  }

  @Test
  void aStoreThatIsSilentOrDiffersIsAWorry() {
    assertThat(worry(startedAgo(180, Optional.empty())).what())
        .contains("has not told what it holds");
    assertThat(worry(store(true, Optional.of(census(320, 0, 1_000)))).what())
        .contains("5 min 20 s");
    assertFine(store(true, Optional.of(census(320, 0, 10_000))));
    assertThat(worry(store(true, Optional.of(census(60, 2, 1_000)))).what())
        .contains("2 posts otherwise than the log");
  }

  @Test
  void aStoreThatHasJustStartedIsGivenItsTime() {
    assertFine(startedAgo(60, Optional.empty()));
    assertFine(startedAgo(60, Optional.of(census(86_400, 0, 1_000))));
    assertFine(startedAgo(150, Optional.of(census(86_400, 0, 10_000))));
    worry(startedAgo(150, Optional.of(census(86_400, 0, 1_000))));
    worry(startedAgo(60, Optional.of(census(60, 2, 1_000))));
  }

  @Test
  void whereNobodyKnowsWhenItStartedAnInstallationWithoutAnyWordIsNew() {
    assertFine(store(true, Optional.empty()));
    Store told = new Store(true, Optional.of(census(60, 0, 1_000)));
    Store silent = new Store(true, Optional.empty());
    worry(
        StoreCheck.of(
            new TreeMap<>(Map.of("site", told, "search", silent)), Optional.empty(), NOW));
  }

  @Test
  void ofAStoreThatNobodyWritesItsGroupTells() {
    assertFine(store(false, Optional.empty()));
  }

  @Test
  void whatThisMachineLacksIsTold() {
    assertFine(machine(25, Cache.NONE, false, false));
    worry(machine(26, Cache.THERE, true, true));
    worry(machine(25, Cache.LOST, true, true));
    wrong(machine(25, Cache.THERE, false, true));
  }

  private static List<Finding> clock(Reading reading) {
    return ClockCheck.of(List.of(reading));
  }

  private static Open open(long secondsAgo) {
    return new Open("posts", 3, 1_000, 17, NOW.minusSeconds(secondsAgo));
  }

  private static List<Finding> store(boolean isWritten, Optional<StoreCensus> census) {
    return StoreCheck.of(
        new TreeMap<>(Map.of("site", new Store(isWritten, census))), Optional.empty(), NOW);
  }

  private static List<Finding> startedAgo(long seconds, Optional<StoreCensus> census) {
    return StoreCheck.of(
        new TreeMap<>(Map.of("site", new Store(true, census))),
        Optional.of(NOW.minusSeconds(seconds)),
        NOW);
  }

  private static StoreCensus census(long secondsAgo, long differing, long posts) {
    return new StoreCensus(
        "site", NOW.minusSeconds(secondsAgo), Map.of(), posts, posts, differing + 3, 3, List.of());
  }

  private static List<Finding> machine(
      int feature, Cache cache, boolean hasModel, boolean wantsModel) {
    return MachineCheck.of(
        new MachineCheck.Facts(feature, feature + ", somebody", cache, hasModel, wantsModel));
  }
}
