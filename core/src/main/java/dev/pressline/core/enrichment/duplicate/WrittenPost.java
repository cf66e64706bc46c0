package dev.pressline.core.enrichment.duplicate;

import dev.pressline.core.post.PostId;

/** A post as far as its words go. */
public record WrittenPost(PostId postId, String title, String text) {}
