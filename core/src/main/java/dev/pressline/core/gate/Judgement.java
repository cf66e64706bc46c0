package dev.pressline.core.gate;

import dev.pressline.core.enrichment.EnrichedEvent.EnrichedPost;
import dev.pressline.core.enrichment.EnrichedEvent.PassedWithdrawal;
import dev.pressline.core.gate.AddressedSite.Target;
import dev.pressline.core.gate.Claim.Intent;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.PostDates;
import dev.pressline.core.post.PostWithdrawal;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.Visibility;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.publication.Publication.State.Withdrawn;
import dev.pressline.core.site.SitePath;
import dev.pressline.core.site.SiteSettings;
import dev.pressline.core.verdict.Outcome;
import dev.pressline.core.verdict.Refusal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One turn of the gate with one post: the state as it changes, and what follows so far. */
final class Judgement {
  private final Map<String, AddressedSite> sites;
  private final Instant now;
  private final Announcements announcements = new Announcements();
  private PostState state;

  Judgement(PostState state, Map<String, AddressedSite> sites, Instant now) {
    this.state = state;
    this.sites = sites;
    this.now = now;
  }

  PostState state() {
    return state;
  }

  Gate.Decision decision() {
    return new Gate.Decision(state, announcements.effects());
  }

  /** Decides about a version that has just come in, or whose turn it is. */
  void judge(Arrival arrival) {
    if (arrival.event() instanceof EnrichedPost again && again.anew().isPresent()) {
      judgeAnew(arrival, again, again.anew().get());
      return;
    }
    boolean old =
        state.newest().filter(newest -> arrival.version().compareTo(newest) < 0).isPresent();
    if (old) {
      tell(arrival, Outcome.SUPERSEDED, "A newer version came in before it.");
      return;
    }
    if (arrival.version().level() > Version.FIRST_LEVEL
        && arrival.event() instanceof EnrichedPost better
        && Anew.isOutdated(state, better)) {
      tell(
          arrival,
          Outcome.UNCHANGED,
          "The post is not shown, so a better enrichment changes nothing.");
      return;
    }
    state = state.seen(arrival.version(), arrival.event().event().site());
    decide(arrival, Optional.empty());
  }

  /** Neither text nor address is decided, only with which enrichment they are shown. */
  private void judgeAnew(Arrival arrival, EnrichedPost again, Revision request) {
    Version version = new Version(request, again.enrichment().level());
    switch (Anew.of(state, again, request)) {
      case Anew.NotShown() ->
          tell(arrival, Outcome.UNCHANGED, "This text is not shown, so nothing changes.");
      case Anew.Late() -> tell(arrival, Outcome.SUPERSEDED, "What is shown was enriched later.");
      case Anew.Same() -> {
        state = state.enrichedAnew(Optional.of(version));
        tell(arrival, Outcome.UNCHANGED, "Readers would notice nothing.");
      }
      case Anew.Better(Publication publication) -> {
        state = state.enrichedAnew(Optional.of(version)).withPublished(publication);
        announcements.publish(publication, Optional.of(request), arrival.trace());
        tell(arrival, Outcome.PUBLISHED, "It is published, enriched anew.");
      }
    }
  }

  private void tell(Arrival arrival, Outcome outcome, String message) {
    announcements.answer(arrival, outcome, message, state.published().map(Publication::url));
  }

  /** Decides about the versions that waited, until one has to wait itself or again. */
  void judgeWaiting() {
    for (var next = nextWaiting(); next.isPresent(); next = nextWaiting()) {
      state = state.withoutWaiting(next.get());
      judge(next.get().arrival());
    }
  }

  private Optional<PostState.Waiting> nextWaiting() {
    return state.waiting().stream()
        .filter(_ -> state.pending().isEmpty())
        .filter(version -> state.isReadyFor(version.arrival().version()))
        .findFirst();
  }

