package dev.pressline.core.gate;

import static dev.pressline.core.gate.PostFixture.post;
import static dev.pressline.core.gate.PostFixture.revisionOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.enrichment.EnrichedEvent;
import dev.pressline.core.enrichment.EnrichedEvent.EnrichedPost;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.verdict.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class GateAnewTest {
  private final GateBench gate = new GateBench();

  @Test
  void anEnrichmentAnewReplacesThatOfTheSameRevisionOnce() {
    gate.takes(post("a"));

    gate.takes(anew(post("a").enrichedBy("e2"), 5)).takes(anew(post("a").enrichedBy("e2"), 6));

    assertThat(gate.outcomes())
        .containsExactly(Outcome.PUBLISHED, Outcome.PUBLISHED, Outcome.UNCHANGED);
    assertThat(gate.lastPublication().revision()).isEqualTo(revisionOf(1));
    assertThat(gate.lastPublication().enrichment().excerpt()).isEqualTo("excerpt by e2");
  }

  @Test
  void theSameEnricherThatKnowsMoreIsHeard() {
    gate.takes(post("a"));
    EnrichedPost known = (EnrichedPost) post("a").enrichedTo(2).enriched();

    gate.takes(
        new EnrichedPost(
            known.post(), known.enrichment(), Optional.empty(), Optional.of(revisionOf(5))));

    assertThat(gate.lastPublication().enrichment().tags()).isNotEmpty();
  }

  @Test
  void aNewerRequestIsNeverOverwrittenByAnOlder() {
    gate.takes(post("a")).takes(anew(post("a").enrichedBy("e3"), 6));

    gate.takes(anew(post("a").enrichedBy("e2"), 5));

    assertThat(gate.outcomes().getLast()).isEqualTo(Outcome.SUPERSEDED);
    assertThat(gate.lastPublication().enrichment().excerpt()).isEqualTo("excerpt by e3");
  }

  @Test
  void aSecondPassThatLagsDoesNotBringTheOldEnrichmentBack() {
    gate.takes(post("a")).takes(anew(post("a").enrichedBy("e2"), 5));

    gate.takes(post("a").enrichedTo(2));

    assertThat(gate.outcomes().getLast()).isEqualTo(Outcome.UNCHANGED);
    assertThat(gate.lastPublication().enrichment().excerpt()).isEqualTo("excerpt by e2");
  }

  @Test
  void aPostSubmittedAgainAsItWasIsStillTheOneMeant() {
    gate.takes(post("a")).takes(post("a").resubmittedAs(2));

    gate.takes(anew(post("a").enrichedBy("e2"), 5));

    assertThat(gate.lastPublication().enrichment().excerpt()).isEqualTo("excerpt by e2");
  }

  @Test
  void aRevisionThatCameLaterThanTheRequestStands() {
    gate.takes(post("a")).takes(post("a").edit(2).resubmittedAs(2));

    gate.takes(anew(post("a").enrichedBy("e2"), 1));

    assertThat(gate.outcomes().getLast()).isEqualTo(Outcome.UNCHANGED);
    assertThat(gate.publications).hasSize(2);
  }

  @Test
  void aWithdrawnPostIsNotBroughtBack() {
    gate.takes(post("a")).takes(post("a").edit(2).withdrawn(new Withdrawal.Gone()));

    gate.takes(anew(post("a").enrichedBy("e2"), 5));

    assertThat(gate.outcomes().getLast()).isEqualTo(Outcome.UNCHANGED);
    assertThat(gate.publications).hasSize(2);
  }

  @Test
  void theSecondPassOfANewerRevisionIsShown() {
    gate.takes(post("a")).takes(anew(post("a").enrichedBy("e2"), 5));

    gate.takes(post("a").edit(2).resubmittedAs(2)).takes(post("a").edit(2).enrichedTo(2));

    assertThat(gate.lastPublication().revision()).isEqualTo(revisionOf(2));
    assertThat(gate.lastPublication().enrichment().level()).isEqualTo(2);
  }

  /** What happens to the one post: a submission of some text, or a request to enrich it anew. */
  record Turn(int text, boolean request) {}

  /**
   * @param since how many events came before the text was shown, before which nobody asks
   */
  private record Event(EnrichedEvent event, int since) {}

  @Property(tries = 1_000)
  void whenARequestIsAnsweredDoesNotShow(@ForAll("turns") List<Turn> turns, @ForAll Random random) {
    List<Event> events = events(turns);

    Publication prompt = last(events.stream().map(Event::event).toList());
    Publication late = last(delayed(events, random));

    assertThat(late.enrichment()).isEqualTo(prompt.enrichment());
    assertThat(late.content()).isEqualTo(prompt.content());
  }

  @Property(tries = 300)
  void answersThatArriveTwiceChangeNothing(@ForAll("turns") List<Turn> turns) {
    GateBench bench = new GateBench();
    List<EnrichedEvent> events = events(turns).stream().map(Event::event).toList();
    events.forEach(bench::takes);
    int published = bench.publications.size();

    events.stream().filter(GateAnewTest::isAnswer).forEach(bench::takes);

    assertThat(bench.publications).hasSize(published);
  }

  private static Publication last(List<EnrichedEvent> events) {
    GateBench bench = new GateBench();
    events.forEach(bench::takes);
    return bench.lastPublication();
  }

  /** Posts stay in order; answers come whenever, once their text has been shown. */
  private static List<EnrichedEvent> delayed(List<Event> events, Random random) {
    List<EnrichedEvent> delayed = new ArrayList<>();
    List<Event> answers = new ArrayList<>();
    for (Event event : events) {
      if (isAnswer(event.event())) {
        answers.add(event);
      } else {
        delayed.add(event.event());
      }
    }
    Collections.shuffle(answers, random);
    for (Event answer : answers) {
      EnrichedEvent shown = events.get(answer.since()).event();
      int earliest = delayed.indexOf(shown) + 1;
      delayed.add(earliest + random.nextInt(delayed.size() - earliest + 1), answer.event());
    }
    return delayed;
  }

  /** The enricher knows more with every turn, and an answer is about the text submitted last. */
  private static List<Event> events(List<Turn> turns) {
    List<Event> events = new ArrayList<>(List.of(new Event(post("a").edit(0).enriched(), 0)));
    int text = 0;
    int since = 0;
    for (int i = 0; i < turns.size(); i++) {
      boolean request = turns.get(i).request();
      if (!request && turns.get(i).text() != text) {
        text = turns.get(i).text();
        since = i + 1;
      }
      int number = i + 2;
      PostFixture version = post("a").edit(text).resubmittedAs(number).enrichedBy("e" + number);
      events.add(new Event(request ? anew(version, number) : version.enriched(), since));
    }
    return events;
  }

  private static boolean isAnswer(EnrichedEvent event) {
    return event instanceof EnrichedPost(_, _, _, var request) && request.isPresent();
  }

  private static EnrichedEvent anew(PostFixture version, int request) {
    EnrichedPost enriched = (EnrichedPost) version.enriched();
    return new EnrichedPost(
        enriched.post(), enriched.enrichment(), Optional.empty(), Optional.of(revisionOf(request)));
  }

  @Provide
  Arbitrary<List<Turn>> turns() {
    return Combinators.combine(Arbitraries.integers().between(0, 2), Arbitraries.of(true, false))
        .as(Turn::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }
}
