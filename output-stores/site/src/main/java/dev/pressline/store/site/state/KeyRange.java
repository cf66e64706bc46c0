package dev.pressline.store.site.state;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** All keys from the first to the last. */
record KeyRange(String first, String last) {
  /** The range in which the keys lie, and the other one; none without keys. */
  static Optional<KeyRange> around(Collection<String> keys, Optional<KeyRange> other) {
    TreeSet<String> ends = new TreeSet<>(keys);
    if (ends.isEmpty()) {
      return Optional.empty();
    }
    other.ifPresent(range -> ends.addAll(List.of(range.first, range.last)));
    return Optional.of(new KeyRange(ends.getFirst(), ends.getLast()));
  }

  /** What {@link #text} gave. */
  static KeyRange read(String text) {
    int split = text.indexOf('\0');
    return new KeyRange(text.substring(0, split), text.substring(split + 1));
  }

  /** Both with a NUL between. */
  String text() {
    return first + '\0' + last;
  }
}
