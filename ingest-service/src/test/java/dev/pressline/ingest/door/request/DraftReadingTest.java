package dev.pressline.ingest.door.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pressline.core.asset.DraftAsset;
import dev.pressline.core.draft.Draft;
import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.draft.WithdrawalRequest;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.ingest.door.problem.Problem;
import dev.pressline.ingest.door.problem.ProblemException;
import dev.pressline.ingest.door.problem.ProblemKind;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftReadingTest {
  private static final Address POST = Address.of("blog/hello");
  private static final Parameters SAID = Parameters.by("cms");

  private final DraftReading reading = new DraftReading(100);

  @Test
  void aBodyInUtf8IsTheSourceAsItCame() {
    byte[] body = {'#', ' ', (byte) 0xC3, (byte) 0xA9, '\r', '\n'};

    Draft draft = reading.ofSource(POST, SourceFormat.MARKDOWN, body, Optional.of("UTF-8"), SAID);

    assertThat(draft)
        .isEqualTo(
            new Submission(
                new PostId("blog/hello"),
                "blog",
                Optional.of(SourceFormat.MARKDOWN),
                SourceBytes.of(body),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("cms")));
  }

  @Test
  void filesAreNamedWithTheirHash() {
    String json =
        """
        {"source": "x", "assets": [{"reference": "a/b.png", "sha256": "%s", "size": 5}]}
        """
            .formatted("AB".repeat(32));

    Submission draft = (Submission) reading.ofJson(POST, json.getBytes(UTF_8), SAID);

    assertThat(draft.assets()).contains(List.of(new DraftAsset("a/b.png", "ab".repeat(32), 5, "")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'sha256': 'x'} | no reference",
        "{'reference': 'a.png'} | no SHA-256",
        "{'reference': 'a.png', 'sha256': '12'} | no SHA-256",
        "{'reference': 'a.png', 'name': 'x'} | no field"
      })
  void aFileThatIsNotNamedProperlyIsRefused(String asset, String complaint) {
    String json = "{\"source\": \"x\", \"assets\": [" + asset.replace('\'', '"') + "]}";

    ProblemException refusal =
        catchThrowableOfType(
            ProblemException.class, () -> reading.ofJson(POST, json.getBytes(UTF_8), SAID));

    assertThat(refusal.problem().detail()).contains(complaint);
  }

  @Test
  void aBodyInAnotherCharacterSetBecomesUtf8() {
    byte[] body = "你好".getBytes(Charset.forName("GBK"));

    Submission draft =
        (Submission) reading.ofSource(POST, SourceFormat.TEXT, body, Optional.of("gbk"), SAID);

    assertThat(draft.source()).isEqualTo(SourceBytes.utf8("你好"));
  }

  @Test
  void htmlInAnotherCharacterSetNoLongerBelievesItsMetaElement() {
    byte[] body = "<meta charset=gbk>你".getBytes(Charset.forName("GBK"));

    Submission draft =
        (Submission) reading.ofSource(POST, SourceFormat.HTML, body, Optional.of("gbk"), SAID);

    assertThat(draft.source()).isEqualTo(SourceBytes.utf8("\uFEFF<meta charset=gbk>你"));
  }

  @Test
  void everyFieldOfTheContractCanBeSaidInJson() {
    String json =
        """
        {"postId": "blog/hello", "site": "blog", "action": "SUBMIT", "format": "MARKDOWN",
         "source": "# Hello", "sourcePath": "2024/hello.md",
         "metadata": {"title": "Hi", "tags": ["a", "b"], "toc": true},
         "publishAt": "2026-05-31T08:00:00+02:00", "expiresAt": "2027-01-01T00:00:00Z",
         "submitter": "Lin"}
        """;

    assertThat(reading.ofJson(POST, json.getBytes(UTF_8), SAID))
        .isEqualTo(
            new Submission(
                new PostId("blog/hello"),
                "blog",
                Optional.of(SourceFormat.MARKDOWN),
                SourceBytes.utf8("# Hello"),
                Optional.of("2024/hello.md"),
                Map.of("title", "Hi", "tags", "[\"a\",\"b\"]", "toc", "true"),
                Optional.of(Instant.parse("2026-05-31T06:00:00Z")),
                Optional.of(Instant.parse("2027-01-01T00:00:00Z")),
                Optional.of("Lin")));
  }

  @Test
  void aSourceCanBeBytesInBase64() {
    Submission draft =
        (Submission) reading.ofJson(POST, "{\"sourceBase64\": \"/+4=\"}".getBytes(UTF_8), SAID);

    assertThat(draft.source()).isEqualTo(SourceBytes.of(new byte[] {(byte) 0xFF, (byte) 0xEE}));
    assertThat(draft.format()).isEmpty();
    assertThat(draft.submitter()).contains("cms");
  }

  @Test
  void aWithdrawalCanBeSaidInJson() {
    String json =
        """
        {"action": "withdraw", "postId": "blog/old",
         "withdrawal": {"kind": "REDIRECT", "target": "/new/"}}
        """;

    assertThat(reading.ofJson(json.getBytes(UTF_8), "cms"))
        .isEqualTo(
            new WithdrawalRequest(
                new PostId("blog/old"),
                "blog",
                new Withdrawal.Redirect("/new/"),
                Optional.of("cms")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"source\": \"a\", \"titel\": \"b\"} | There is no field \"titel\"",
        "{\"source\": \"a\", | It is not JSON",
        "{\"source\": \"a\"} {} | Something stands behind the object",
        "{\"source\": \"a\", \"source\": \"b\"} | It is not JSON",
        "[] | It is no object",
        "null | The JSON is null",
        "{} | There is no source",
        "{\"source\": \"a\", \"sourceBase64\": \"YQ==\"} | There is a second source",
        "{\"sourceBase64\": \"?\"} | sourceBase64 is not Base64",
        "{\"source\": \"a\", \"metadata\": 1} | The field \"metadata\" is not of its type",
        "{\"source\": \"a\", \"format\": \"docx\"} | format is \"docx\"",
        "{\"source\": \"a\", \"action\": \"burn\"} | action is \"burn\"",
        "{\"source\": \"a\", \"publishAt\": \"31 June\"} | publishAt is \"31 June\"",
        "{\"source\": \"a\", \"withdrawal\": {}} | A draft that is submitted has no withdrawal",
        "{\"action\": \"withdraw\", \"source\": \"a\"} | A withdrawal has no source",
        "{\"source\": \"a\", \"postId\": \"blog/other\"} | postId is \"blog/other\"",
        "{\"source\": \"a\", \"site\": \"news\"} | site is \"news\"",
      })
  void jsonThatIsNoDraftOfThePostIsRefusedAndSaysWhy(String json, String reason) {
    Problem problem = problemOf(() -> reading.ofJson(POST, json.getBytes(UTF_8), SAID));

    assertThat(problem.kind()).isEqualTo(ProblemKind.DRAFT_UNREADABLE);
    assertThat(problem.detail()).contains(reason);
    assertThat(problem.remedy()).isNotBlank();
  }

  @Test
  void aMistakeInTheJsonHasItsLineAndColumn() {
    String json = "{\n  \"source\": \"a\",\n  \"titel\": \"b\"\n}";

    Problem problem = problemOf(() -> reading.ofJson(POST, json.getBytes(UTF_8), SAID));

    assertThat(problem.detail()).startsWith("Line 3, column 3 ");
    assertThat(problem.more()).containsEntry("line", 3).containsEntry("column", 3);
  }

  @Test
  void aDraftThatNamesNoPostIsRefused() {
    assertThat(
            problemOf(() -> reading.ofJson("{\"source\": \"a\"}".getBytes(UTF_8), "cms")).detail())
        .contains("no postId");
  }

  @Test
  void aSourceOverTheLimitIsRefusedHoweverItIsWritten() {
    String json = "{\"source\": \"" + "a".repeat(101) + "\"}";

    assertThat(problemOf(() -> reading.ofJson(POST, json.getBytes(UTF_8), SAID)).kind())
        .isEqualTo(ProblemKind.BODY_TOO_LARGE);
  }

  @Test
  void aCharacterSetThatNobodyKnowsIsRefused() {
    assertThat(
            problemOf(
                    () ->
                        reading.ofSource(
                            POST, SourceFormat.TEXT, new byte[0], Optional.of("klingon"), SAID))
                .kind())
        .isEqualTo(ProblemKind.CHARSET_UNUSABLE);
  }

  private static Problem problemOf(ThrowingCallable call) {
    return catchThrowableOfType(ProblemException.class, call).problem();
  }
}
