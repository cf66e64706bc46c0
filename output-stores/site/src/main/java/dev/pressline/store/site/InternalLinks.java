package dev.pressline.store.site;

/** What is done with words of a post that another post of the site is about. */
public enum InternalLinks {
  /** Nothing. */
  NONE,
  /** They are listed in a report in the store's folder. */
  SUGGEST,
  /** They become links. */
  INSERT
}
