package dev.pressline.launcher.drafts;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.Receipt;
import dev.pressline.core.verdict.Outcome;
import dev.pressline.core.verdict.Rejection;
import dev.pressline.core.verdict.Rejection.RecordPosition;
import dev.pressline.core.verdict.Verdict;
import dev.pressline.launcher.drafts.DraftResult.Accepted;
import dev.pressline.launcher.drafts.DraftResult.DeadLettered;
import dev.pressline.launcher.drafts.DraftResult.Refused;
import dev.pressline.wire.client.Settlement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Matches what the pipeline says against the drafts that were submitted.
 *
 * <p>A draft is settled when it was refused, dead-lettered, or judged; one that was published or
 * withdrawn is settled only when every required store has given its receipt. What arrives before
 * its ticket, or for somebody else's drafts, is remembered as long as it could still matter.
 */
public final class VerdictTracker {
  private record Key(PostId postId, Revision revision) {}

  private static final Revision NEVER_SENT = new Revision(0);
  private static final RecordPosition NO_POSITION = new RecordPosition("", 0, 0);

  private final Set<String> requiredStores;
  private final Map<Key, Ticket> open = new LinkedHashMap<>();
  private final Map<Key, Verdict> judged = new HashMap<>();
  private final Map<PostId, Map<String, Receipt>> stored = new HashMap<>();
  private final Map<Key, Rejection> refused = new HashMap<>();
  private final List<DraftResult> results = new ArrayList<>();
  private final Map<Outcome, Integer> accepted = new EnumMap<>(Outcome.class);
  private int rejected;
  private int deadLettered;

  /** Tracks until the stores of these names, at least one, have what was published. */
  public VerdictTracker(Set<String> requiredStores) {
    this.requiredStores = Set.copyOf(requiredStores);
  }

  /** Expects a verdict for the draft. */
  public void expect(Ticket ticket) {
    Key key = new Key(ticket.postId(), ticket.revision());
    open.put(key, ticket);
    settle(key);
  }

  /** Takes a file of which no draft could be made. */
  public void on(SubmissionRun.Labelled.Unreadable unreadable) {
    Ticket ticket = new Ticket(unreadable.postId(), NEVER_SENT, unreadable.label(), NO_POSITION);
    add(new Refused(ticket, unreadable.refusal()));
  }

  /** Takes a draft that was judged before as it is. */
  public void on(SubmissionRun.Labelled.AsBefore asBefore) {
    Ticket ticket = new Ticket(asBefore.postId(), NEVER_SENT, asBefore.label(), NO_POSITION);
    add(
        new Accepted(
            ticket,
            Outcome.UNCHANGED,
            "It is as it was when it was judged last.",
            Optional.empty(),
            Optional.empty(),
            List.of()));
  }

  /** Takes a verdict of the gate; those on better enrichments come after the one on the draft. */
  public void on(Verdict verdict) {
    if (verdict.enrichmentLevel() > 1) {
      return;
    }
    Key key = new Key(verdict.postId(), verdict.revision());
    judged.putIfAbsent(key, verdict);
    settle(key);
  }

  /** Takes a rejection of any stage; what a store refuses that is not required decides nothing. */
  public void on(Rejection rejection) {
    if (!rejection.concerns(requiredStores)) {
      return;
    }
    Key key = new Key(rejection.postId(), rejection.revision());
    refused.putIfAbsent(key, rejection);
    settle(key);
  }

  /** Takes a store's receipt. */
  public void on(Receipt receipt) {
    if (!requiredStores.contains(receipt.store())) {
      return;
    }
    stored
        .computeIfAbsent(receipt.postId(), _ -> new HashMap<>())
        .merge(
            receipt.store(),
            receipt,
            (one, other) -> one.revision().isNewerThan(other.revision()) ? one : other);
    open.keySet().stream()
        .filter(key -> key.postId().equals(receipt.postId()))
        .toList()
        .forEach(this::settle);
  }

  /** Takes a dead letter: the oldest open draft of the post is settled by it. */
  public void onDeadLetter(PostId postId, String topic, String message) {
    open.entrySet().stream()
        .filter(entry -> entry.getKey().postId().equals(postId))
        .findFirst()
        .ifPresent(
            entry -> settleAs(entry.getKey(), new DeadLettered(entry.getValue(), topic, message)));
  }

  /** How many drafts wait for their verdict. */
  public int openCount() {
    return open.size();
  }

  /** What became of the settled drafts, in the order they were settled. */
  public List<DraftResult> results() {
    return List.copyOf(results);
  }

  /** How many drafts were settled each way. */
  public Counts counts() {
    return new Counts(accepted, rejected, deadLettered, open.size());
  }

  /**
   * How many drafts were settled each way.
   *
   * @param open drafts that still wait
   */
  public record Counts(Map<Outcome, Integer> accepted, int rejected, int deadLettered, int open) {
    public Counts {
      accepted = Map.copyOf(accepted);
    }

    /** How many drafts had the outcome. */
    public int of(Outcome outcome) {
      return accepted.getOrDefault(outcome, 0);
    }

    /** How many drafts are settled. */
    public int settled() {
      return accepted.values().stream().mapToInt(Integer::intValue).sum() + rejected + deadLettered;
    }
  }

  private void settle(Key key) {
    Ticket ticket = open.get(key);
    if (ticket == null) {
      return;
    }
    Settlement.of(
            key.revision(),
            new Settlement.Known(
                Optional.ofNullable(refused.get(key)),
                Optional.ofNullable(judged.get(key)),
                oldestReceipt(key.postId())))
        .ifPresent(settlement -> settleAs(key, result(ticket, settlement)));
  }

  /** Of the newest one of each required store; none before all of them have given one. */
  private Optional<Receipt> oldestReceipt(PostId postId) {
    Map<String, Receipt> receipts = stored.getOrDefault(postId, Map.of());
    return receipts.keySet().containsAll(requiredStores)
        ? receipts.values().stream().min(Comparator.comparing(Receipt::revision))
        : Optional.empty();
  }

  private static DraftResult result(Ticket ticket, Settlement settlement) {
    return switch (settlement) {
      case Settlement.Refused(Rejection rejection) -> new Refused(ticket, rejection.refusal());
      case Settlement.Accepted(Verdict verdict, _) -> accepted(ticket, verdict);
      case Settlement.DeadLettered(String topic, String message) ->
          new DeadLettered(ticket, topic, message);
    };
  }

  private static DraftResult accepted(Ticket ticket, Verdict verdict) {
    return new Accepted(
        ticket,
        verdict.outcome(),
        verdict.message(),
        verdict.url(),
        verdict.dueAt(),
        Stream.concat(ticket.label().warnings().stream(), verdict.warnings().stream()).toList());
  }

  private void settleAs(Key key, DraftResult result) {
    open.remove(key);
    judged.remove(key);
    refused.remove(key);
    add(result);
  }

  private void add(DraftResult result) {
    results.add(result);
    switch (result) {
      case Accepted one -> accepted.merge(one.outcome(), 1, Integer::sum);
      case Refused _ -> rejected++;
      case DeadLettered _ -> deadLettered++;
    }
  }
}
