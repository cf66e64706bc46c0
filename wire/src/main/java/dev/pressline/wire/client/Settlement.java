package dev.pressline.wire.client;

import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.Receipt;
import dev.pressline.core.verdict.Rejection;
import dev.pressline.core.verdict.Verdict;
import java.util.Optional;

/** What became of a draft in the end. */
public sealed interface Settlement {
  /**
   * It was not refused.
   *
   * @param receipt of the store that was waited for, where the outcome reaches stores
   */
  record Accepted(Verdict verdict, Optional<Receipt> receipt) implements Settlement {}

  /** It was refused, with place and remedy. */
  record Refused(Rejection rejection) implements Settlement {}

  /** Our own code failed on it: the record is kept in a dead-letter topic. */
  record DeadLettered(String topic, String message) implements Settlement {}

  /**
   * What is known of one draft.
   *
   * @param receipt the newest of the store that is waited for, whatever revision it is about
   */
  record Known(
      Optional<Rejection> rejection, Optional<Verdict> verdict, Optional<Receipt> receipt) {}

  /**
   * The settlement of a draft, as soon as enough is known: a refusal settles it, and so does a
   * verdict; one that reaches stores only together with a receipt of this revision or a newer one.
   */
  static Optional<Settlement> of(Revision revision, Known known) {
    if (known.rejection().isPresent()) {
      return known.rejection().map(Settlement.Refused::new);
    }
    Optional<Receipt> receipt =
        known.receipt().filter(stored -> !revision.isNewerThan(stored.revision()));
    return known
        .verdict()
        .filter(verdict -> !verdict.outcome().reachesStores() || receipt.isPresent())
        .map(verdict -> new Settlement.Accepted(verdict, receipt));
  }
}
