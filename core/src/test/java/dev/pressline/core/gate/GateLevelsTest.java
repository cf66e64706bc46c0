package dev.pressline.core.gate;

import static dev.pressline.core.gate.PostFixture.MONDAY;
import static dev.pressline.core.gate.PostFixture.post;
import static dev.pressline.core.gate.PostFixture.revisionOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.enrichment.EnrichedEvent;
import dev.pressline.core.enrichment.EnrichedEvent.EnrichedPost;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.enrichment.Meaning;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.verdict.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class GateLevelsTest {
  private final GateBench gate = new GateBench();

  @Test
  void aBetterEnrichmentOfTheSameRevisionIsPublishedOnce() {
    gate.takes(post("a")).takes(post("a").enrichedTo(2)).takes(post("a").enrichedTo(2));

    assertThat(gate.outcomes())
        .containsExactly(Outcome.PUBLISHED, Outcome.PUBLISHED, Outcome.UNCHANGED);
    assertThat(gate.publications).extracting(p -> p.enrichment().level()).containsExactly(1, 2);
  }

  @Test
  void aHigherLevelOfWhichReadersWouldSeeNothingIsNotPublished() {
    EnrichedPost first = (EnrichedPost) post("a").enriched();

    gate.takes(first)
        .takes(
            new EnrichedPost(
                first.post(),
                atLevel(2, first.enrichment()),
                Optional.of(Meaning.of(new float[] {1, 0})),
                Optional.empty()));

    assertThat(gate.outcomes()).containsExactly(Outcome.PUBLISHED, Outcome.UNCHANGED);
  }

  @Test
  void aPostThatComesAgainAsItWasKeepsWhatTheSecondPassFound() {
    gate.takes(post("a")).takes(post("a").enrichedTo(2)).takes(post("a").resubmittedAs(2));

    assertThat(gate.outcomes())
        .containsExactly(Outcome.PUBLISHED, Outcome.PUBLISHED, Outcome.UNCHANGED);
  }

  @Test
  void whatTheFirstPassFindsAnewIsShownWithoutWaitingForTheSecond() {
    gate.takes(post("a")).takes(post("a").enrichedTo(2));

    gate.takes(post("a").resubmittedAs(2).enrichedBy("e2"));

    assertThat(gate.lastPublication().revision()).isEqualTo(revisionOf(2));
    assertThat(gate.lastPublication().enrichment().level()).isEqualTo(1);
  }

  @Test
  void aHigherLevelThatComesFirstWaits() {
    gate.takes(post("a").enrichedTo(2));
    assertThat(gate.verdicts).isEmpty();

    gate.takes(post("a"));

    assertThat(gate.outcomes()).containsExactly(Outcome.PUBLISHED, Outcome.PUBLISHED);
    assertThat(gate.lastPublication().enrichment().level()).isEqualTo(2);
    assertThat(gate.stateOf("a").waiting()).isEmpty();
  }

  @Test
  void aScheduledPostIsShownAsTheSecondPassLeftIt() {
    Instant due = MONDAY.plusSeconds(200_000);
    gate.takes(post("a").publishAt(due)).takes(post("a").publishAt(due).enrichedTo(2));

    gate.waitsUntil(due);

    assertThat(gate.publications).extracting(p -> p.enrichment().level()).containsExactly(2);
  }

  @Test
  void aRefusedPostIsNotAskedForAgain() {
    gate.takes(post("a").at("/wanted/"));
    gate.takes(post("b").at("/wanted/"));
    gate.takes(post("b").at("/wanted/").enrichedTo(2));

    assertThat(gate.refusals()).containsExactly("PERMALINK_TAKEN");
    assertThat(gate.outcomes()).containsExactly(Outcome.PUBLISHED, Outcome.UNCHANGED);
  }

  @Test
  void aWithdrawnPostStaysWithdrawn() {
    gate.takes(post("a")).takes(post("a").edit(2).withdrawn(new Withdrawal.Gone()));

    gate.takes(post("a").enrichedTo(2));

    assertThat(gate.outcomes().getLast()).isEqualTo(Outcome.SUPERSEDED);
    assertThat(gate.publications).hasSize(2);
  }

  /** A revision of the one post: what it is, and how late its better enrichment comes. */
  record Life(int kind, String path, int delay) {}

  @Property(tries = 500)
  void whenTheSecondPassComesDoesNotShow(@ForAll("lives") List<Life> lives) {
    Publication late = lastOf(lives, Integer.MAX_VALUE);
    Publication soon = lastOf(lives, 1);

    assertThat(asReadersSee(lastOf(lives, 0))).isEqualTo(asReadersSee(late));
    assertThat(asReadersSee(soon)).isEqualTo(asReadersSee(late));
  }

  @Property(tries = 200)
  void everyVersionIsAnsweredOnce(@ForAll("lives") List<Life> lives) {
    GateBench bench = new GateBench();
    List<EnrichedEvent> events = events(lives, 0);

    events.forEach(bench::takes);

    assertThat(bench.verdicts.size() + bench.rejections.size()).isEqualTo(events.size());
  }

  /** The post as it is shown in the end; a post that nobody withdraws starts it off. */
  private static Publication lastOf(List<Life> lives, int delay) {
    GateBench bench = new GateBench();
    events(lives, delay).forEach(bench::takes);
    return bench.lastPublication();
  }

  /**
   * First passes in the order of their revisions; of the second passes, in their order as well,
   * each after so many further events as its delay says, at least the one given; 0 is before its
   * own first pass.
   */
  private static List<EnrichedEvent> events(List<Life> lives, int delay) {
    List<Timed> events = new ArrayList<>();
    long last = 0;
    for (int i = 0; i < lives.size(); i++) {
      Life life = lives.get(i);
      PostFixture version = post("a").edit(life.kind() == 2 ? 1 : i + 1).resubmittedAs(i + 1);
      PostFixture placed = life.kind() == 3 ? version.held() : version.at(life.path());
      boolean withdrawn = life.kind() == 0 && i > 0;
      events.add(
          new Timed(
              10L * i, withdrawn ? placed.withdrawn(new Withdrawal.Gone()) : placed.enriched()));
      if (!withdrawn) {
        long wait = delay == 0 ? 10L * life.delay() - 15 : Math.max(delay, 10L * life.delay());
        last = Math.max(last, 10L * i + wait);
        events.add(new Timed(last, placed.enrichedTo(2).enriched()));
      }
    }
    return events.stream().sorted(Comparator.comparingLong(Timed::at)).map(Timed::event).toList();
  }

  private record Timed(long at, EnrichedEvent event) {}

  private static List<Object> asReadersSee(Publication publication) {
    return List.of(
        publication.state(),
        publication.permalink(),
        publication.formerPermalinks(),
        publication.publishedAt(),
        publication.html(),
        publication.enrichment().tags());
  }

  private static Enrichment atLevel(int level, Enrichment first) {
    return new Enrichment(
        "semantic",
        level,
        first.language(),
        first.wordCount(),
        first.readingTimeSeconds(),
        first.excerpt(),
        first.tags(),
        first.links(),
        first.entities(),
        first.related(),
        first.degraded());
  }

  @Provide
  Arbitrary<List<Life>> lives() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 6),
            Arbitraries.of("/a/", "/b/"),
            Arbitraries.integers().between(0, 4))
        .as(Life::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .filter(lives -> lives.getFirst().kind() != 3);
  }
}
