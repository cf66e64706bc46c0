package dev.pressline.store.site.model;

import dev.pressline.core.verdict.Refusal;
import java.util.Optional;

/** What readers find of a post. */
public sealed interface Showing {
  /** Whether the post has a page of its own at its permalink. */
  default boolean hasPage() {
    return this instanceof Live || this instanceof Noticed;
  }

  /** The post, in all listings. */
  record Live() implements Showing {}

  /**
   * The post with the note that it was withdrawn, in no listing.
   *
   * @param sentence instead of the theme's own
   */
  record Noticed(Optional<String> sentence) implements Showing {}

  /** A page that says that the post was withdrawn. */
  record Gone() implements Showing {}

  /**
   * A page that leads elsewhere.
   *
   * @param target absolute URL or site path
   */
  record Redirected(String target) implements Showing {}

  /** Nothing: the site cannot hold this version. */
  record Refused(Refusal refusal) implements Showing {}
}
