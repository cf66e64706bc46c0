package dev.pressline.publish.stores.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.StoreCensus;
import dev.pressline.core.publication.StoreCensus.Difference;
import dev.pressline.core.publication.StoreCensus.Version;
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
            new Difference(id("missing"), Optional.of(FIRST), Optional.empty()),
            new Difference(id("old"), Optional.of(SECOND), Optional.of(FIRST)),
            new Difference(
                id("shown"), Optional.of(GONE), Optional.of(new Version(new Revision(3), 1, true))),
            new Difference(id("stray"), Optional.empty(), Optional.of(FIRST)));
  }

  @Test
  void ofManyDifferencesAHundredAreToldAndAllAreCounted() {
    Map<PostId, Version> wanted = new HashMap<>();
    IntStream.range(0, 250).forEach(i -> wanted.put(id("post" + i), FIRST));

    StoreCensus census = census(wanted);

    assertThat(census.differing()).isEqualTo(250);
    assertThat(census.differences()).hasSize(StoreCensus.MOST_DIFFERENCES);
  }

  private static StoreCensus census(Map<PostId, Version> wanted, Holding... held) {
    return Census.of(
        "shelf", Instant.EPOCH, Map.of(0, 7L), wanted, each -> List.of(held).forEach(each));
  }

  private static Holding holding(String post, Version version) {
    return new Holding(id(post), version.revision(), version.enrichmentLevel(), version.live());
  }

  private static PostId id(String post) {
    return new PostId(post);
  }
}
