package dev.pressline.core.enrichment.subject;

import dev.pressline.core.post.PostId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** A subject and the posts whose titles say that they are about it. */
final class Claims {
  private static final int UNKNOWN = -1;

  private final Subject subject;
  private final int anchor;
  private final TreeMap<PostId, Boolean> wholeTitles = new TreeMap<>();
  private Optional<PostId> target = Optional.empty();
  private int speaking = UNKNOWN;

  /**
   * A subject that nobody claims yet.
   *
   * @param anchor that one of its pairs by which it is looked up
   */
  Claims(Subject subject, int anchor) {
    this.subject = subject;
    this.anchor = anchor;
  }

  int anchor() {
    return anchor;
  }

  Subject.Key key() {
    return subject.key();
  }

  WordPairs pairs() {
    return subject.pairs();
  }

  boolean isFirm() {
    return subject.firm();
  }

  /** Whether only names are links: two words of a longer title may mean anything else. */
  boolean isNameOnly() {
    return !isFirm() && !target.map(wholeTitles::get).orElse(true);
  }

  void add(PostId post, boolean whole) {
    wholeTitles.put(post, whole);
  }

  void remove(PostId post) {
    wholeTitles.remove(post);
  }

  boolean isEmpty() {
    return wholeTitles.isEmpty();
  }

  /** The only post, or the only one that has no other words in its title. */
  Optional<PostId> winner() {
    if (wholeTitles.size() == 1) {
      return Optional.of(wholeTitles.firstKey());
    }
    return wholeTitles.values().stream().filter(whole -> whole).count() == 1
        ? wholeTitles.keySet().stream().filter(wholeTitles::get).findFirst()
        : Optional.empty();
  }

  /** How many posts speak of the subject; empty as long as they have not been counted. */
  OptionalInt speaking() {
    return speaking == UNKNOWN ? OptionalInt.empty() : OptionalInt.of(speaking);
  }

  /** So many posts speak of the subject. */
  void counted(int posts) {
    speaking = posts;
  }

  /** One post more speaks of the subject, or one less. */
  void changed(int by) {
    speaking = speaking == UNKNOWN ? UNKNOWN : speaking + by;
  }

  /** The post to which the words lead, as it was settled. */
  Optional<PostId> target() {
    return target;
  }

  void settle(Optional<PostId> settled) {
    target = settled;
  }
}
