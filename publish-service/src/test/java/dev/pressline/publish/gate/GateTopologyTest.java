package dev.pressline.publish.gate;

import static dev.pressline.publish.PostWords.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.enrichment.EnrichedEvent.EnrichedPost;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.verdict.Outcome;
import dev.pressline.core.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

class GateTopologyTest extends AbstractGateTest {
  @Test
  void aPostBecomesAPublicationAndAVerdict() {
    gate.takes(post("a").enriched());

    assertThat(gate.publications()).extracting(Publication::permalink).containsExactly("/a/");
    assertThat(gate.verdicts()).extracting(Verdict::outcome).containsExactly(Outcome.PUBLISHED);
  }

  @Test
  void revisionsArePublishedInTheirOrderWithTheirFormerAddresses() {
    gate.takes(
        post("a").enriched(),
        post("a").version(2).at("/b/").enriched(),
        post("a").version(3).at("/c/").enriched());

    List<Publication> published = gate.publications();
    assertThat(published).extracting(Publication::permalink).containsExactly("/a/", "/b/", "/c/");
    assertThat(published.getLast().formerPermalinks()).containsExactly("/a/", "/b/");
  }

  @Test
  void ofTwoPostsWithOnePermalinkTheFirstKeepsIt() {
    gate.takes(post("a").enriched(), post("b").at("/a/").enriched());

    assertThat(gate.publications()).extracting(p -> p.postId().value()).containsExactly("blog/a");
    assertThat(gate.rejections())
        .singleElement()
        .satisfies(
            rejection -> {
              assertThat(rejection.refusal().code()).isEqualTo("PERMALINK_TAKEN");
              assertThat(rejection.refusal().message()).contains("blog/a");
              assertThat(rejection.cause().offset()).isEqualTo(1);
            });
  }

  @Test
  void anOldRevisionIsSupersededAndAKnownOneUnchanged() {
    gate.takes(
        post("a").version(2).enriched(),
        post("a").enriched(),
        post("a").version(2).enriched(),
        post("a").version(2).resubmittedAs(3).enriched());

    assertThat(gate.publications()).hasSize(1);
    assertThat(gate.verdicts())
        .extracting(Verdict::outcome)
        .containsExactly(
            Outcome.PUBLISHED, Outcome.SUPERSEDED, Outcome.UNCHANGED, Outcome.UNCHANGED);
  }

  @Test
  void aBetterEnrichmentIsPublishedAfterTheFirstWhicheverComesFirst() {
    gate.takesOfSecondPass(post("a").enrichedTo(2).enriched());
    gate.takes(post("a").enriched());

    assertThat(gate.publications())
        .extracting(publication -> publication.enrichment().level())
        .containsExactly(1, 2);
  }

  @Test
  void whatWasEnrichedAnewReplacesWhatIsShownAndIsAnEventOfItsOwn() {
    EnrichedPost better = (EnrichedPost) post("a").enrichedTo(2).enriched();
    Revision request = new Revision(better.post().revision().value() + 1);
    EnrichedPost again =
        new EnrichedPost(
            better.post(), better.enrichment(), Optional.empty(), Optional.of(request));
    gate.takes(post("a").enriched());
    gate.takesOfSecondPass(better);

    gate.takesAnew(
        new EnrichedPost(
            better.post(),
            ((EnrichedPost) post("a").enriched()).enrichment(),
            Optional.empty(),
            Optional.of(request)));
    gate.takesAnew(again);

    assertThat(gate.publicationRecords())
        .extracting(sent -> new String(sent.headers().lastHeader("ce_id").value(), UTF_8))
        .doesNotHaveDuplicates();
    assertThat(gate.verdicts()).hasSize(4);
  }

  @Test
  void aWithdrawalThatTheSecondPassHandsOnIsNotJudgedAgain() {
    gate.takes(post("a").withdrawn(new Withdrawal.Gone()));
    gate.takesOfSecondPass(post("a").withdrawn(new Withdrawal.Gone()));

    assertThat(gate.rejections()).hasSize(1);
    assertThat(gate.verdicts()).isEmpty();
  }

  @Test
  void aScheduledPostIsShownAtMostASecondLateAndNeverEarly() {
    // Given
    Instant due = gate.now().plusSeconds(3_600);
    gate.takes(post("a").shownAt(due).enriched());

    // When
    gate.waits(Duration.ofSeconds(3_600).minusMillis(1));
    int early = gate.publications().size();
    gate.waits(Duration.ofMillis(1_001));

    // Then
    assertThat(early).isZero();
    assertThat(gate.publications()).hasSize(1);
    assertThat(gate.verdicts())
        .extracting(Verdict::outcome)
        .containsExactly(Outcome.SCHEDULED, Outcome.PUBLISHED);
  }

