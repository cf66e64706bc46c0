package dev.pressline.launcher.web;

import dev.pressline.launcher.web.content.Content;

/** What a path leads to. */
sealed interface Answer {
  /**
   * A file of the site.
   *
   * @param isForEver whether the address names the bytes, so that they never change
   */
  record Found(Content content, boolean isForEver) implements Answer {}

  /**
   * A page in place of what was asked for.
   *
   * @param status that says so
   */
  record Instead(int status, Content content) implements Answer {}

  /**
   * Another address.
   *
   * @param location as it stands in the answer
   */
  record Elsewhere(int status, String location) implements Answer {}

  /** Nothing but a status. */
  record Bare(int status) implements Answer {}
}