  /** Goes on with the pending version after its claim was answered. */
  void resume(PostState.Pending pending, Optional<Refusal> refusal) {
    if (refusal.isPresent()) {
      state = state.withoutPending(Optional.empty());
      announcements.refuse(pending.arrival(), refusal.get());
      return;
    }
    Optional<String> reserved =
        pending.intent() instanceof Intent.Reserve(String path)
            ? Optional.of(PathBook.keyOf(path))
            : Optional.empty();
    state = state.withoutPending(reserved);
    decide(pending.arrival(), Optional.of(pending.intent()));
  }

  /** Shows the scheduled version. */
  void release(PostState.Scheduled scheduled) {
    state = state.withoutScheduled();
    decide(scheduled.arrival(), Optional.empty());
  }

  /** Withdraws the shown version, whose time is over. */
  void expire() {
    Publication last = state.published().orElseThrow();
    publish(Publications.withdrawn(last, last.revision(), new Withdrawal.Gone()), "");
    announcements.expired(last);
  }

  private void decide(Arrival arrival, Optional<Intent> granted) {
    Optional<AddressedSite> site = Optional.ofNullable(sites.get(state.site()));
    String itsSite = arrival.event().event().site();
    if (!itsSite.equals(state.site())) {
      announcements.refuse(arrival, Refusals.siteChanged(state.site(), itsSite));
    } else if (site.isEmpty()) {
      announcements.refuse(arrival, Refusals.siteUnknown(itsSite, sites.keySet()));
    } else {
      switch (arrival.event()) {
        case EnrichedPost enriched -> decidePost(arrival, enriched, site.get());
        case PassedWithdrawal(var withdrawal) ->
            decideWithdrawal(arrival, withdrawal, site.get(), granted);
      }
    }
  }

  private void decidePost(Arrival arrival, EnrichedPost enriched, AddressedSite site) {
    PostContent content = enriched.post().content();
    Optional<Instant> expiry = content.dates().expiresAt().filter(end -> !end.isAfter(now));
    if (content.visibility() == Visibility.HELD) {
      takeOff(arrival, Outcome.HELD, "Held: it is kept, and readers do not see it.");
    } else if (expiry.isPresent()) {
      takeOff(arrival, Outcome.WITHDRAWN, "Its time was over at " + expiry.get() + ".");
    } else {
      Instant publishedAt = publishedAt(enriched.post());
      switch (site.permalinkOf(content, state.postId(), publishedAt)) {
        case SitePath.Reading.Unsafe(String reason) ->
            announcements.refuse(arrival, Refusals.permalinkInvalid(reason));
        case SitePath.Reading.Safe(SitePath path) ->
            decideAddressed(
                arrival, enriched, new Address(path.value(), publishedAt, site.settings()));
      }
    }
  }

  private record Address(String permalink, Instant publishedAt, SiteSettings site) {
    String url() {
      return site.urlOf(permalink);
    }
  }

  private Instant publishedAt(Post post) {
    return post.content()
        .dates()
        .published()
        .or(state::firstAcceptedAt)
        .orElseGet(() -> post.revision().draftedAt());
  }

  private void decideAddressed(Arrival arrival, EnrichedPost enriched, Address address) {
    PostDates dates = enriched.post().content().dates();
    Optional<Instant> due = dates.due().filter(time -> time.isAfter(now));
    Optional<String> missing =
        Stream.concat(Stream.of(address.permalink()), enriched.post().content().aliases().stream())
            .filter(path -> !state.ownedPaths().contains(PathBook.keyOf(path)))
            .findFirst();
    if (missing.isPresent()) {
      ask(arrival, new Intent.Reserve(missing.get()));
    } else if (due.isPresent()) {
      accept(arrival);
      state = state.withScheduled(arrival, due.get());
      announcements.scheduled(arrival, address.url(), due.get());
    } else {
      show(arrival, enriched, address);
    }
  }

