package dev.pressline.launcher.doctor.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What tests say about findings. */
final class Findings {
  private Findings() {}

  static void assertFine(List<Finding> findings) {
    assertThat(findings).allMatch(Finding.Fine.class::isInstance).isNotEmpty();
  }

  /** The one finding that is a worry, with what it says of the remedy. */
  static Finding.Worry worry(List<Finding> findings) {
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst()).isInstanceOf(Finding.Worry.class);
    return (Finding.Worry) findings.getFirst();
  }

  /** The one finding that something is wrong. */
  static Finding.Wrong wrong(List<Finding> findings) {
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst()).isInstanceOf(Finding.Wrong.class);
    return (Finding.Wrong) findings.getFirst();
  }
}
