package dev.pressline.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportTest {
  @Test
  void aSectionTakesThePlaceOfTheOneOfItsNameAndLeavesTheOthers() {
    String report = Report.with(Report.with("# Report\n", "tags", "old"), "links", "links");

    assertThat(Report.with(report, "tags", "new"))
        .isEqualTo(
            """
            # Report

            <!-- begin tags -->
            new
            <!-- end tags -->

            <!-- begin links -->
            links
            <!-- end links -->
            """);
  }
}
