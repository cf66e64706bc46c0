package dev.pressline.launcher.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.StoreCensus.Difference;
import dev.pressline.core.publication.StoreCensus.Version;
import dev.pressline.core.verdict.Refusal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingTest {
  private static final Optional<Version> FIRST = version(1, 1, true);
  private static final Optional<Version> SECOND = version(2, 1, true);

  @Test
  void whatIsTheMatterIsSaidInWords() {
    assertThat(what(SECOND, Optional.empty())).isEqualTo("missing");
    assertThat(what(SECOND, FIRST)).isEqualTo("older");
    assertThat(what(version(1, 2, true), FIRST)).isEqualTo("older");
    assertThat(what(version(1, 1, false), FIRST)).isEqualTo("other");
    assertThat(what(FIRST, SECOND)).isEqualTo("other");
    assertThat(what(Optional.empty(), FIRST)).isEqualTo("not in the log");
  }

  @Test
  void whatTheStoreRefusedIsNotMissing() {
    Refusal why = Refusal.of("TOO_HEAVY", "The shelf bends.", "Take something off.");

    assertThat(
            new Finding(new Difference(new PostId("a"), SECOND, Optional.empty(), Optional.of(why)))
                .what())
        .isEqualTo("refused");
  }

  private static String what(Optional<Version> wanted, Optional<Version> held) {
    return new Finding(Difference.unexplained(new PostId("a"), wanted, held)).what();
  }

  private static Optional<Version> version(long revision, int level, boolean live) {
    return Optional.of(new Version(new Revision(revision), level, live));
  }
}
