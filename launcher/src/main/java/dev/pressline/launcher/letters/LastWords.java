package dev.pressline.launcher.letters;

import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.Receipt;
import dev.pressline.core.verdict.Rejection;
import dev.pressline.core.verdict.Verdict;
import dev.pressline.wire.PipelineTopics;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The last that the pipeline and each store have said about each post. */
final class LastWords {
  private static final Comparator<Word> ORDER =
      Comparator.comparing(Word::revision).thenComparing(Word::at);

  private final Map<String, Word> words = new HashMap<>();

  /**
   * Something said.
   *
   * @param revision of the post
   */
  record Word(Revision revision, Instant at) {
    /** Whether it is about a newer version, or about the same one and later. */
    boolean isAfter(Word other) {
      return ORDER.compare(this, other) > 0;
    }
  }

  void hear(Verdict verdict, long atMillis) {
    hear(verdict.postId().value(), new Word(verdict.revision(), instant(atMillis)));
  }

  /** A store's refusal says nothing for the pipeline; it is the store's own word. */
  void hear(Rejection rejection, long atMillis) {
    String post = rejection.postId().value();
    boolean isBeforeStores = rejection.concerns(Set.of());
    hear(
        isBeforeStores ? post : keyOf(post, rejection.stage()),
        new Word(rejection.revision(), instant(atMillis)));
  }

  void hear(Receipt receipt) {
    hear(PipelineTopics.receiptKey(receipt), new Word(receipt.revision(), receipt.storedAt()));
  }

  /** The last about the post; of the store, if one is named. */
  Optional<Word> about(String post, Optional<String> store) {
    return Optional.ofNullable(words.get(store.map(name -> keyOf(post, name)).orElse(post)));
  }

  private void hear(String subject, Word word) {
    words.merge(subject, word, (one, other) -> one.isAfter(other) ? one : other);
  }

  private static String keyOf(String post, String store) {
    return post + "@" + store;
  }

  private static Instant instant(long millis) {
    return Instant.ofEpochMilli(millis);
  }
}
