package dev.pressline.core.exports;

import dev.pressline.core.draft.SourceFormat;

/**
 * The text of a post of Ghost: its HTML, which Ghost makes when a post is saved, or what there is
 * instead.
 */
record GhostBody(String text, SourceFormat format) {
  static GhostBody of(GhostRow post) {
    if (!post.text("html").isBlank()) {
      return new GhostBody(post.text("html"), SourceFormat.HTML);
    }
    if (!post.text("markdown").isBlank()) {
      return new GhostBody(post.text("markdown"), SourceFormat.MARKDOWN);
    }
    if (!post.text("plaintext").isBlank()) {
      return new GhostBody(post.text("plaintext"), SourceFormat.TEXT);
    }
    return new GhostBody("", SourceFormat.HTML);
  }
}
