package dev.pressline.core.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Writes {@code docs/corpus-report.md}, when asked to with {@code -Dpressline.documents=write}. */
@Tag("corpus")
class CorpusReportTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "corpus-report.md");

  @Test
  void theReportLeavesNothingWithoutAReason() throws IOException {
    String report = CorpusReport.on(LocalDate.now(ZoneOffset.UTC));

    if ("write".equals(System.getProperty("pressline.documents"))) {
      Files.writeString(DOCUMENT, report);
    }
    assertThat(report).doesNotContain("no reason is known");
  }
}
