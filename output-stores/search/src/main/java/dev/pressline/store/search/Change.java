package dev.pressline.store.search;

import dev.pressline.store.search.index.HeldPost;
import java.util.Optional;

/** What becomes of a post that was held, or was not, in the course of a batch. */
record Change(Optional<HeldPost> before, Optional<HeldPost> after) {
  static Change of(Optional<HeldPost> held) {
    return new Change(held, held);
  }

  /** The same when another version has come, which may be older. */
  Change then(HeldPost fresh) {
    return new Change(
        before, after.filter(held -> held.outranks(fresh)).or(() -> Optional.of(fresh)));
  }

  boolean isOne() {
    return !before.equals(after);
  }

  /** Whether readers found a text that they shall find no more. */
  boolean takesTextAway() {
    return before.filter(HeldPost::isLive).isPresent() && after.filter(HeldPost::isLive).isEmpty();
  }
}