  private void show(Arrival arrival, EnrichedPost enriched, Address address) {
    accept(arrival);
    Optional<Publication> last = state.published();
    EnrichedPost latest = Anew.withLatest(state, enriched);
    if (last.filter(shown -> Publications.isAsGood(shown, latest, address.permalink()))
        .isPresent()) {
      tell(arrival, Outcome.UNCHANGED, "It is shown already, and nothing about it has changed.");
      return;
    }
    Publication publication =
        Publications.assemble(
            latest, address.permalink(), address.publishedAt(), last, address.site());
    state = Anew.keepsLatest(state, enriched.post()) ? state : state.enrichedAnew(Optional.empty());
    publish(publication, arrival.trace());
    tell(arrival, Outcome.PUBLISHED, "It is published.");
  }

  private void decideWithdrawal(
      Arrival arrival, PostWithdrawal event, AddressedSite site, Optional<Intent> granted) {
    Withdrawal withdrawal = event.withdrawal();
    Optional<Publication> last = state.published();
    if (last.isEmpty() || last.get().state().equals(new Withdrawn(withdrawal))) {
      withdrawUnseen(arrival);
    } else if (withdrawal instanceof Withdrawal.Redirect(String target) && granted.isEmpty()) {
      switch (site.targetOf(target)) {
        case Target.Invalid() -> announcements.refuse(arrival, Refusals.redirectInvalid(target));
        case Target.OnSite(String path) ->
            ask(arrival, new Intent.Divert(Publications.pathsOf(last.get()), path));
        case Target.Elsewhere() -> withdraw(arrival, last.get(), withdrawal);
      }
    } else {
      withdraw(arrival, last.get(), withdrawal);
    }
  }

  /** Withdraws what readers do not see anyway: at most a schedule ends. */
  private void withdrawUnseen(Arrival arrival) {
    if (state.scheduled().isPresent()) {
      accept(arrival);
      announcements.answer(
          arrival, Outcome.WITHDRAWN, "Its schedule is cancelled.", Optional.empty());
    } else if (state.published().isPresent()) {
      tell(arrival, Outcome.UNCHANGED, "It was withdrawn in the same way before.");
    } else {
      announcements.refuse(arrival, Refusals.nothingToWithdraw());
    }
  }

  private void withdraw(Arrival arrival, Publication last, Withdrawal withdrawal) {
    accept(arrival);
    Publication publication =
        Publications.withdrawn(last, arrival.event().event().revision(), withdrawal);
    publish(publication, arrival.trace());
    tell(arrival, Outcome.WITHDRAWN, "It is withdrawn.");
  }

  /** Takes the shown version off for one that readers are not to see. */
  private void takeOff(Arrival arrival, Outcome outcome, String message) {
    accept(arrival);
    Revision revision = arrival.event().event().revision();
    state
        .published()
        .filter(Publications::isSeen)
        .map(last -> Publications.withdrawn(last, revision, new Withdrawal.Gone()))
        .ifPresent(gone -> publish(gone, arrival.trace()));
    tell(arrival, outcome, message);
  }

  private void accept(Arrival arrival) {
    state = state.accepted(arrival.event().event().revision().draftedAt());
  }

  private void ask(Arrival arrival, Intent intent) {
    long ticket = state.nextTicket();
    state = state.withPending(arrival, intent);
    announcements.ask(new Claim(state.site(), state.postId(), ticket, intent), arrival.trace());
  }

  private void publish(Publication publication, String trace) {
    Optional<Publication> diverted = state.published().filter(this::leadsWithinSite);
    if (diverted.isPresent() && !leadsWithinSite(publication)) {
      Intent settle = new Intent.Settle(Publications.pathsOf(diverted.get()));
      announcements.ask(new Claim(state.site(), state.postId(), -1, settle), trace);
    }
    state = state.withPublished(publication);
    announcements.publish(publication, Optional.empty(), trace);
  }

  private boolean leadsWithinSite(Publication publication) {
    return publication.state() instanceof Withdrawn(Withdrawal.Redirect(String target))
        && Optional.ofNullable(sites.get(publication.site()))
            .filter(site -> site.targetOf(target) instanceof Target.OnSite)
            .isPresent();
  }
}
