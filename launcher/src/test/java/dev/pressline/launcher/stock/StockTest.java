package dev.pressline.launcher.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.StoreCensus;
import dev.pressline.core.publication.StoreCensus.Difference;
import dev.pressline.core.publication.StoreCensus.Version;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.core.verdict.Rejection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StockTest {
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
  void aPostThatTheStoreRefusedDoesNotMakeItDiffer() {
    Stock stock =
        Stock.of(
            census(new Difference(new PostId("a"), SECOND, FIRST)),
            List.of(rejection("a", 2, "shelf")));

    assertThat(stock.isWell()).isTrue();
    assertThat(stock.refused()).isEqualTo(1);
    assertThat(stock.findings()).extracting(Stock.Finding::what).containsExactly("refused");
  }

  @Test
  void whatAnotherStoreRefusedOrWhatWasRefusedBeforeExplainsNothing() {
    Stock stock =
        Stock.of(
            census(new Difference(new PostId("a"), SECOND, FIRST)),
            List.of(rejection("a", 2, "other"), rejection("a", 1, "shelf")));

    assertThat(stock.isWell()).isFalse();
    assertThat(stock.findings()).extracting(Stock.Finding::what).containsExactly("older");
  }

  private static String what(Optional<Version> wanted, Optional<Version> held) {
    return new Stock.Finding(new Difference(new PostId("a"), wanted, held), Optional.empty())
        .what();
  }

  private static StoreCensus census(Difference... differences) {
    return new StoreCensus(
        "shelf", Instant.EPOCH, Map.of(), 1, 1, differences.length, List.of(differences));
  }

  private static Rejection rejection(String post, long revision, String stage) {
    return new Rejection(
        new PostId(post),
        "blog",
        new Revision(revision),
        stage,
        Refusal.of("TOO_HEAVY", "The shelf bends.", "Take something off."),
        Optional.empty(),
        new Rejection.RecordPosition("publications", 0, 1));
  }

  private static Optional<Version> version(long revision, int level, boolean live) {
    return Optional.of(new Version(new Revision(revision), level, live));
  }
}
