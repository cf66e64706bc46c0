package dev.pressline.core.gate;

import static dev.pressline.core.gate.PostFixture.post;
import static dev.pressline.core.gate.PostFixture.revisionOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.enrichment.EnrichedEvent;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.verdict.Outcome;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GateWithdrawalTest {
  private static final Withdrawal GONE = new Withdrawal.Gone();

  private final GateBench gate = new GateBench();

  @Test
  void aPostThatIsGoneKeepsItsAddressAndLeavesNoText() {
    gate.takes(post("a")).takes(post("a").edit(2).withdrawn(GONE));

    Publication last = gate.lastPublication();
    assertThat(last.state()).isEqualTo(new Publication.State.Withdrawn(GONE));
    assertThat(last.revision()).isEqualTo(revisionOf(2));
    assertThat(last.permalink()).isEqualTo("/a/");
    assertThat(last.html()).isEmpty();
    assertThat(last.content().body().source()).isEmpty();
    assertThat(last.enrichment().excerpt()).isEmpty();
  }

  @Test
  void aPostWithANoticeKeepsItsText() {
    gate.takes(post("a"))
        .takes(post("a").edit(2).withdrawn(new Withdrawal.Notice(Optional.of("Wrong."))));

    assertThat(gate.lastPublication().html()).isEqualTo("<p>text</p>");
    assertThat(gate.outcomes()).containsExactly(Outcome.PUBLISHED, Outcome.WITHDRAWN);
  }

  @Test
  void whatWasNeverPublishedCannotBeWithdrawn() {
    gate.takes(post("a").withdrawn(GONE));

    assertThat(gate.refusals()).containsExactly("NOTHING_TO_WITHDRAW");
  }

  @Test
  void withdrawingTwiceInTheSameWayIsUnchanged() {
    gate.takes(post("a"))
        .takes(post("a").edit(2).withdrawn(GONE))
        .takes(post("a").edit(3).withdrawn(GONE));

    assertThat(gate.publications).hasSize(2);
    assertThat(gate.outcomes())
        .containsExactly(Outcome.PUBLISHED, Outcome.WITHDRAWN, Outcome.UNCHANGED);
  }

  @Test
  void aWithdrawnPostComesBackUnderItsPermalink() {
    gate.takes(post("a"))
        .takes(post("a").edit(2).withdrawn(GONE))
        .takes(post("a").resubmittedAs(3));

    assertThat(gate.lastPublication().state()).isInstanceOf(Publication.State.Live.class);
    assertThat(gate.lastPublication().permalink()).isEqualTo("/a/");
    assertThat(gate.lastPublication().html()).isEqualTo("<p>text</p>");
  }

  @Test
  void anOldWithdrawalDoesNotTakeOffANewerRevision() {
    gate.takes(post("a").edit(3)).takes(post("a").edit(2).withdrawn(GONE));

    assertThat(gate.outcomes()).containsExactly(Outcome.PUBLISHED, Outcome.SUPERSEDED);
    assertThat(gate.publications).hasSize(1);
  }

  @Test
  void aHeldPostIsNotShown() {
    gate.takes(post("a").held());

    assertThat(gate.outcomes()).containsExactly(Outcome.HELD);
    assertThat(gate.publications).isEmpty();
  }

  @Test
  void anEditThatIsHeldTakesTheShownPostOff() {
    gate.takes(post("a")).takes(post("a").edit(2).held());

    assertThat(gate.outcomes()).containsExactly(Outcome.PUBLISHED, Outcome.HELD);
    assertThat(gate.lastPublication().state()).isEqualTo(new Publication.State.Withdrawn(GONE));
    assertThat(gate.lastPublication().revision()).isEqualTo(revisionOf(2));
  }

  @Test
  void aRedirectToAnotherPostIsPublished() {
    gate.takes(post("a")).takes(post("b")).takes(redirect("a", 2, "/b/"));

    assertThat(gate.lastPublication().state())
        .isEqualTo(new Publication.State.Withdrawn(new Withdrawal.Redirect("/b/")));
  }

  @Test
  void aRedirectToAnotherSiteAsksNobody() {
    gate.takes(post("a")).takesWithoutAnswers(redirect("a", 2, "https://elsewhere.example/x"));

    assertThat(gate.outcomes()).containsExactly(Outcome.PUBLISHED, Outcome.WITHDRAWN);
  }

  @Test
  void aRedirectToNowhereIsRefused() {
    gate.takes(post("a")).takes(redirect("a", 2, "javascript:alert(1)"));

    assertThat(gate.refusals()).containsExactly("REDIRECT_INVALID");
  }

  @Test
  void aRedirectToItselfIsALoop() {
    gate.takes(post("a")).takes(redirect("a", 2, "/a"));

    assertThat(gate.refusals()).containsExactly("REDIRECT_LOOP");
  }

  @Test
  void twoPostsCannotRedirectToEachOther() {
    gate.takes(post("a"))
        .takes(post("b"))
        .takes(redirect("a", 2, "https://example.org/b/"))
        .takes(redirect("b", 2, "/a/"));

    assertThat(gate.refusals()).containsExactly("REDIRECT_LOOP");
    assertThat(gate.rejections.getFirst().refusal().message()).contains("/b/ → /a/ → /b/");
  }

  @Test
  void aLoopThroughAFormerAddressAndAThirdPostIsFound() {
    gate.takes(post("a"))
        .takes(post("b"))
        .takes(post("c"))
        .takes(post("b").edit(2).at("/b2/"))
        .takes(redirect("a", 3, "/b/"))
        .takes(redirect("b", 3, "/c/"))
        .takes(redirect("c", 3, "/a/"));

    assertThat(gate.refusals()).containsExactly("REDIRECT_LOOP");
  }

  @Test
  void aPostThatCameBackMayBeRedirectedTo() {
    gate.takes(post("a"))
        .takes(post("b"))
        .takes(redirect("a", 2, "/b/"))
        .takes(post("a").edit(3))
        .takes(redirect("b", 4, "/a/"));

    assertThat(gate.rejections).isEmpty();
    assertThat(gate.lastPublication().state())
        .isEqualTo(new Publication.State.Withdrawn(new Withdrawal.Redirect("/a/")));
  }

  private static EnrichedEvent redirect(String id, int revision, String target) {
    return post(id).edit(revision).withdrawn(new Withdrawal.Redirect(target));
  }
}
