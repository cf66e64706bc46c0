package dev.pressline.core.gate;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.Publication;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the gate remembers of one post.
 *
 * @param newest newest version that was decided about, whatever the decision
 * @param firstAcceptedAt time of the first draft that was not refused; the published date of a post
 *     whose author gives none
 * @param anew the newest enrichment of what is shown that was asked for afterwards, by the number
 *     of its request; empty when there was none
 * @param ownedPaths keys of the paths that belong to the post for ever, see {@link PathBook#keyOf}
 * @param published the last publication
 * @param scheduled version to be shown later
 * @param pending version about which the owner of the site's paths was asked
 * @param waiting versions that came in meanwhile or too early, in order
 * @param nextTicket number for the next pending or waiting version; never used twice
 */
public record PostState(
    PostId postId,
    String site,
    Optional<Version> newest,
    Optional<Version> anew,
    Optional<Instant> firstAcceptedAt,
    SortedSet<String> ownedPaths,
    Optional<Publication> published,
    Optional<Scheduled> scheduled,
    Optional<Pending> pending,
    List<Waiting> waiting,
    long nextTicket) {
  public PostState {
    ownedPaths = Collections.unmodifiableSortedSet(new TreeSet<>(ownedPaths));
    waiting = List.copyOf(waiting);
  }

  /** A version that is shown when its time comes. */
  public record Scheduled(long ticket, Arrival arrival, Instant dueAt) {}

  /** A version that goes on when its claim is answered. */
  public record Pending(long ticket, Arrival arrival, Claim.Intent intent) {}

  /** A version that is decided about after others. */
  public record Waiting(long ticket, Arrival arrival) {}

  /** A post of which nothing is known yet. */
  public static PostState unknown(PostId postId, String site) {
    return new PostState(
        postId,
        site,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new TreeSet<>(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        0);
  }

  /** When the post next wants a {@link GateEvent.TimeCame}: to be shown or to expire. */
  public Optional<Instant> nextDue() {
    return Stream.of(scheduled.map(Scheduled::dueAt), expiresAt())
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }

  /** When the shown post is to be withdrawn. */
  public Optional<Instant> expiresAt() {
    return published
        .map(Publication::state)
        .flatMap(
            state ->
                state instanceof Publication.State.Live(var expiresAt)
                    ? expiresAt
                    : Optional.empty());
  }

  /**
   * Whether the version may be decided about, as far as the versions before it go: a better
   * enrichment comes by a way of its own, and what the first pass made of its revision goes first.
   */
  boolean isReadyFor(Version version) {
    return version.level() <= Version.FIRST_LEVEL
        || newest.filter(seen -> !version.revision().isNewerThan(seen.revision())).isPresent();
  }

  /** Whether the revision is to be shown later. */
  boolean schedules(Revision revision) {
    return scheduled
        .filter(version -> version.arrival().version().revision().equals(revision))
        .isPresent();
  }

  /** Whether what is shown was enriched anew by a request later than the revision. */
  boolean isEnrichedSince(Revision revision) {
    return anew.filter(version -> version.revision().isNewerThan(revision)).isPresent();
  }

  /** An enrichment anew is decided about, or what is shown has nothing to do with one. */
  PostState enrichedAnew(Optional<Version> version) {
    return new PostState(
        postId,
        site,
        newest,
        version,
        firstAcceptedAt,
        ownedPaths,
        published,
        scheduled,
        pending,
        waiting,
        nextTicket);
  }

  /** A version is decided about. A post that owns nothing yet may still move to another site. */
  PostState seen(Version version, String itsSite) {
    return new PostState(
        postId,
        ownedPaths.isEmpty() ? itsSite : site,
        Optional.of(version),
        anew,
        firstAcceptedAt,
        ownedPaths,
        published,
        scheduled,
        pending,
        waiting,
        nextTicket);
  }

  /** Accepted: what was scheduled before is replaced, and the first time counts. */
  PostState accepted(Instant draftedAt) {
    return new PostState(
        postId,
        site,
        newest,
        anew,
        firstAcceptedAt.or(() -> Optional.of(draftedAt)),
        ownedPaths,
        published,
        Optional.empty(),
        pending,
        waiting,
        nextTicket);
  }

  PostState withPublished(Publication publication) {
    return new PostState(
        postId,
        site,
        newest,
        anew,
        firstAcceptedAt,
        ownedPaths,
        Optional.of(publication),
        scheduled,
        pending,
        waiting,
        nextTicket);
  }

  PostState withScheduled(Arrival arrival, Instant dueAt) {
    return new PostState(
        postId,
        site,
        newest,
        anew,
        firstAcceptedAt,
        ownedPaths,
        published,
        Optional.of(new Scheduled(nextTicket, arrival, dueAt)),
        pending,
        waiting,
        nextTicket + 1);
  }

  PostState withoutScheduled() {
    return new PostState(
        postId,
        site,
        newest,
        anew,
        firstAcceptedAt,
        ownedPaths,
        published,
        Optional.empty(),
        pending,
        waiting,
        nextTicket);
  }

  PostState withPending(Arrival arrival, Claim.Intent intent) {
    return new PostState(
        postId,
        site,
        newest,
        anew,
        firstAcceptedAt,
        ownedPaths,
        published,
        scheduled,
        Optional.of(new Pending(nextTicket, arrival, intent)),
        waiting,
        nextTicket + 1);
  }

  PostState withWaiting(Arrival arrival) {
    List<Waiting> longer = new ArrayList<>(waiting);
    longer.add(new Waiting(nextTicket, arrival));
    return new PostState(
        postId,
        site,
        newest,
        anew,
        firstAcceptedAt,
        ownedPaths,
        published,
        scheduled,
        pending,
        longer,
        nextTicket + 1);
  }

  PostState withoutWaiting(Waiting version) {
    return new PostState(
        postId,
        site,
        newest,
        anew,
        firstAcceptedAt,
        ownedPaths,
        published,
        scheduled,
        pending,
        waiting.stream().filter(other -> other.ticket() != version.ticket()).toList(),
        nextTicket);
  }

  /** The claim was answered; a path that was granted belongs to the post. */
  PostState withoutPending(Optional<String> ownedKey) {
    SortedSet<String> paths = new TreeSet<>(ownedPaths);
    ownedKey.ifPresent(paths::add);
    return new PostState(
        postId,
        site,
        newest,
        anew,
        firstAcceptedAt,
        paths,
        published,
        scheduled,
        Optional.empty(),
        waiting,
        nextTicket);
  }
}
