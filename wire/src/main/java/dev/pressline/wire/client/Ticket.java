package dev.pressline.wire.client;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.verdict.Rejection.RecordPosition;

/**
 * A draft that the log has taken.
 *
 * @param revision that the draft will have in every stage
 * @param position of the draft record
 */
public record Ticket(PostId postId, Revision revision, RecordPosition position) {}
