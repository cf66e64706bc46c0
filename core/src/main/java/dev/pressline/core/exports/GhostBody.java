package dev.pressline.core.exports;

import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.post.Warning;
import java.util.List;

/**
 * The text of a post of Ghost: its HTML, which Ghost makes when a post is saved, or what there is
 * instead.
 */
record GhostBody(String text, SourceFormat format) {
  static GhostBody of(GhostRow post, List<Warning> warnings) {
    if (!post.text("html").isBlank()) {
      return new GhostBody(post.text("html"), SourceFormat.HTML);
    }
    if (!post.text("markdown").isBlank()) {
      return new GhostBody(post.text("markdown"), SourceFormat.MARKDOWN);
    }
    if (!post.text("plaintext").isBlank()) {
      GhostPosts.warn(
          warnings,
          "WITHOUT_HTML",
          "The export has no HTML of this post; its plain text was taken, without pictures and"
              + " headings. Save it in Ghost and export again.");
      return new GhostBody(post.text("plaintext"), SourceFormat.TEXT);
    }
    return new GhostBody("", SourceFormat.HTML);
  }
}
