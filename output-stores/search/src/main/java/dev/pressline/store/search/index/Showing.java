package dev.pressline.store.search.index;

import dev.pressline.core.verdict.Refusal;
import java.util.List;

/** What is found of a post. */
public sealed interface Showing {
  /** All of it. */
  record Live(LivePost post) implements Showing {}

  /**
   * Nothing; its addresses lead elsewhere.
   *
   * @param addresses paths that it had
   * @param target absolute URL or site path
   */
  record Moved(String site, List<String> addresses, String target) implements Showing {
    public Moved {
      addresses = List.copyOf(addresses);
    }
  }

  /** Nothing. */
  record Gone() implements Showing {}

  /** Nothing: the index cannot hold this version. */
  record Refused(Refusal refusal) implements Showing {}
}
