package dev.pressline.store.site.view;

import dev.pressline.store.site.model.PostCard;

/** What readers find at an address that posts claim. */
public sealed interface Destination {
  /** The page of a post. */
  record Page(PostCard post) implements Destination {}

  /** The note that a post was withdrawn. */
  record Gone() implements Destination {}

  /**
   * The way to a page of this site.
   *
   * @param path address path, not encoded
   */
  record LeadsHere(String path) implements Destination {}

  /** The way to another site. */
  record LeadsElsewhere(String url) implements Destination {}
}
