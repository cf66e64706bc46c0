package dev.pressline.ingest.door.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.ingest.door.problem.ProblemException;
import dev.pressline.ingest.door.problem.ProblemKind;
import dev.pressline.ingest.door.request.ExpectedRevision.Any;
import dev.pressline.ingest.door.request.ExpectedRevision.NothingNewer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WishesTest {
  private static final Wishes.Patience PATIENCE =
      new Wishes.Patience(Duration.ofSeconds(30), Duration.ofMinutes(2));
  private static final PostId POST = new PostId("blog/a");

  @Test
  void aRequestThatSaysNothingWantsNothing() {
    assertThat(wishes(Map.of(), Map.of()))
        .isEqualTo(new Wishes(Optional.empty(), Optional.empty(), Optional.empty(), ""));
  }

  @Test
  void waitingTakesTheUsualTimeUnlessTheRequestSays() {
    assertThat(wishes(Map.of(), Map.of("wait", "live")).waiting()).contains(PATIENCE.usual());
    assertThat(wishes(Map.of(), Map.of("wait", "live", "timeout", "500ms")).waiting())
        .contains(Duration.ofMillis(500));
  }

  @Test
  void nobodyWaitsLongerThanTheOperatorAllows() {
    assertThat(wishes(Map.of(), Map.of("wait", "live", "timeout", "3h")).waiting())
        .contains(PATIENCE.longest());
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-1s", "1 fortnight"})
  void aTimeoutThatIsNoTimeIsRefused(String timeout) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> wishes(Map.of(), Map.of("wait", "live", "timeout", timeout)))
        .withMessageContaining("timeout");
  }

  @Test
  void everyLineOfABatchHasAKeyOfItsOwn() {
    Wishes wishes = wishes(Map.of("Idempotency-Key", "k"), Map.of());

    assertThat(wishes.ofLine(3).idempotencyKey()).contains("k#3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "schlüssel"})
  void anIdempotencyKeyIsVisibleAscii(String key) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> wishes(Map.of("Idempotency-Key", key), Map.of()))
        .withMessageContaining("Idempotency-Key");
  }

  @Test
  void theNewestOfSeveralRevisionsIsExpected() {
    assertThat(ExpectedRevision.of("\"5\", \"9\", \"7\""))
        .isEqualTo(new NothingNewer(new Revision(9)));
    assertThat(ExpectedRevision.of("*")).isEqualTo(new Any());
  }

  @ParameterizedTest
  @ValueSource(strings = {"W/\"5\"", "\"\"", "\"five\"", "5,"})
  void whatIsNoRevisionCannotBeExpected(String header) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> ExpectedRevision.of(header))
        .withMessageContaining("If-Match");
  }

  @Test
  void aPostThatHasMovedOnIsAConflictThatTellsItsRevision() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> ExpectedRevision.of("5").check(POST, Optional.of(new Revision(6))))
        .satisfies(
            e -> {
              assertThat(e.problem().kind()).isEqualTo(ProblemKind.REVISION_MOVED_ON);
              assertThat(e.problem().more()).containsEntry("revision", "6");
            });
  }

  @Test
  void aRevisionThatWeHaveNotHeardOfYetIsNoConflict() {
    assertThatCode(() -> ExpectedRevision.of("7").check(POST, Optional.of(new Revision(6))))
        .doesNotThrowAnyException();
    assertThatCode(() -> ExpectedRevision.of("7").check(POST, Optional.empty()))
        .doesNotThrowAnyException();
  }

  @Test
  void aPostOfWhichNothingIsKnownIsNotThere() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> ExpectedRevision.of("*").check(POST, Optional.empty()))
        .satisfies(e -> assertThat(e.problem().kind()).isEqualTo(ProblemKind.REVISION_UNKNOWN));
  }

  @Test
  void aWithdrawalSaysHowAndWhereTo() {
    assertThat(withdrawal(Map.of())).isEqualTo(new Withdrawal.Gone());
    assertThat(withdrawal(Map.of("kind", "redirect", "target", "/b/")))
        .isEqualTo(new Withdrawal.Redirect("/b/"));
    assertThat(withdrawal(Map.of("kind", "Notice", "target", "Retracted.")))
        .isEqualTo(new Withdrawal.Notice(Optional.of("Retracted.")));
  }

  @Test
  void aRedirectWithoutATargetAndAGonePostWithOneAreRefused() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> withdrawal(Map.of("kind", "redirect")));
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> withdrawal(Map.of("target", "/b/")));
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> withdrawal(Map.of("kind", "burnt")));
  }

  private static Withdrawal withdrawal(Map<String, String> query) {
    return Parameters.withdrawal(lookup(query));
  }

  private static Wishes wishes(Map<String, String> headers, Map<String, String> query) {
    return Wishes.of(lookup(headers), lookup(query), PATIENCE);
  }

  private static Function<String, Optional<String>> lookup(Map<String, String> values) {
    return name -> Optional.ofNullable(values.get(name));
  }
}
