package dev.pressline.core.gate;

import dev.pressline.core.site.SiteSettings;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Decides what becomes a publication: one function from the state of a post and an event to the new
 * state and what follows from it.
 *
 * <p>The events of one post are decided in the order in which they come. Whatever needs a path of
 * the site waits until the owner of the paths has answered ({@link PathBook}); versions that come
 * in meanwhile wait behind it. So every version is published once and in order, whatever is going
 * on with other posts.
 *
 * <p>A better enrichment of a revision may come at any time, or never: before the first it waits,
 * and afterwards it changes how the post is shown, never whether or where.
 */
public final class Gate {
  private final Map<String, AddressedSite> sites;

  /**
   * A gate for the given sites.
   *
   * @throws IllegalArgumentException when a permalink pattern is not valid, or two sites have one
   *     id
   */
  public Gate(Collection<SiteSettings> sites) {
    this.sites =
        sites.stream()
            .map(AddressedSite::of)
            .collect(
                Collectors.toUnmodifiableMap(site -> site.settings().id(), Function.identity()));
  }

  /**
   * What the gate made of an event.
   *
   * @param state of the post from now on
   * @param effects in the order in which they happen
   */
  public record Decision(PostState state, List<Effect> effects) {
    public Decision {
      effects = List.copyOf(effects);
    }
  }

  /**
   * Decides about an event.
   *
   * @param known state of the event's post; empty when it was never seen
   * @param now the time by which schedules are judged
   * @return empty when the event changes nothing and nothing follows from it, such as an answer
   *     that nobody waits for
   */
  public Optional<Decision> on(Optional<PostState> known, GateEvent event, Instant now) {
    return switch (event) {
      case GateEvent.Arrived(var arrival) -> Optional.of(arrived(known, arrival, now));
      case GateEvent.Answered(var answer) -> known.flatMap(state -> answered(state, answer, now));
      case GateEvent.TimeCame _ -> known.flatMap(state -> timeCame(state, now));
    };
  }

  private Decision arrived(Optional<PostState> known, Arrival arrival, Instant now) {
    var event = arrival.event().event();
    PostState state = known.orElseGet(() -> PostState.unknown(event.postId(), event.site()));
    if (state.pending().isPresent() || !state.isReadyFor(arrival.version())) {
      return new Decision(state.withWaiting(arrival), List.of());
    }
    Judgement judgement = new Judgement(state, sites, now);
    judgement.judge(arrival);
    judgement.judgeWaiting();
    return judgement.decision();
  }

  private Optional<Decision> answered(PostState state, Claim.Answer answer, Instant now) {
    return state
        .pending()
        .filter(pending -> pending.ticket() == answer.ticket())
        .map(
            pending -> {
              Judgement judgement = new Judgement(state, sites, now);
              judgement.resume(pending, answer.refusal());
              judgement.judgeWaiting();
              return judgement.decision();
            });
  }

  private Optional<Decision> timeCame(PostState state, Instant now) {
    boolean due = state.nextDue().filter(time -> !time.isAfter(now)).isPresent();
    if (!due || state.pending().isPresent()) {
      return Optional.empty();
    }
    Judgement judgement = new Judgement(state, sites, now);
    state
        .scheduled()
        .filter(scheduled -> !scheduled.dueAt().isAfter(now))
        .ifPresentOrElse(judgement::release, judgement::expire);
    return Optional.of(judgement.decision());
  }
}