  @Test
  void aClockThatIsSetBackHoldsNoScheduleUp() {
    // Given
    gate.waits(Duration.ofHours(2));
    gate.clockMoves(Duration.ofHours(-1));
    Instant due = gate.now().plusSeconds(600);
    gate.takes(post("a").shownAt(due).enriched());
    gate.takes(post("b").until(due).enriched());

    // When
    gate.waits(Duration.ofSeconds(600).minusMillis(1));
    int early = gate.publications().size();
    gate.waits(Duration.ofMillis(1_001));

    // Then
    assertThat(early).isOne();
    assertThat(gate.publications())
        .extracting(publication -> publication.postId().value())
        .containsExactly("blog/b", "blog/a", "blog/b");
  }

  @Test
  void aClockThatIsSetForwardShowsWhatIsDueByIt() {
    gate.takes(post("a").shownAt(gate.now().plus(Duration.ofDays(2))).enriched());

    gate.clockMoves(Duration.ofDays(3));
    gate.waits(Duration.ofSeconds(1));

    assertThat(gate.publications()).hasSize(1);
  }

  @Test
  void manySchedulesAreShownInTheOrderOfTheirTimes() {
    // Given
    Instant start = gate.now();
    for (int i = 0; i < 50; i++) {
      gate.takes(post("p" + i).shownAt(start.plusSeconds(1_000 - i)).enriched());
    }

    // When
    gate.waits(Duration.ofSeconds(1_001));

    // Then
    List<String> shown = gate.publications().stream().map(p -> p.postId().value()).toList();
    assertThat(shown).hasSize(50);
    assertThat(shown.getFirst()).isEqualTo("blog/p49");
    assertThat(shown.getLast()).isEqualTo("blog/p0");
  }

  @Test
  void aPostExpiresByItself() {
    // Given
    gate.takes(post("a").until(gate.now().plusSeconds(60)).enriched());

    // When
    gate.waits(Duration.ofSeconds(61));

    // Then
    assertThat(gate.publications().getLast().state())
        .isEqualTo(new Publication.State.Withdrawn(new Withdrawal.Gone()));
  }

  @Test
  void aWithdrawnPostIsAnsweredAndLeavesNoTextInTheLog() {
    gate.takes(post("a").enriched(), post("a").version(2).withdrawn(new Withdrawal.Gone()));

    assertThat(gate.publications().getLast().html()).isEmpty();
    assertThat(gate.verdicts().getLast().outcome()).isEqualTo(Outcome.WITHDRAWN);
  }

  @Test
  void aRedirectLoopIsRefused() {
    gate.takes(
        post("a").enriched(),
        post("b").enriched(),
        post("a").version(2).withdrawn(new Withdrawal.Redirect("/b/")),
        post("b").version(2).withdrawn(new Withdrawal.Redirect("/a/")));

    assertThat(gate.rejections())
        .extracting(rejection -> rejection.refusal().code())
        .containsExactly("REDIRECT_LOOP");
  }

  @Test
  void whatCannotBeReadIsDeadLetteredAndTheNextGoesOn() {
    // Given
    byte[] poison = "not a post".getBytes(UTF_8);

    // When
    gate.takesRaw("blog/poison", poison);
    gate.takes(post("a").enriched());

    // Then
    assertThat(gate.publications()).hasSize(1);
    TestRecord<byte[], byte[]> letter = gate.deadLetters().getFirst();
    assertThat(letter.value()).isEqualTo(poison);
    assertThat(text(letter.headers().lastHeader("kafka_dlt-original-topic")))
        .isEqualTo("enriched-posts");
    assertThat(letter.headers().lastHeader("kafka_dlt-exception-message")).isNotNull();
  }

  @Test
  void publicationsCarryCloudEventsHeadersAndTheTrace() {
    gate.takes(post("a").enriched(), traced());

    var sent = gate.publicationRecords().getFirst().headers();
    assertThat(text(sent.lastHeader("ce_type"))).isEqualTo("dev.pressline.publication");
    assertThat(text(sent.lastHeader("ce_subject"))).isEqualTo("blog/a");
    assertThat(text(sent.lastHeader("traceparent")))
        .startsWith("00-0af7651916cd43dd8448eb211c80319c-")
        .doesNotContain("b7ad6b7169203331");
  }

  private static String text(Header header) {
    return new String(header.value(), UTF_8);
  }
}
