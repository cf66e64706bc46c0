package dev.pressline.publish.stores.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.PostVersion;
import dev.pressline.core.publication.StoreCensus;
import dev.pressline.core.publication.StoreCensus.Difference;
import dev.pressline.core.publication.StoreCensus.Version;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.store.Holding;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CensusTest {
  private static final Version FIRST = new Version(new Revision(1), 1, true);
  private static final Version SECOND = new Version(new Revision(2), 1, true);
  private static final Version GONE = new Version(new Revision(3), 1, false);
  private static final Refusal WHY =
      Refusal.of("TOO_HEAVY", "The shelf bends.", "Take something off.");

  @Test
  void aStoreThatHoldsWhatTheLogHasDiffersInNothing() {
    StoreCensus census =
        census(Map.of(id("a"), SECOND, id("b"), GONE), holding("b", GONE), holding("a", SECOND));

    assertThat(census.posts()).isEqualTo(2);
    assertThat(census.live()).isEqualTo(1);
    assertThat(census.differing()).isZero();
    assertThat(census.differences()).isEmpty();
    assertThat(census.reached()).containsExactly(Map.entry(0, 7L));
  }

  @Test
  void whatIsMissingOlderOrUnknownToTheLogIsTold() {
    StoreCensus census =
        census(
            Map.of(id("old"), SECOND, id("missing"), FIRST, id("shown"), GONE),
            holding("old", FIRST),
            holding("stray", FIRST),
            holding("shown", new Version(new Revision(3), 1, true)));

    assertThat(census.differing()).isEqualTo(4);
    assertThat(census.differences())
        .containsExactly(
            Difference.unexplained(id("missing"), Optional.of(FIRST), Optional.empty()),
            Difference.unexplained(id("old"), Optional.of(SECOND), Optional.of(FIRST)),
            Difference.unexplained(
                id("shown"), Optional.of(GONE), Optional.of(new Version(new Revision(3), 1, true))),
            Difference.unexplained(id("stray"), Optional.empty(), Optional.of(FIRST)));
  }

  @Test
  void aVersionThatTheStoreRefusedDiffersAndIsExplained() {
    StoreCensus census =
        census(Map.of(id("a"), SECOND, id("b"), FIRST), refused("a", SECOND), holding("b", FIRST));

    assertThat(census.posts()).isEqualTo(1);
    assertThat(census.differing()).isEqualTo(1);
    assertThat(census.refused()).isEqualTo(1);
    assertThat(census.differences())
        .containsExactly(
            new Difference(id("a"), Optional.of(SECOND), Optional.empty(), Optional.of(WHY)));
  }

  @Test
  void thatAnOlderVersionWasRefusedExplainsNothingAndIsNoPostOfTheStore() {
    StoreCensus census =
        census(Map.of(id("a"), SECOND), refused("a", FIRST), refused("forgotten", FIRST));

    assertThat(census.posts()).isZero();
    assertThat(census.refused()).isZero();
    assertThat(census.differences())
        .containsExactly(Difference.unexplained(id("a"), Optional.of(SECOND), Optional.empty()));
  }

  @Test
  void ofManyDifferencesAHundredAreToldAndAllAreCounted() {
    Map<PostId, Version> wanted = new HashMap<>();
    IntStream.range(0, 250).forEach(i -> wanted.put(id("post" + i), FIRST));

    StoreCensus census = census(wanted);

    assertThat(census.differing()).isEqualTo(250);
    assertThat(census.differences()).hasSize(StoreCensus.MOST_DIFFERENCES);
  }

  @Test
  void manyRefusalsDoNotHideWhatIsMissing() {
    Map<PostId, Version> wanted = new HashMap<>(Map.of(id("z"), FIRST));
    IntStream.range(0, 250).forEach(i -> wanted.put(id("post" + i), FIRST));
    Holding[] refused =
        IntStream.range(0, 250).mapToObj(i -> refused("post" + i, FIRST)).toArray(Holding[]::new);

    StoreCensus census = census(wanted, refused);

    assertThat(census.refused()).isEqualTo(250);
    assertThat(census.differences().getFirst().postId()).isEqualTo(id("z"));
    assertThat(census.isAsLogged()).isFalse();
  }

  private static StoreCensus census(Map<PostId, Version> wanted, Holding... held) {
    return Census.of(
        "shelf", Instant.EPOCH, Map.of(0, 7L), wanted, each -> List.of(held).forEach(each));
  }

  private static Holding holding(String post, Version version) {
    return Holding.of(id(post), postVersion(version), version.live());
  }

  private static Holding refused(String post, Version version) {
    return Holding.refused(id(post), postVersion(version), WHY);
  }

  private static PostVersion postVersion(Version version) {
    return new PostVersion(version.revision(), version.enrichmentLevel());
  }

  private static PostId id(String post) {
    return new PostId(post);
  }
}
