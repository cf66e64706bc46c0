package dev.pressline.core.gate;

import static dev.pressline.core.gate.PostFixture.MONDAY;
import static dev.pressline.core.gate.PostFixture.post;
import static dev.pressline.core.gate.PostFixture.revisionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressline.core.post.PostDates;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.site.SiteSettings;
import dev.pressline.core.verdict.Outcome;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GateTest {
  private final GateBench gate = new GateBench();

  @Test
  void aNewPostIsPublishedUnderItsPermalink() {
    gate.takes(post("a"));

    assertThat(gate.outcomes()).containsExactly(Outcome.PUBLISHED);
    Publication publication = gate.lastPublication();
    assertThat(publication.permalink()).isEqualTo("/a/");
    assertThat(publication.url()).isEqualTo("https://example.org/a/");
    assertThat(publication.html()).isEqualTo("<p>text</p>");
    assertThat(publication.state()).isEqualTo(new Publication.State.Live(Optional.empty()));
  }

  @Test
  void nothingIsPublishedBeforeThePathIsGranted() {
    // Given
    gate.takesWithoutAnswers(post("a").enriched());
    List<Publication> before = List.copyOf(gate.publications);

    // When
    gate.answersClaims();

    // Then
    assertThat(before).isEmpty();
    assertThat(gate.publications).hasSize(1);
  }

  @Test
  void versionsThatComeInWhileAClaimIsPendingArePublishedInOrder() {
    // Given
    gate.takesWithoutAnswers(post("a").enriched());
    gate.takesWithoutAnswers(post("a").edit(2).at("/b/").enriched());
    gate.takesWithoutAnswers(post("a").edit(3).at("/c/").enriched());

    // When
    gate.answersClaims();

    // Then
    assertThat(gate.publications)
        .extracting(Publication::permalink)
        .containsExactly("/a/", "/b/", "/c/");
    assertThat(gate.lastPublication().formerPermalinks()).containsExactly("/a/", "/b/");
    assertThat(gate.stateOf("a").waiting()).isEmpty();
  }

  @Test
  void aliasesLeadToThePostAndStayWithIt() {
    gate.takes(post("a").withAliases("/old/", "/a/index.html", "/2019/a.html"));
    gate.takes(post("a").edit(2).withAliases("/new/"));

    assertThat(gate.outcomes()).containsExactly(Outcome.PUBLISHED, Outcome.PUBLISHED);
    assertThat(gate.publications)
        .extracting(Publication::formerPermalinks)
        .containsExactly(
            List.of("/2019/a.html", "/old/"), List.of("/2019/a.html", "/new/", "/old/"));
  }

  @Test
  void anAliasThatAnotherPostHasIsRefused() {
    gate.takes(post("a")).takes(post("b").withAliases("/a/"));

    assertThat(gate.outcomes()).containsExactly(Outcome.PUBLISHED);
    assertThat(gate.refusals()).containsExactly("PERMALINK_TAKEN");
  }

  @Test
  void anOlderRevisionIsSuperseded() {
    gate.takes(post("a").edit(5)).takes(post("a").edit(4));

    assertThat(gate.outcomes()).containsExactly(Outcome.PUBLISHED, Outcome.SUPERSEDED);
    assertThat(gate.publications).hasSize(1);
  }

  @Test
  void theSameRecordAgainIsUnchanged() {
    gate.takes(post("a")).takes(post("a"));

    assertThat(gate.outcomes()).containsExactly(Outcome.PUBLISHED, Outcome.UNCHANGED);
    assertThat(gate.publications).hasSize(1);
  }

  @Test
  void aResubmissionWithoutAChangeIsUnchanged() {
    gate.takes(post("a")).takes(post("a").resubmittedAs(2));

    assertThat(gate.outcomes()).containsExactly(Outcome.PUBLISHED, Outcome.UNCHANGED);
    assertThat(gate.lastPublication().revision()).isEqualTo(revisionOf(1));
  }

  @Test
  void aReplayWithANewerEnricherIsPublished() {
    gate.takes(post("a")).takes(post("a").enrichedBy("e2"));

    assertThat(gate.publications)
        .extracting(p -> p.enrichment().enricherVersion())
        .containsExactly("e1", "e2");
  }

  @Test
  void aPostMayReturnToItsFormerPermalink() {
    gate.takes(post("a")).takes(post("a").edit(2).at("/b/")).takes(post("a").edit(3).at("/a/"));

    assertThat(gate.lastPublication().permalink()).isEqualTo("/a/");
    assertThat(gate.lastPublication().formerPermalinks()).containsExactly("/b/");
  }

  @Test
  void anotherSpellingOfTheSamePageIsNoFormerAddress() {
    gate.takes(post("a").at("/a")).takes(post("a").edit(2).at("/a/index.html"));

    assertThat(gate.lastPublication().permalink()).isEqualTo("/a/index.html");
    assertThat(gate.lastPublication().formerPermalinks()).isEmpty();
  }

  @Test
  void thePublishedDateOfAnUndatedPostStaysOnEdits() {
    // Given
    PostFixture undated = post("a").withoutPermalink();
    gate.takes(undated);

    // When
    gate.takes(undated.edit(9_999));

    // Then
    assertThat(gate.lastPublication().publishedAt()).isEqualTo(revisionOf(1).draftedAt());
    assertThat(gate.publications)
        .extracting(Publication::permalink)
        .containsExactly("/2026/03/02/a/", "/2026/03/02/a/");
  }

  @Test
  void theTimeOfARefusedDraftIsNotThePublishedDate() {
    // Given
    gate.takes(post("b"));
    gate.takes(post("a").at("/b/"));

    // When
    gate.takes(post("a").edit(7));

    // Then
    assertThat(gate.lastPublication().publishedAt()).isEqualTo(revisionOf(7).draftedAt());
  }

  @Test
  void aTakenPermalinkIsRefusedNamingItsOwner() {
    gate.takes(post("a")).takes(post("b").at("/a"));

    assertThat(gate.refusals()).containsExactly("PERMALINK_TAKEN");
    assertThat(gate.rejections.getFirst().refusal().message()).contains("blog/a");
    assertThat(gate.rejections.getFirst().stage()).isEqualTo("publish");
    assertThat(gate.rejections.getFirst().sourcePath()).contains("posts/b.md");
  }

  @Test
  void aRefusedEditLeavesThePostAsItWas() {
    gate.takes(post("a")).takes(post("b")).takes(post("b").edit(2).at("/a/"));

    assertThat(gate.stateOf("b").published().orElseThrow().permalink()).isEqualTo("/b/");
    assertThat(gate.publications).hasSize(2);
  }

  @Test
  void aFormerPermalinkStaysTaken() {
    gate.takes(post("a")).takes(post("a").edit(2).at("/c/")).takes(post("b").at("/a/"));

    assertThat(gate.refusals()).containsExactly("PERMALINK_TAKEN");
  }

  @Test
  void theSitesOwnPagesCannotBeClaimed() {
    gate.takes(post("a").at("/tags/x/"));

    assertThat(gate.refusals()).containsExactly("PERMALINK_RESERVED");
  }

  @Test
  void anAddressThatLeavesTheSiteIsRefused() {
    gate.takes(post("a").at("/../etc/passwd"));

    assertThat(gate.refusals()).containsExactly("PERMALINK_INVALID");
  }

  @Test
  void aPostOfAnUnknownSiteIsRefusedUntilTheSiteIsKnown() {
    GateBench elsewhere = new GateBench(siteCalled("news"));

    elsewhere.takes(post("a"));

    assertThat(elsewhere.refusals()).containsExactly("SITE_UNKNOWN");
    assertThat(elsewhere.rejections.getFirst().refusal().hint().orElseThrow()).contains("news");
  }

  @Test
  void aPermalinkPatternThatIsNotValidIsToldAtStart() {
    assertThatThrownBy(() -> new GateBench(withPattern(":year/")))
        .hasMessageContaining(":year/")
        .hasMessageContaining("same address");
  }

  @Test
  void aFutureDateHoldsThePostBack() {
    // Given
    PostDates tomorrow =
        new PostDates(
            Optional.of(MONDAY.plusSeconds(200_000)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    // When
    gate.takes(post("a").dated(tomorrow));

    // Then
    assertThat(gate.outcomes()).containsExactly(Outcome.SCHEDULED);
    assertThat(gate.verdicts.getFirst().dueAt()).contains(MONDAY.plusSeconds(200_000));
  }

  private static SiteSettings siteCalled(String id) {
    return site(id, ":title/");
  }

  private static SiteSettings withPattern(String pattern) {
    return site("blog", pattern);
  }

  private static SiteSettings site(String id, String pattern) {
    return new SiteSettings(
        id,
        id,
        "",
        URI.create("https://" + id + ".example/"),
        "en",
        ZoneOffset.UTC,
        Optional.empty(),
        pattern);
  }
}
