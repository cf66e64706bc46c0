package dev.pressline.launcher.rejections;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.SourcePosition;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.core.verdict.Rejection;
import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.rejections.ToldRejection.Standing;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RejectionReportTest {
  private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");
  private static final Rejection DATE =
      new Rejection(
          new PostId("blog/a"),
          "blog",
          new Revision(7),
          "ingest",
          Refusal.at(
              new SourcePosition(3, 7), "DATE_DOES_NOT_EXIST", "There is no 31 June.", "Use 30."),
          Optional.of("a.md"),
          new Rejection.RecordPosition("drafts", 2, 9));

  private final PrintStream nowhere =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  private final Terminal plain = new Terminal(nowhere, nowhere, false, false);

  @Test
  void aLineTellsWhenWhatWhereWhyAndWhatToDo() {
    assertThat(RejectionReport.line(told(DATE, Standing.OPEN), plain))
        .isEqualTo(
            "2026-01-02 03:04:05Z  DATE_DOES_NOT_EXIST  blog/a  a.md:3:7  There is no 31 June."
                + " Use 30.  (ingest)");
  }

  @Test
  void whatIsNotOpenSaysSo() {
    assertThat(RejectionReport.line(told(DATE, Standing.MENDED), plain)).endsWith("mended since");
  }

  @Test
  void theSummaryCountsTheOpenOnesByTheirCodes() {
    Rejection other = RejectionBookTest.rejection("blog/b", 1, "site");
    List<ToldRejection> all =
        List.of(
            told(other, Standing.OPEN),
            told(DATE, Standing.OPEN),
            told(DATE, Standing.OPEN),
            told(other, Standing.REFUSED_AGAIN));

    assertThat(RejectionReport.summary(all))
        .isEqualTo(
            "3 rejections not mended yet: 2 DATE_DOES_NOT_EXIST, 1 TOO_HEAVY; 1 mended or refused"
                + " again since");
    assertThat(RejectionReport.summary(List.of()))
        .isEqualTo("0 rejections not mended yet; 0 mended or refused again since");
  }

  @Test
  void machinesGetEveryPart() throws Exception {
    ToldRejection told = told(DATE, Standing.REFUSED_AGAIN);

    JsonNode json = new ObjectMapper().readTree(RejectionReport.json(List.of(told), List.of(told)));

    assertThat(json.at("/summary/refusedAgain").asInt()).isEqualTo(1);
    assertThat(json.at("/summary/open").asInt()).isZero();
    JsonNode one = json.at("/rejections/0");
    assertThat(one.at("/code").asText()).isEqualTo("DATE_DOES_NOT_EXIST");
    assertThat(one.at("/line").asInt()).isEqualTo(3);
    assertThat(one.at("/hint").asText()).isEqualTo("Use 30.");
    assertThat(one.at("/cause/offset").asLong()).isEqualTo(9);
    assertThat(one.at("/standing").asText()).isEqualTo("refusedAgain");
  }

  @Test
  void everyPartOfAWishHasToFit() {
    RejectionWish any = wish(null, null, null, null);
    assertThat(any.includes(DATE, AT)).isTrue();
    assertThat(wish("other", null, null, null).includes(DATE, AT)).isFalse();
    assertThat(wish(null, AT.plusMillis(1), null, null).includes(DATE, AT)).isFalse();
    assertThat(wish(null, AT, null, null).includes(DATE, AT)).isTrue();
    assertThat(wish(null, null, "site", null).includes(DATE, AT)).isFalse();
    assertThat(wish("blog", null, "ingest", "date_does_not_exist").includes(DATE, AT)).isTrue();
  }

  private static RejectionWish wish(
      @Nullable String site,
      @Nullable Instant since,
      @Nullable String stage,
      @Nullable String code) {
    return new RejectionWish(
        Optional.empty(),
        Optional.ofNullable(site),
        Optional.ofNullable(since),
        Optional.ofNullable(stage),
        Optional.ofNullable(code));
  }

  private static ToldRejection told(Rejection rejection, Standing standing) {
    return new ToldRejection(rejection, AT, standing);
  }
}
