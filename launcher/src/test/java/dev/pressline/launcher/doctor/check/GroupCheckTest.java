package dev.pressline.launcher.doctor.check;

import static dev.pressline.launcher.doctor.check.Findings.assertFine;
import static dev.pressline.launcher.doctor.check.Findings.worry;
import static dev.pressline.launcher.doctor.check.Findings.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.launcher.lag.GroupLag;
import dev.pressline.launcher.lag.GroupLag.Member;
import dev.pressline.launcher.lag.PartitionLag;
import dev.pressline.launcher.lag.PartitionLag.Unread;
import dev.pressline.stage.topics.GroupSpec;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GroupCheckTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Member MEMBER = new Member("10.0.0.1", "gate-1", 6);

  @Test
  void aGroupThatKeepsUpIsFine() {
    List<Finding> findings = of(group(false, List.of(MEMBER), 5, 10));

    assertFine(findings);
    assertThat(findings.getFirst().what()).contains("p.gate (1)");
  }

  @Test
  void aNeededGroupWithoutMembersIsWrong() {
    Finding.Wrong finding = wrong(of(group(false, List.of(), 5, 10)));

    assertThat(finding.what()).isEqualTo("Nobody is in p.gate, and 5 records wait.");
    assertThat(finding.meaning()).isEqualTo("Nothing is published.");
    assertThat(finding.remedy()).startsWith("Start publish-service");
  }

  @Test
  void anOptionalGroupWithoutMembersIsAWorryOnlyWhereRecordsWait() {
    assertFine(of(group(true, List.of(), 0, 0)));
    assertThat(worry(of(group(true, List.of(), 5, 10))).remedy())
        .contains("--delete --group p.gate");
  }

  @Test
  void aGroupThatIsBehindForLongIsAWorry() {
    assertFine(of(group(false, List.of(MEMBER), 5, 60)));
    assertThat(worry(of(group(false, List.of(MEMBER), 5, 61))).what())
        .isEqualTo("p.gate is behind, and 5 records wait, the oldest for 1 min 1 s.");
  }

  private static List<Finding> of(GroupLag group) {
    return GroupCheck.of(List.of(group), NOW);
  }

  private static GroupLag group(
      boolean optional, List<Member> members, long records, long secondsAgo) {
    return new GroupLag(
        new GroupSpec(
            "p.gate", "publish-service", List.of("posts"), optional, "Nothing is published."),
        "Stable",
        members,
        List.of(
            new PartitionLag(
                "posts",
                0,
                Optional.of(1L),
                9,
                new Unread(
                    records,
                    true,
                    records == 0 ? Optional.empty() : Optional.of(NOW.minusSeconds(secondsAgo))))));
  }
}
