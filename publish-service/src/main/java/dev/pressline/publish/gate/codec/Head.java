package dev.pressline.publish.gate.codec;

import dev.pressline.core.gate.Claim;
import dev.pressline.core.gate.PostState;
import dev.pressline.core.gate.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The small part of a post's state; what is large is stored beside it, under the tickets.
 *
 * @param waiting tickets in order
 */
public record Head(
    String site,
    Optional<Version> newest,
    Optional<Version> anew,
    Optional<Instant> firstAcceptedAt,
    SortedSet<String> ownedPaths,
    Optional<Scheduled> scheduled,
    Optional<Pending> pending,
    List<Long> waiting,
    long nextTicket) {
  public Head {
    waiting = List.copyOf(waiting);
  }

  /** A version to be shown later. */
  public record Scheduled(long ticket, Instant dueAt) {}

  /** A version whose claim is not answered yet. */
  public record Pending(long ticket, Claim.Intent intent) {}

  /** The small part of the state. */
  public static Head of(PostState state) {
    return new Head(
        state.site(),
        state.newest(),
        state.anew(),
        state.firstAcceptedAt(),
        state.ownedPaths(),
        state.scheduled().map(version -> new Scheduled(version.ticket(), version.dueAt())),
        state.pending().map(version -> new Pending(version.ticket(), version.intent())),
        state.waiting().stream().map(PostState.Waiting::ticket).toList(),
        state.nextTicket());
  }
}
