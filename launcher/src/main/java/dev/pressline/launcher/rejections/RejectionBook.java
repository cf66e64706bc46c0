package dev.pressline.launcher.rejections;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.Receipt;
import dev.pressline.core.verdict.Rejection;
import dev.pressline.core.verdict.Verdict;
import dev.pressline.launcher.rejections.ToldRejection.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts rejections beside what was said about their posts since, in whatever order it is heard.
 *
 * <p>What ingest, enrichment or the gate refused is mended by a verdict; what a store refused, by a
 * receipt of that store.
 */
final class RejectionBook {
  private static final Comparator<Word> ORDER =
      Comparator.comparing(Word::revision).thenComparing(Word::at);
  private static final String THE_PIPELINE = "";

  private final List<Entry> entries = new ArrayList<>();
  private final Map<Subject, Word> refused = new HashMap<>();
  private final Map<Subject, Word> taken = new HashMap<>();

  /** What somebody says about a version of a post. */
  private record Word(Revision revision, Instant at) {}

  /**
   * A post and who decides about it.
   *
   * @param store empty for all that comes before the stores
   */
  private record Subject(PostId post, String store) {
    static Subject of(Rejection rejection) {
      boolean isBeforeStores = rejection.concerns(Set.of());
      return new Subject(rejection.postId(), isBeforeStores ? THE_PIPELINE : rejection.stage());
    }
  }

  private record Entry(Rejection rejection, Instant at) {
    Word word() {
      return new Word(rejection.revision(), at);
    }
  }

  void refused(Rejection rejection, Instant at) {
    Entry entry = new Entry(rejection, at);
    entries.add(entry);
    refused.merge(Subject.of(rejection), entry.word(), RejectionBook::later);
  }

  void judged(Verdict verdict, Instant at) {
    taken.merge(
        new Subject(verdict.postId(), THE_PIPELINE),
        new Word(verdict.revision(), at),
        RejectionBook::later);
  }

  void stored(Receipt receipt) {
    taken.merge(
        new Subject(receipt.postId(), receipt.store()),
        new Word(receipt.revision(), receipt.storedAt()),
        RejectionBook::later);
  }

  /** Whether any rejection is one of a store. */
  boolean hasAnyOfStores() {
    return refused.keySet().stream().anyMatch(subject -> !subject.store().equals(THE_PIPELINE));
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Every rejection in the order of time. */
  List<ToldRejection> told() {
    return entries.stream()
        .sorted(
            Comparator.comparing(Entry::at)
                .thenComparing(entry -> entry.rejection().postId().value()))
        .map(entry -> new ToldRejection(entry.rejection(), entry.at(), standing(entry)))
        .toList();
  }

  private Standing standing(Entry entry) {
    Subject subject = Subject.of(entry.rejection());
    if (isAfter(Optional.ofNullable(taken.get(subject)), entry)) {
      return Standing.MENDED;
    }
    boolean isRefusedAgain = isAfter(Optional.ofNullable(refused.get(subject)), entry);
    return isRefusedAgain ? Standing.REFUSED_AGAIN : Standing.OPEN;
  }

  private static boolean isAfter(Optional<Word> said, Entry entry) {
    return said.filter(word -> ORDER.compare(word, entry.word()) > 0).isPresent();
  }

  private static Word later(Word one, Word other) {
    return ORDER.compare(one, other) >= 0 ? one : other;
  }
}
