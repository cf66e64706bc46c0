package dev.pressline.core.post;

import java.util.Optional;

/** How a post is taken off the site: what readers find at its address. */
public sealed interface Withdrawal {
  /** The address answers 410 Gone. */
  record Gone() implements Withdrawal {}

  /**
   * The address leads elsewhere for good (301).
   *
   * @param target absolute URL or site path
   */
  record Redirect(String target) implements Withdrawal {}

  /**
   * The page stays and says that the post was withdrawn.
   *
   * @param sentence shown instead of the standard sentence
   */
  record Notice(Optional<String> sentence) implements Withdrawal {}
}
