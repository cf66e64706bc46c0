package dev.pressline.ingest.door.answers;

import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.Receipt;
import dev.pressline.core.verdict.Rejection;
import dev.pressline.core.verdict.Verdict;
import dev.pressline.wire.client.Settlement;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What was said about the newest drafts of one post. Not thread-safe. */
final class PostAnswers {
  private static final int REVISIONS = 16;

  private final NavigableMap<Revision, Rejection> rejections = new TreeMap<>();
  private final NavigableMap<Revision, Verdict> verdicts = new TreeMap<>();
  private Optional<Receipt> receipt = Optional.empty();

  /** The first verdict on a revision is the one about its draft; better enrichments have others. */
  void add(Verdict verdict) {
    verdicts.putIfAbsent(verdict.revision(), verdict);
    forgetOldest(verdicts);
  }

  void add(Rejection rejection) {
    rejections.putIfAbsent(rejection.revision(), rejection);
    forgetOldest(rejections);
  }

  void add(Receipt stored) {
    receipt =
        receipt.filter(newest -> newest.revision().isNewerThan(stored.revision())).isPresent()
            ? receipt
            : Optional.of(stored);
  }

  Optional<Settlement> settlementOf(Revision revision) {
    return Settlement.of(
        revision,
        new Settlement.Known(
            Optional.ofNullable(rejections.get(revision)),
            Optional.ofNullable(verdicts.get(revision)),
            receipt));
  }

  private static void forgetOldest(NavigableMap<Revision, ?> map) {
    if (map.size() > REVISIONS) {
      map.pollFirstEntry();
    }
  }
}
