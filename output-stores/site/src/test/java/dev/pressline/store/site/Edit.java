package dev.pressline.store.site;

/**
 * Something that happens to a post.
 *
 * @param post number of the post
 * @param choice which of the possible words, tags, dates or addresses it takes
 */
record Edit(int post, Kind kind, int choice) {
  enum Kind {
    REWRITE,
    RETITLE,
    RETAG,
    RECATEGORISE,
    REDATE,
    RENAME,
    CONTEND,
    HINT,
    ILLUSTRATE,
    ENRICH,
    WITHDRAW_GONE,
    WITHDRAW_REDIRECT,
    WITHDRAW_NOTICE,
    PUBLISH_AGAIN,
    ARRIVE_LATE
  }
}
