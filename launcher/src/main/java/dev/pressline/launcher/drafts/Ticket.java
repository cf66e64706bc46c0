package dev.pressline.launcher.drafts;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.verdict.Rejection.RecordPosition;

/**
 * A draft that the log has taken and that waits for its verdict.
 *
 * @param label what people call it
 * @param position of the draft record
 */
public record Ticket(PostId postId, Revision revision, Label label, RecordPosition position) {}
