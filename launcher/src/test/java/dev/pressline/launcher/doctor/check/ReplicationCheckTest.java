package dev.pressline.launcher.doctor.check;

import static dev.pressline.launcher.doctor.check.Findings.assertFine;
import static dev.pressline.launcher.doctor.check.Findings.worry;
import static dev.pressline.launcher.doctor.check.Findings.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.launcher.doctor.check.ReplicationCheck.Topic;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReplicationCheckTest {
  @Test
  void threeCopiesOfWhichTwoMustBeInStepAreFine() {
    assertFine(of(3, new Topic("drafts", 3, 2, 0, 0)));
  }

  @Test
  void oneBrokerIsFineAndSaysWhatItDoesNotSurvive() {
    List<Finding> findings = of(1, new Topic("drafts", 1, 1, 0, 0));

    assertFine(findings);
    assertThat(findings.getFirst().what()).contains("not the loss of its disk");
  }

  @Test
  void whatCannotBeReadOrWrittenIsWrong() {
    assertThat(wrong(of(3, new Topic("drafts", 3, 2, 1, 1))).what()).contains("without a leader");
    assertThat(wrong(of(1, new Topic("drafts", 1, 2, 0, 0))).meaning()).contains("refused");
  }

  @Test
  void whatMaySoonBeLostIsAWorry() {
    assertThat(worry(of(3, new Topic("drafts", 3, 2, 0, 1))).what()).contains("not in step");
    assertThat(worry(of(2, new Topic("drafts", 1, 1, 0, 0))).what()).contains("Fewer than 2");
    assertThat(worry(of(3, new Topic("drafts", 3, 1, 0, 0))).what())
        .contains("min.insync.replicas is 1");
    assertThat(worry(of(3, new Topic("drafts", 3, 3, 0, 0))).meaning())
        .contains("nothing can be written");
  }

  @Test
  void ofManyTopicsTheFirstAreNamed() {
    Topic[] many =
        IntStream.range(0, 8).mapToObj(n -> new Topic("t" + n, 1, 1, 0, 0)).toArray(Topic[]::new);

    assertThat(worry(of(3, many)).what()).endsWith("t0, t1, t2, t3, t4 and 3 more.");
  }

  private static List<Finding> of(int brokers, Topic... topics) {
    return ReplicationCheck.of(brokers, List.of(topics));
  }
}
