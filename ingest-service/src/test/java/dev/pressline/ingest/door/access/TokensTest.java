package dev.pressline.ingest.door.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pressline.ingest.door.problem.ProblemException;
import dev.pressline.ingest.door.problem.ProblemKind;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokensTest {
  /** SHA-256 of "abc", from FIPS 180-4's examples. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private static final Grant CMS = new Grant("cms", Set.of("blog", "news"));
  private static final Grant ALL = new Grant("all", Set.of("*"));

  private final Tokens tokens =
      new Tokens(
          List.of(
              new Tokens.Token(TokenHash.ofHex(ABC), CMS),
              new Tokens.Token(TokenHash.ofToken("other"), ALL)));

  private long now;

  @Test
  void aTokenIsKnownByItsHash() {
    assertThat(tokens.grantOf(Optional.of("Bearer abc"))).isEqualTo(CMS);
    assertThat(tokens.grantOf(Optional.of("bearer  other"))).isEqualTo(ALL);
  }

  @Test
  void aTokenCoversItsSitesOnly() {
    assertThat(CMS.covers("news")).isTrue();
    assertThat(CMS.covers("other")).isFalse();
    assertThat(CMS.covers("*")).isFalse();
    assertThat(ALL.covers("other")).isTrue();
    assertThat(new Grant("none", Set.of()).covers("blog")).isFalse();
  }

  @Test
  void withoutATokenOrWithAnotherNobodyComesIn() {
    assertThat(kindFor(Optional.empty())).isEqualTo(ProblemKind.TOKEN_MISSING);
    assertThat(kindFor(Optional.of("Basic YWJj"))).isEqualTo(ProblemKind.TOKEN_MISSING);
    assertThat(kindFor(Optional.of("Bearer "))).isEqualTo(ProblemKind.TOKEN_MISSING);
    assertThat(kindFor(Optional.of("Bearer ab"))).isEqualTo(ProblemKind.TOKEN_UNKNOWN);
    assertThat(kindFor(Optional.of("Bearer " + ABC))).isEqualTo(ProblemKind.TOKEN_UNKNOWN);
  }

  @Test
  void withoutAnyTokenConfiguredTheApiIsOff() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> new Tokens(List.of()).grantOf(Optional.of("Bearer abc")))
        .satisfies(e -> assertThat(e.problem().kind()).isEqualTo(ProblemKind.API_OFF));
  }

  @Test
  void aHashThatIsNoneIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> TokenHash.ofHex("abc"));
    assertThatIllegalArgumentException().isThrownBy(() -> TokenHash.ofHex(ABC + "00"));
  }

  @Test
  void whatIsUsedUpComesBackWithTime() {
    // Given
    Allowances allowances = new Allowances(new Allowances.Rate(2, 3), new Clock());
    for (int i = 0; i < 3; i++) {
      allowances.take(CMS);
    }

    // When
    ProblemException refusal =
        org.assertj.core.api.Assertions.catchThrowableOfType(
            ProblemException.class, () -> allowances.take(CMS));

    // Then
    assertThat(refusal.problem().kind()).isEqualTo(ProblemKind.TOO_MANY_REQUESTS);
    assertThat(refusal.problem().retryAfter()).contains(Duration.ofMillis(500));
    assertThat(refusal.problem().retryAfterSeconds()).contains(1L);
    allowances.take(ALL);
    now += Duration.ofMillis(500).toNanos();
    allowances.take(CMS);
  }

  private ProblemKind kindFor(Optional<String> authorization) {
    return org.assertj.core.api.Assertions.catchThrowableOfType(
            ProblemException.class, () -> tokens.grantOf(authorization))
        .problem()
        .kind();
  }

  private final class Clock implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return now;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
