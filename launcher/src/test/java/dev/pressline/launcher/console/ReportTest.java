package dev.pressline.launcher.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.SourcePosition;
import dev.pressline.core.post.Warning;
import dev.pressline.core.verdict.Outcome;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.core.verdict.Rejection.RecordPosition;
import dev.pressline.launcher.drafts.DraftResult;
import dev.pressline.launcher.drafts.DraftResult.Accepted;
import dev.pressline.launcher.drafts.DraftResult.Refused;
import dev.pressline.launcher.drafts.Label;
import dev.pressline.launcher.drafts.Ticket;
import dev.pressline.launcher.drafts.VerdictTracker.Counts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
  private final Terminal plain = new Terminal(stream, stream, false, false);

  @Test
  void aRejectionIsShownWithFileLineColumnReasonAndRemedy() {
    new ReportTable(plain).print(List.of(refused("a.md")), false);

    assertThat(printed())
        .contains("rejected", "a.md:3:7", "DATE_DOES_NOT_EXIST", "There is no 31 June.", "Use a");
  }

  @Test
  void withoutColoursNoEscapeCodeIsWritten() {
    new ReportTable(plain).print(List.of(refused("a.md"), published("b.md")), false);

    assertThat(printed()).doesNotContain("\u001b");
  }

  @Test
  void whatWentWellIsCutAfterThirtyLinesAndWhatDidNotIsNeverCut() {
    List<DraftResult> results =
        IntStream.range(0, 100)
            .mapToObj(i -> i < 50 ? published("p" + i) : refused("r" + i))
            .toList();

    new ReportTable(plain).print(results, false);

    assertThat(printed()).contains("… and 20 more without trouble");
    assertThat(printed().lines().filter(line -> line.contains("DATE_DOES_NOT_EXIST"))).hasSize(50);
  }

  @Test
  void aLongWarningIsCutUnlessAllIsWanted() {
    new ReportTable(plain).print(List.of(published("a.md", "left out ".repeat(99))), false);
    assertThat(printed()).contains("left out").contains("… (--all)").hasSizeLessThan(500);

    new ReportTable(plain).print(List.of(published("a.md", "left out ".repeat(99))), true);
    assertThat(printed()).hasSizeGreaterThan(1000);
  }

  @Test
  void machinesGetEveryDraftAndTheCounts() throws Exception {
    Counts counts = new Counts(Map.of(Outcome.PUBLISHED, 1), 1, 0, 0);

    JsonNode report =
        new ObjectMapper()
            .readTree(ReportJson.of(List.of(refused("a.md"), published("b.md")), counts));

    assertThat(report.at("/summary/published").asInt()).isOne();
    assertThat(report.at("/drafts/0/verdict").asText()).isEqualTo("rejected");
    assertThat(report.at("/drafts/0/line").asInt()).isEqualTo(3);
    assertThat(report.at("/drafts/1/warnings/0/code").asText()).isEqualTo("FOOTNOTE_MENDED");
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Ticket ticket(String label) {
    return new Ticket(
        new PostId("blog/" + label),
        new Revision(1),
        Label.of(label),
        new RecordPosition("drafts", 0, 0));
  }

  private static DraftResult refused(String label) {
    return new Refused(
        ticket(label),
        Refusal.at(
            new SourcePosition(3, 7),
            "DATE_DOES_NOT_EXIST",
            "There is no 31 June.",
            "Use a day that exists."));
  }

  private static DraftResult published(String label) {
    return published(label, "A mark was glued.");
  }

  private static DraftResult published(String label, String warning) {
    return new Accepted(
        ticket(label),
        Outcome.PUBLISHED,
        "",
        Optional.of("http://localhost:8080/" + label),
        Optional.empty(),
        List.of(new Warning("FOOTNOTE_MENDED", warning, new SourcePosition(9, 1))));
  }
}
