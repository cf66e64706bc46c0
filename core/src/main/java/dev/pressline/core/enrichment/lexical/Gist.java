package dev.pressline.core.enrichment.lexical;

import dev.pressline.core.post.PostContent;

/** The title and the beginning of the prose: enough of a post to tell what it is about. */
public final class Gist {
  /** Of the prose, in UTF-16 code units. */
  private static final int LENGTH = 2_000;

  private Gist() {}

  /** The gist of the content. */
  public static String of(PostContent content) {
    return of(content.title(), PostText.of(content.body()));
  }

  static String of(String title, PostText text) {
    return title + "\n" + text.zones().prose(LENGTH);
  }
}
