package dev.pressline.launcher.lag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.lag.GroupLag.Member;
import dev.pressline.launcher.lag.PartitionLag.Unread;
import dev.pressline.stage.topics.GroupSpec;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LagReportTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Member MEMBER = new Member("10.0.0.1", "ingest-1", 6);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);

  @Test
  void aGroupThatIsBehindTellsByHowMuchAndSinceWhen() {
    String printed = printed(group(false, List.of(MEMBER), lag(0, 3, 95), lag(1, 0, 0)));

    assertThat(printed)
        .contains("p.ingest  3 unread, the oldest for 1 min 35 s  1 member, stable")
        .contains("ingest-1 from 10.0.0.1 has 6 partitions")
        .contains("drafts  unread records in 1 of 2 partitions")
        .contains("drafts-0  read up to 5 of 8  3 unread, the oldest for 1 min 35 s")
        .doesNotContain("drafts-1");
  }

  @Test
  void aGroupThatNobodyIsInSaysWhatThatMeans() {
    assertThat(printed(group(false, List.of(), lag(0, 0, 0))))
        .contains("p.ingest  nobody is in it  read to the end  No verdicts.")
        .contains("drafts  nothing unread in 1 partitions");
  }

  @Test
  void anOptionalGroupThatNeverReadIsNotInUse() {
    GroupLag unused =
        new GroupLag(
            spec(true),
            GroupLag.UNKNOWN,
            List.of(),
            List.of(new PartitionLag("drafts", 0, Optional.empty(), 8, Unread.NOTHING)));

    assertThat(printed(unused)).contains("p.ingest  is not in use");
    assertThat(unused.isDeserted()).isFalse();
    assertThat(group(true, List.of(), lag(0, 0, 0)).isDeserted()).isTrue();
  }

  @Test
  void theOldestOfAllGroupsCounts() {
    LagReport report =
        new LagReport(
            NOW,
            List.of(
                group(false, List.of(MEMBER), lag(0, 1, 5)),
                group(false, List.of(MEMBER), lag(0, 1, 7), lag(1, 1, 2))));

    assertThat(report.oldest()).isEqualTo(Duration.ofSeconds(7));
    assertThat(new LagReport(NOW, List.of()).oldest()).isZero();
  }

  @Test
  void aRecordOfTheFutureHasNotWaited() {
    assertThat(lag(0, 1, -30).age(NOW)).isZero();
  }

  @Test
  void machinesGetEveryPartition() throws Exception {
    LagReport report = new LagReport(NOW, List.of(group(false, List.of(MEMBER), lag(0, 3, 95))));

    JsonNode json = new ObjectMapper().readTree(report.json());

    assertThat(json.at("/groups/0/lag").asLong()).isEqualTo(3);
    assertThat(json.at("/groups/0/oldestMillis").asLong()).isEqualTo(95_000);
    assertThat(json.at("/groups/0/partitions/0/committed").asLong()).isEqualTo(5);
    assertThat(json.at("/groups/0/partitions/0/end").asLong()).isEqualTo(8);
    assertThat(json.at("/groups/0/members/0/host").asText()).isEqualTo("10.0.0.1");
  }

  private String printed(GroupLag group) {
    new LagReport(NOW, List.of(group)).print(new Terminal(stream, stream, false, false), false);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static GroupLag group(boolean optional, List<Member> members, PartitionLag... lags) {
    return new GroupLag(spec(optional), "Stable", members, List.of(lags));
  }

  private static GroupSpec spec(boolean optional) {
    return new GroupSpec("p.ingest", "ingest-service", List.of("drafts"), optional, "No verdicts.");
  }

  private static PartitionLag lag(int partition, long records, long secondsAgo) {
    Optional<Instant> oldest =
        records == 0 ? Optional.empty() : Optional.of(NOW.minusSeconds(secondsAgo));
    return new PartitionLag(
        "drafts", partition, Optional.of(5L), 5 + records, new Unread(records, true, oldest));
  }
}
